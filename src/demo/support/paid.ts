// What was paid, what waits for its second approver, and what is being paid back.
import { addDays, nextOfficeDay, today } from '#platform/calendar/index.ts'
import type { PaymentRows } from '#modules/payments/index.ts'
import { idAt, random } from '../random.ts'
import { accountOf as bankAccountOf } from './accounts.ts'
import { fixedDay, paidDay } from './after-award.ts'
import { type Applied, officeDayOf, officeInstantOf, type Town } from './applications.ts'

/** Of the one that pays a part back: it was awarded last year. */
const owes = (one: Applied): boolean => one.story.owes === true
/** What is paid back: asked for and partly paid within the last two weeks, the rest due in the coming ones. */
export const recovery = {
  yen: 120_000,
  received_yen: 60_000,
  reason: '通訳料の一部について、主催者から割引が行われていたことが会期のあとに分かったため。',
}
/** By when and with which interest the rest is to come. */
export const recoveryDue = (until: Date) => ({
  due_on: nextOfficeDay(addDays(today(orderedAt(until)), 30)),
  surcharge_rate: 1095,
  late_rate: 1095,
})
export const orderedAt = (until: Date): Date => officeInstantOf({ opens_on: today(until) }, -12, '16:30')
/** The ledger names it, too. */
export const receiptId = (application: string, { seed, until }: Town): string =>
  idAt(random(seed, `support/receipt/${application}`), receivedAt(until))
export const receivedAt = (until: Date): Date => officeInstantOf({ opens_on: today(until) }, -3, '10:00')

export function paymentsOf(applied: readonly Applied[], town: Town): PaymentRows {
  const { ward, seed, until, accountOf } = town
  const municipality = ward.municipality.code
  const r = random(seed, `support/payments/${municipality}`)
  const [officer, chief] = [accountOf('nakagawa@demo.example'), accountOf('moriya@demo.example')]
  const all = applied.flatMap((one) => {
    const { yen, story, row, call, by } = one
    if (yen === null || !['closed', 'fixed'].includes(story.state)) return []
    const dated = { call, story, answers: row.answers }
    const fixed = fixedDay(dated) + 1
    const at = officeInstantOf(call, fixed)
    const paid_on = story.state === 'closed' ? officeDayOf(call, paidDay(dated)) : null
    const due = {
      municipality,
      id: idAt(r, at),
      application: row.id,
      scheme: row.scheme,
      fiscal_year: call.fiscal_year,
      applicant_name: row.applicant_name,
      kind: 'final' as const,
      yen,
      due_on: officeDayOf(call, fixed + 23),
      created_at: at,
      state: paid_on !== null ? ('paid' as const) : story.batched ? ('batched' as const) : ('due' as const),
      state_at: paid_on === null ? at : officeInstantOf(call, paidDay(dated)),
      paid_on,
      invoiced_on: officeDayOf(call, fixed + 2),
    }
    return [{ one, due, account: bankAccountOf(by.organization) }]
  })
  const batched = all.filter(({ due }) => due.state === 'batched')
  const paidOn = Map.groupBy(
    all.filter(({ due }) => due.paid_on !== null),
    ({ due }) => due.paid_on ?? '',
  )
  const head = accountOf('ohno@demo.example')
  // Each day of payment had its batch.
  const done = [...paidOn]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([pay_on, of], i) => {
      const at = (days: number, time: string) => officeInstantOf({ opens_on: pay_on }, days, time)
      return {
        of,
        batch: {
          municipality,
          id: idAt(r, at(-6, '10:10')),
          number: i + 1,
          pay_on,
          state: 'done' as const,
          count: of.length,
          total_yen: of.reduce((sum, { due }) => sum + due.yen, 0),
          made_account: officer,
          made_name: '中川 誠',
          made_at: at(-6, '10:10'),
          first_account: chief,
          first_name: '守屋 千尋',
          first_at: at(-5, '14:10'),
          second_account: head,
          second_name: '大野 香',
          second_at: at(-4, '11:30'),
        },
      }
    })
  const made_at = officeInstantOf({ opens_on: today(until) }, -2, '10:10')
  const batch = idAt(r, made_at)
  const recovered = all
    .filter(({ one }) => owes(one))
    .map(({ one, due }) => ({ one, due, id: idAt(r, orderedAt(until)) }))
  return {
    source: {
      municipality,
      client_code: '0000131999',
      client_name: 'ﾐﾅﾓｸ ｶｲｹｲｶﾝﾘｼﾔ',
      bank: '0001',
      branch: '110',
      kind: '2',
      number: '0013199',
    },
    accounts: all.map(({ due, account }) => ({
      municipality,
      application: due.application,
      ...account,
      changed_at: due.created_at,
      checked_account: officer,
    })),
    due: all.map(({ due }) => due),
    batches: [
      ...done.map((one) => one.batch),
      ...(batched.length === 0
        ? []
        : [
            {
              municipality,
              id: batch,
              number: done.length + 1,
              pay_on: nextOfficeDay(addDays(today(made_at), 6)),
              state: 'first' as const,
              count: batched.length,
              total_yen: batched.reduce((sum, { due }) => sum + due.yen, 0),
              made_account: officer,
              made_name: '中川 誠',
              made_at,
              first_account: chief,
              first_name: '守屋 千尋',
              first_at: officeInstantOf({ opens_on: today(until) }, -1, '14:10'),
            },
          ]),
    ],
    transfers: [...done.map(({ of, batch: { id } }) => ({ of, id })), { of: batched, id: batch }].flatMap(
      ({ of, id }) =>
        of.map(({ due, account }, i) => ({
          municipality,
          batch: id,
          payment: due.id,
          position: i + 1,
          yen: due.yen,
          ...account,
        })),
    ),
    recoveries: recovered.map(({ due, id }) => ({
      municipality,
      id,
      application: due.application,
      scheme: due.scheme,
      fiscal_year: due.fiscal_year,
      applicant_name: due.applicant_name,
      cause: 'decision' as const,
      yen: recovery.yen,
      reason: recovery.reason,
      ordered_on: today(orderedAt(until)),
      ...recoveryDue(until),
      parts: JSON.stringify([{ yen: recovery.yen, paid_on: due.paid_on ?? '' }]),
    })),
    receipts: recovered.map(({ id, due }) => ({
      municipality,
      id: receiptId(due.application, town),
      recovery: id,
      yen: recovery.received_yen,
      received_on: today(receivedAt(until)),
      noted_name: '中川 誠',
      noted_at: receivedAt(until),
    })),
  }
}
