// What this module keeps about people: what is paid to whoever applied as a person, and into which account. Firms' are the firms'.
import { type RawBuilder, sql } from 'kysely'
import { type DataSubject, type Holding, holding, type Privacy, shown, technical } from '#platform/privacy/index.ts'
import { untilTold, withApplication } from '#modules/applications/index.ts'
import { paymentKinds, paymentStates, recoveryCauses } from './states.ts'

type Whose = (one: DataSubject) => RawBuilder<unknown>
const ofApplication =
  (column: string): Whose =>
  ({ person }) =>
    sql`${sql.ref(column)} in (select id from application where person = ${person})`
const ofPayment: Whose = ({ person }) =>
  sql`payment in (select p.id from payment_due p join application a on a.id = p.application where a.person = ${person})`

const ofRecovery: Whose = ({ person }) =>
  sql`recovery in (select r.id from recovery r join application a on a.id = r.application where a.person = ${person})`

const labels = (states: Record<string, { label: { ja: string; en: string } }>) =>
  Object.fromEntries(Object.entries(states).map(([code, { label }]) => [code, label]))

/** They go with the application; a batch once the last of its transfers went. */
const books = {
  erase: 'nothing' as const,
  kept: {
    ja: '支払の記録は会計の証拠書類です。申請の保存期間が過ぎるまで残します。',
    en: 'Records of payments are evidence of the accounts: they stay as long as their application.',
  },
  follows: withApplication,
} satisfies Partial<Holding>

const bank = {
  bank: shown('銀行', 'Bank'),
  branch: shown('支店', 'Branch'),
  kind: shown('口座の種類', 'Kind of account'),
  number: shown('口座番号', 'Account number'),
  holder: shown('口座名義', 'Holder'),
}

const payment_account = holding('payment_account', {
  label: { ja: '振込先の口座', en: 'Account to be paid to' },
  whose: ofApplication('application'),
  until_told: untilTold(),
  subject: 'application',
  columns: {
    application: technical,
    ...bank,
    changed_at: shown('直した日時', 'Changed'),
    checked_account: technical,
    returned_words: shown('口座をお戻しした理由', 'Why it came back'),
    version: technical,
  },
  ...books,
})

const payment_due = holding('payment_due', {
  label: { ja: '支払', en: 'Payments' },
  whose: ofApplication('application'),
  until_told: untilTold(),
  subject: 'id',
  columns: {
    id: technical,
    application: shown('申請の番号', 'Application'),
    scheme: technical,
    fiscal_year: shown('年度', 'Fiscal year'),
    applicant_name: shown('申請者の名前', 'Name of the applicant'),
    applicant_key: technical,
    kind: shown('種類', 'Kind', paymentKinds),
    yen: shown('金額', 'Amount'),
    due_on: shown('支払の予定日', 'Due on'),
    state: shown('状態', 'State', labels(paymentStates)),
    state_at: shown('いまの状態になった日時', 'In this state since'),
    payable_at: shown('支払えるようになった日時', 'Since when it could be paid'),
    invoiced_on: shown('請求した日', 'Invoiced on'),
    invoiced: shown('請求書の名前と口座', 'Name and account of the invoice'),
    paid_on: shown('支払った日', 'Paid on'),
    created_at: shown('決まった日時', 'Since'),
  },
  ...books,
})

const payment_transfer = holding('payment_transfer', {
  label: { ja: '振込', en: 'Transfers' },
  whose: ofPayment,
  columns: {
    batch: technical,
    payment: shown('支払の番号', 'Payment'),
    position: technical,
    yen: shown('金額', 'Amount'),
    ...bank,
    result: shown('結果', 'Result'),
    reason: shown('振込できなかった理由', 'Reason'),
    result_on: shown('結果の日', 'Result on'),
    open: technical,
  },
  ...books,
})

