// Part of another module's act: what is said about its subject. That module's action asks who may and leaves the audit line.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { notify } from './notify.ts'
import type { Side } from './tables.ts'

interface NewMessage {
  /** Made when the form was shown: a second post of the same form says nothing twice. */
  id?: string
  subject_kind: string
  subject_id: string
  side: Side
  body: string
  /** Who is told. */
  persons: readonly string[]
  href: string
  /** What is talked about, in the mail's subject line. */
  about: string
}

async function ensureThread(tx: Tx, actor: Actor, subject_kind: string, subject_id: string): Promise<string> {
  await tx
    .insertInto('thread')
    .values({ municipality: actor.municipality, id: newId(), subject_kind, subject_id })
    .onConflict((c) => c.doNothing())
    .execute()
  const thread = await tx
    .selectFrom('thread')
    .select('id')
    .where('subject_kind', '=', subject_kind)
    .where('subject_id', '=', subject_id)
    .executeTakeFirstOrThrow()
  return thread.id
}

const shortened = (body: string) => (body.length > 400 ? `${body.slice(0, 400)}…` : body)

/** False when this message had been posted before. */
export async function postMessage(tx: Tx, actor: Actor, message: NewMessage): Promise<boolean> {
  const { municipality } = actor
  const thread = await ensureThread(tx, actor, message.subject_kind, message.subject_id)
  const posted = await tx
    .insertInto('message')
    .values({
      municipality,
      id: message.id ?? newId(),
      thread,
      author: actor.person,
      author_account: actor.account,
      author_name: actor.name,
      author_side: message.side,
      body: message.body,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (posted === undefined) return false
  await notify(tx, actor, {
    persons: message.persons,
    subject: { ja: `メッセージが届きました：${message.about}`, en: `New message: ${message.about}` },
    body: [
      { ja: `${actor.name}さんからのメッセージです。`, en: `A message from ${actor.name}.` },
      { ja: shortened(message.body), en: shortened(message.body) },
    ],
    href: message.href,
    label: { ja: '返事を書く', en: 'Reply' },
  })
  return true
}
