// What a person is told, in the app and by mail. Notices are kept by a module that stands on this one: it adds its way here.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'

export interface News {
  subject: Phrase
  /** Plain sentences. */
  body: readonly Phrase[]
  /** A path of this site: where to go on. */
  href: string
  /** The words on the mail's button. */
  label?: Phrase
}

type Teller = (tx: Tx, actor: Actor, news: News & { persons: readonly string[] }) => Promise<void>

export const tellers: Teller[] = []

/** Tells these persons, each in their own language. The actor is never told of their own act. */
export const tell: Teller = async (tx, actor, news) => {
  for (const teller of tellers) await teller(tx, actor, news)
}
