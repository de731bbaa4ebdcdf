// Monday morning: both sides are asked how it goes.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { personsOfOrganizations } from '#modules/members/index.ts'
import { notifyAll } from '#modules/messages/index.ts'
import { opportunityTitles } from '#modules/opportunities/index.ts'
import { followingPaths } from '../paths.ts'
import { runningSince } from '../queries/engagement.ts'
import { weekOf } from '../rules.ts'

/** Not in the week in which they began. Gives how many matches were asked; in as many queries however many there are. */
export async function askForPulses(tx: Tx, actor: Actor, today: string): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const running = await runningSince(tx, weekOf(today))
  if (running.length === 0) return 0
  const titles = await opportunityTitles(tx, [...new Set(running.map(({ opportunity }) => opportunity))])
  const members = await personsOfOrganizations(tx, [...new Set(running.map(({ organization }) => organization))])
  await notifyAll(
    tx,
    actor,
    running.map(({ entry, opportunity, organization, person }) => {
      const title = titles.get(opportunity) ?? ''
      return {
        persons: [person, ...(members.get(organization) ?? [])],
        subject: { ja: `今週の調子はいかがですか：${title}`, en: `How does it go this week? ${title}` },
        body: [
          {
            ja: '「順調」「ゆっくり」「困っている」のどれかを押すだけです。困っているときは、調整役がご連絡します。',
            en: 'One tap: going well, slow, or stuck. If you are stuck, a coordinator will call.',
          },
        ],
        href: `${followingPaths.page(entry)}#pulse`,
        label: { ja: '調子を知らせる', en: 'Say how it goes' },
      }
    }),
  )
  await record(tx, actor, {
    action: 'following.asked',
    subject: 'municipality',
    subject_id: actor.municipality,
    after: { entries: running.map(({ entry }) => entry) },
  })
  return running.length
}
