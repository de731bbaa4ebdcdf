// The clock: the organization hears of a fee a week before it is due, and every week once the day has passed.
import { datePhrase } from '#platform/calendar/index.ts'
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { formatYen } from '#platform/text/index.ts'
import { personsOfOrganizations } from '#modules/members/index.ts'
import { type NewsFor, notifyAll } from '#modules/messages/index.ts'
import { agreementPaths } from '../paths.ts'
import { paymentsToRemind, type ToRemind } from '../queries/to-remind.ts'

const news = ({ agreement, due_on, amount_yen }: ToRemind, on: string): Omit<NewsFor, 'persons'> => {
  const [ja, en] = [formatYen(amount_yen), formatYen(amount_yen, 'sign')]
  const day = datePhrase(due_on)
  return {
    subject:
      due_on < on
        ? { ja: `報酬${ja}の支払期日を過ぎています`, en: `A payment of ${en} is overdue` }
        : { ja: `報酬${ja}の支払期日が近づいています`, en: `A payment of ${en} will soon be due` },
    body: [
      {
        ja: `支払期日は${day.ja}です。支払ったら、条件のページで記録してください。`,
        en: `It is due on ${day.en}. Once you have paid, please record it with the terms.`,
      },
    ],
    href: `${agreementPaths.page(agreement)}#payments`,
    label: { ja: '支払いを記録する', en: 'Record the payment' },
  }
}

/** How many payments were told of; in as many queries however many there are. */
export async function remindOfPayments(tx: Tx, actor: Actor, on: string, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const due = await paymentsToRemind(tx, on, 2000)
  if (due.length === 0) return 0
  const members = await personsOfOrganizations(tx, [...new Set(due.map(({ organization }) => organization))])
  await notifyAll(
    tx,
    actor,
    due.map((payment) => ({ ...news(payment, on), persons: members.get(payment.organization) ?? [] })),
  )
  const ids = due.map(({ id }) => id)
  await tx.updateTable('payment').set({ reminded_at: now }).where('id', 'in', ids).execute()
  await record(tx, actor, {
    action: 'agreements.payments_reminded',
    subject: 'payment',
    subject_id: ids[0] ?? '',
    after: { payments: ids },
  })
  return due.length
}
