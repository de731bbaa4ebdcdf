// The last day for answers is past: whoever said yes hears that nothing came of it.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { personsOfOrganization } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { isMet } from '../introduction.ts'
import { matchingPaths } from '../paths.ts'
import { endedIntroductions } from '../queries/introductions.ts'

const subject = 'introduction'
const batch = 500

/** Whoever said yes to an introduction that came to nothing hears it now, whatever the other side did. How many ended. */
export async function endIntroductions(tx: Tx, actor: Actor, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const ended = await endedIntroductions(tx, today(now), batch)
  if (ended.length === 0) return 0
  for (const introduction of ended) {
    if (isMet(introduction)) continue
    const persons = [
      ...(introduction.person_answer === 'yes' ? [introduction.person] : []),
      ...(introduction.organization_answer === 'yes' ? await personsOfOrganization(tx, introduction.organization) : []),
    ]
    await notify(tx, actor, {
      persons,
      subject: { ja: '今回は見送りになりました', en: 'It was not to be this time' },
      body: [
        {
          ja: '先日のご紹介は、今回は見送りになりました。ほかにも合う相手を、調整役が探しています。',
          en: 'Nothing came of the introduction this time. The coordinator keeps looking for you.',
        },
      ],
      href: matchingPaths.introduction(introduction.id),
    })
  }
  await tx
    .updateTable('introduction')
    .set({ ended_at: now })
    .where(
      'id',
      'in',
      ended.map(({ id }) => id),
    )
    .execute()
  await record(tx, actor, {
    action: 'matching.ended',
    subject,
    subject_id: ended[0]?.id ?? '',
    after: { introductions: ended.map(({ id }) => id) },
  })
  return ended.length
}
