// Three days before the due date and once after it: one notice for all that a reviewer still has to hand in.
import { record } from '#platform/audit/index.ts'
import { type Actor, hasRole } from '#platform/auth/actor.ts'
import { addDays, today } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { reviewingPaths } from '../paths.ts'
import { openUntil } from '../queries/reviews.ts'
import { notDecided } from '../settled.ts'
import { tellReviewer } from '../telling.ts'

export const daysBefore = 3

export async function remind(tx: Tx, actor: Actor, now: Date): Promise<void> {
  allow(hasRole(actor, 'administrator'))
  const day = today(now)
  const due = (await notDecided(tx, await openUntil(tx, addDays(day, daysBefore)))).filter(
    ({ due_on, reminded_on }) => reminded_on === null || (due_on < day && reminded_on <= due_on),
  )
  if (due.length === 0) return
  for (const [reviewer, theirs] of Map.groupBy(due, ({ reviewer }) => reviewer)) {
    const late = theirs.filter(({ due_on }) => due_on < day).length
    const count = theirs.length
    await tellReviewer(tx, actor, reviewer, {
      subject: { ja: `審査の期日が近づいています（${count}件）`, en: `Reviews are due (${count})` },
      body: [
        late > 0
          ? {
              ja: `まだ提出されていない審査が${count}件あり、うち${late}件は期日を過ぎています。`,
              en: `You have ${count} to hand in, ${late} of them late.`,
            }
          : {
              ja: `${daysBefore}日以内に期日を迎える審査が${count}件あります。`,
              en: `You have ${count} to hand in within ${daysBefore} days.`,
            },
        { ja: '難しいときは、担当者にご相談ください。', en: 'Please tell the staff if you cannot.' },
      ],
      href: reviewingPaths.mine(),
      label: { ja: '審査のページを開く', en: 'Open my reviews' },
    })
  }
  const ids = due.map(({ id }) => id)
  await tx.updateTable('review').set({ reminded_on: day }).where('id', 'in', ids).execute()
  await record(tx, actor, {
    action: 'reviewing.reminded',
    subject: 'review',
    subject_id: ids[0] ?? '',
    after: { reviews: ids },
  })
}
