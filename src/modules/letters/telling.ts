// The applicant is told that a letter has come, not what it says.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { applicantsOfAll } from '#modules/applications/index.ts'
import { type News, notifyAll } from '#modules/messages/index.ts'
import type { LetterContent } from './content.ts'
import { letterPaths } from './paths.ts'

interface Whose {
  organization: string | null
  person: string | null
  applicant_name: string
}

/** @param scheme its title */
const news = (id: string, applicant_name: string, scheme: string): News => ({
  subject: { ja: `通知書が届きました：${scheme}`, en: `A letter has come: ${scheme}` },
  body: [
    {
      ja: `${applicant_name} さまの申請について、通知書をお送りしました。ログインして、開いてお受け取りください。`,
      en: `There is a letter about the application of ${applicant_name}. Please sign in, and open it to receive it.`,
    },
  ],
  href: letterPaths.one(id),
  label: { ja: '通知書を開く', en: 'Open the letter' },
})

export async function tellLetters(
  tx: Tx,
  actor: Actor,
  all: readonly { id: string; application: Whose; content: Pick<LetterContent, 'scheme'> }[],
): Promise<void> {
  const persons = await applicantsOfAll(
    tx,
    all.map(({ application }) => application),
  )
  await notifyAll(
    tx,
    actor,
    all.map(({ id, application, content }, i) => ({
      persons: persons[i] ?? [],
      ...news(id, application.applicant_name, content.scheme),
    })),
  )
}
