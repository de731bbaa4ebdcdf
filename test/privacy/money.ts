// What was reported, paid and taken back of their award, and its letter.
import { throughBank } from '../../src/modules/payments/actions/bulk.ts'
import { newId } from '#platform/id.ts'
import type { About } from './about.ts'

export async function putMoney({ tx, municipality, person, account, now, support, application }: About) {
  await tx.insertInto('cost_report').values({ municipality, application, done_words: '棚を入れました' }).execute()
  await tx
    .insertInto('cost_line')
    .values({ municipality, id: newId(), application, position: 1, line: 'shelf', what: '商品の棚', payee: '棚の店' })
    .execute()
  await tx
    .insertInto('outcome_report')
    .values({
      municipality,
      application,
      scheme: support.scheme,
      years: 1,
      due_on: '2027-12-01',
      answers: JSON.stringify({ words: '続いています' }),
    })
    .execute()
  await tx
    .insertInto('tax_report')
    .values({
      municipality,
      application,
      scheme: support.scheme,
      due_on: '2028-06-30',
      answers: JSON.stringify({ words: '簡易課税です' }),
    })
    .execute()
  const [paid, transferred, owed] = [newId(), newId(), newId()]
  const bank = { bank: '0001', branch: '001', kind: '1', number: '7654321', holder: 'ﾊｶﾞｸﾚ ｷｸﾉ' }
  const granted = {
    municipality,
    application,
    scheme: support.scheme,
    fiscal_year: 2026,
    applicant_name: '葉隠菊乃',
    yen: 1000,
  }
  await tx
    .insertInto('payment_account')
    .values({ municipality, application, ...bank, checked_account: null })
    .execute()
  await tx
    .insertInto('payment_due')
    .values({ ...granted, id: paid, kind: 'final', due_on: '2026-10-01', state: 'due' })
    .execute()
  const source = {
    municipality,
    client_code: '0000000001',
    client_name: 'ﾐﾅﾓｸ',
    bank: '0001',
    branch: '001',
    kind: '1',
  }
  await throughBank(
    tx,
    { ...source, number: '0000001' },
    {
      municipality,
      id: transferred,
      number: 1,
      pay_on: '2026-10-01',
      count: 1,
      total_yen: 1000,
      made_account: 'x',
      made_name: '職員',
      first_account: 'y',
      second_account: 'z',
      second_at: new Date(),
      state: 'done',
    },
    [{ municipality, batch: transferred, payment: paid, position: 1, yen: 1000, ...bank }],
  )
  await tx
    .insertInto('payment_source')
    .values({ ...source, number: '0000001' })
    .execute()
  await tx
    .insertInto('recovery')
    .values({
      ...granted,
      id: owed,
      cause: 'decision',
      reason: '葉隠商店が閉じたため',
      ordered_on: '2026-10-02',
      due_on: '2026-11-01',
      parts: '[]',
      surcharge_rate: 1095,
      late_rate: 1095,
    })
    .execute()
  const mistaken = newId()
  await tx
    .insertInto('recovery_receipt')
    .values({ municipality, id: mistaken, recovery: owed, yen: 15, received_on: '2026-10-20', noted_name: '職員' })
    .execute()
  await tx
    .insertInto('recovery_reversal')
    .values({
      municipality,
      receipt: mistaken,
      recovery: owed,
      words: '葉隠さんの入金ではなかったため',
      noted_name: '職員',
    })
    .execute()
  await tx
    .insertInto('recovery_receipt')
    .values({ municipality, id: newId(), recovery: owed, yen: 1500, received_on: '2026-10-20', noted_name: '職員' })
    .execute()
  await tx
    .insertInto('recovery_refund')
    .values({
      municipality,
      id: newId(),
      recovery: owed,
      refund_yen: 500,
      interest_yen: 0,
      refunded_on: '2026-10-21',
      noted_name: '職員',
    })
    .execute()
  await tx
    .insertInto('letter')
    .values({
      municipality,
      id: newId(),
      application,
      scheme: support.scheme,
      organization: null,
      person,
      applicant_name: '葉隠菊乃',
      kind: 'rejection',
      fiscal_year: 2026,
      mark: '産',
      number: 1,
      decided_on: '2026-11-21',
      content: JSON.stringify({ to: { name: '葉隠菊乃' } }),
      appeal_months: 3,
      issued_account: 'x',
      issued_at: now,
      opened_at: now,
      opened_account: account,
      opened_name: '葉隠きくの',
    })
    .execute()
  await tx.insertInto('letter_counter').values({ municipality, fiscal_year: 2026, mark: '産', last: 1 }).execute()
}
