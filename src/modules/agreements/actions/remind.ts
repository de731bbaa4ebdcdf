// The clock: the organization hears of a fee a week before it is due, and again when the day has passed.
import { addDays } from '#platform/calendar/index.ts'
import { record } from '#platform/audit/index.ts'
import { type Actor, isStaff, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { personsOfOrganization } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { agreementPaths } from '../paths.ts'
import { type DuePayment, paymentsDue } from '../queries/agreement.ts'

export const noticeDays = 7

const isNew = ({ due_on, reminded_at }: DuePayment, on: string): boolean =>
  reminded_at === null || (due_on < on && reminded_at.toISOString().slice(0, 10) <= due_on)

/** How many organizations' payments were told of. */
export async function remindOfPayments(tx: Tx, actor: Actor, on: string, now: Date): Promise<number> {
  allow(mayWrite(actor) && isStaff(actor))
  const due = (await paymentsDue(tx, addDays(on, noticeDays), 500)).filter((payment) => isNew(payment, on))
  for (const { id, agreement, organization, due_on, amount_yen } of due) {
    const amount = amount_yen.toLocaleString('ja')
    const late = due_on < on
    await notify(tx, actor, {
      persons: await personsOfOrganization(tx, organization),
      subject: late
        ? { ja: `報酬${amount}円の支払期日を過ぎています`, en: `A payment of ${amount} yen is overdue` }
        : { ja: `報酬${amount}円の支払期日が近づいています`, en: `A payment of ${amount} yen will soon be due` },
      body: [
        {
          ja: `支払期日は${due_on}です。支払ったら、条件のページで記録してください。`,
          en: `It is due on ${due_on}. Once you have paid, please record it with the terms.`,
        },
      ],
      href: `${agreementPaths.page(agreement)}#payments`,
      label: { ja: '支払いを記録する', en: 'Record the payment' },
    })
    await tx.updateTable('payment').set({ reminded_at: now }).where('id', '=', id).execute()
  }
  if (due.length > 0) {
    await record(tx, actor, {
      action: 'agreements.payments_reminded',
      subject: 'payment',
      subject_id: due[0]?.id ?? '',
      after: { payments: due.map(({ id }) => id) },
    })
  }
  return due.length
}
