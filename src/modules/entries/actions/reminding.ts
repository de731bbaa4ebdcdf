// Nobody is left unanswered: the organization is reminded once for each wait.
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { findOpportunity } from '#modules/opportunities/index.ts'
import { entryPaths } from '../paths.ts'
import { listToRemind } from '../queries/waiting.ts'
import { patienceDays } from '../rules.ts'
import { tellOrganization } from '../telling.ts'

const batch = 500

/** How many entries were meant; runs again where there were more than a batch. */
export async function remind(tx: Tx, actor: Actor, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const waiting = await listToRemind(tx, new Date(now.getTime() - patienceDays * 86_400_000), batch)
  if (waiting.length === 0) return 0
  for (const [opportunity, entries] of Map.groupBy(waiting, (entry) => entry.opportunity)) {
    const o = await findOpportunity(tx, opportunity)
    if (o === undefined) continue
    await tellOrganization(tx, actor, o.organization, {
      subject: { ja: `お返事のお願い：${o.title}`, en: `Please answer: ${o.title}` },
      body: [
        {
          ja: `お返事を待っている応募が${entries.length}件あります。届いてから${patienceDays}日以上たちました。`,
          en: `${entries.length} ${entries.length === 1 ? 'entry has' : 'entries have'} waited for your answer for ${patienceDays} days or more.`,
        },
        {
          ja: '決めかねているときは、調整役がご相談にのります。',
          en: 'If you find it hard to decide, your coordinator is glad to help.',
        },
      ],
      href: entryPaths.of(opportunity),
      label: { ja: '応募を見る', en: 'See the entries' },
    })
  }
  await tx
    .updateTable('entry')
    .set({ reminded_at: now })
    .where(
      'id',
      'in',
      waiting.map(({ id }) => id),
    )
    .execute()
  await record(tx, actor, {
    action: 'entries.reminded',
    subject: 'entry',
    subject_id: waiting[0]?.id ?? '',
    after: { entries: waiting.map(({ id }) => id) },
  })
  return waiting.length
}
