// The applicant is told that a letter has come, not what it says.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { applicantsOf } from '#modules/applications/index.ts'
import { notify } from '#modules/messages/index.ts'
import { letterPaths } from './paths.ts'

interface Whose {
  organization: string | null
  person: string | null
  applicant_name: string
}

export async function tellLetter(
  tx: Tx,
  actor: Actor,
  { organization, person, applicant_name }: Whose,
  { id, scheme }: { id: string; scheme: string },
): Promise<void> {
  await notify(tx, actor, {
    persons: await applicantsOf(tx, { organization, person }),
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
}