const payment_batch = holding('payment_batch', {
  label: { ja: '銀行に送った振込のファイル', en: 'Files sent to the bank' },
  whose: (one) => sql`id in (select batch from payment_transfer where ${ofPayment(one)})`,
  subject: 'id',
  columns: {
    id: technical,
    number: shown('番号', 'Number'),
    pay_on: shown('振込日', 'Pay day'),
    state: technical,
    count: technical,
    total_yen: technical,
    made_account: technical,
    made_name: technical,
    made_at: technical,
    first_account: technical,
    first_name: technical,
    first_at: technical,
    second_account: technical,
    second_name: technical,
    second_at: technical,
    returned_name: technical,
    returned_words: technical,
    // Others' accounts are in it; their own is in their transfers.
    content: technical,
    sha256: technical,
  },
  erase: books.erase,
  kept: books.kept,
  retention: {
    after: { years: 5 },
    since: sql`case when exists (select from payment_transfer t where t.municipality = payment_batch.municipality and t.batch = payment_batch.id) then null
      else coalesce(second_at, first_at, made_at) end`,
    sinceWords: {
      ja: '承認した日（振り込んだ申請のどれかが残るあいだは消さない）',
      en: 'the day of its approval; never before the last application that it paid has gone',
    },
    what: 'rows',
    why: {
      ja: '会計の証拠書類を5年間保存し、口座の番号をそれより長く残さないため',
      en: 'Evidence of the accounts is kept for five years, and numbers of accounts no longer than needed',
    },
  },
})

const recovery = holding('recovery', {
  label: { ja: '返還', en: 'Money to come back' },
  whose: ofApplication('application'),
  until_told: untilTold(),
  subject: 'id',
  columns: {
    id: technical,
    application: shown('申請の番号', 'Application'),
    scheme: technical,
    fiscal_year: shown('年度', 'Fiscal year'),
    applicant_name: shown('申請者の名前', 'Name of the applicant'),
    cause: shown('根拠', 'Cause', recoveryCauses),
    yen: shown('返還する額', 'Amount'),
    reason: shown('理由', 'Reason'),
    ordered_on: shown('決めた日', 'Ordered on'),
    due_on: shown('期限', 'Due on'),
    parts: shown('いつ支払われた分か', 'When it had been paid'),
    repay_words: shown('返還の方法', 'How to pay back'),
    waived_yen: shown('返還が不要になった額', 'Asked back no more'),
    surcharge_rate: shown('加算金の割合', 'Rate of the surcharge'),
    late_rate: shown('延滞金の割合', 'Rate for lateness'),
    state: shown('状態', 'State'),
  },
  ...books,
})

const recovery_receipt = holding('recovery_receipt', {
  label: { ja: '返還金の入金', en: 'Money that came back' },
  whose: ofRecovery,
  columns: {
    id: technical,
    recovery: shown('返還の番号', 'Recovery'),
    yen: shown('金額', 'Amount'),
    received_on: shown('入金日', 'Received on'),
    noted_name: technical,
    noted_at: technical,
  },
  ...books,
})

const recovery_reversal = holding('recovery_reversal', {
  label: { ja: '返還金の入金の取消し', en: 'Notes of money that were taken back' },
  whose: ofRecovery,
  columns: {
    receipt: technical,
    recovery: shown('返還の番号', 'Recovery'),
    words: shown('理由', 'Reason'),
    noted_name: technical,
    noted_at: shown('取り消した日時', 'Taken back at'),
  },
  ...books,
})

const recovery_refund = holding('recovery_refund', {
  label: { ja: '過納の還付', en: 'What came too much and went back' },
  whose: ofRecovery,
  columns: {
    id: technical,
    recovery: shown('返還の番号', 'Recovery'),
    refund_yen: shown('還付した額', 'Paid back'),
    interest_yen: shown('加算金と延滞金', 'Surcharge and late interest'),
    refunded_on: shown('還付した日', 'Paid back on'),
    noted_name: technical,
    noted_at: technical,
    undone_words: shown('取り消した理由', 'Why it was taken back'),
    undone_name: technical,
    undone_at: shown('取り消した日時', 'Taken back at'),
  },
  ...books,
})

export const privacy: Privacy = {
  file: {
    name: { ja: '補助金等の支払ファイル', en: 'Payments of support' },
    purpose: {
      ja: '決定した額を申請者の口座に振り込み、必要なときに返還を受けるため',
      en: 'To pay what was granted, and to take back what must come back',
    },
    people: { ja: '個人として申請し、支払を受ける人', en: 'Who applied as a person and is paid' },
    source: {
      ja: '本人の申請と、本人による口座の訂正（通帳の写しを含む）',
      en: 'From their application, and as they corrected it, with a picture of the bankbook',
    },
    recipients: { ja: '振込を行う金融機関', en: 'The bank that transfers the money' },
    sensitive: false,
  },
  holdings: [
    payment_account,
    payment_due,
    payment_batch,
    payment_transfer,
    recovery,
    recovery_receipt,
    recovery_reversal,
    recovery_refund,
  ],
  impersonal: { payment_source: { ja: '自治体の支払元の口座', en: 'The municipality’s own account' } },
}
