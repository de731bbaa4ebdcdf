// What this module keeps about people, and for how long the law wants it.
import { type RawBuilder, sql } from 'kysely'
import {
  type DataSubject,
  holding,
  leftName,
  type Privacy,
  personal,
  type Retention,
  shown,
  technical,
} from '#platform/privacy/index.ts'

const theirs = ({ person }: DataSubject): RawBuilder<unknown> =>
  sql`agreement in (select id from agreement where person = ${person})`

/** Kept as they were agreed, then without names: seven years, the longest that the tax laws ask of either side. */
const byTaxLaw = (since: RawBuilder<unknown>): Retention => ({
  after: { years: 7 },
  since,
  sinceWords: { ja: '結んだ日', en: 'the agreement' },
  what: 'columns',
  why: {
    ja: '取引の書類は、法人税法施行規則59条・所得税法施行規則63条により最長7年の保存が要ります。双方がここで書面を確かめられるようにします。',
    en: 'Papers of a transaction are kept up to seven years (Corporation Tax Act Enforcement Regulations Art. 59, Income Tax Act Enforcement Regulations Art. 63); both sides look them up here.',
  },
})

const kept = {
  ja: '取引の書類として、期間が終わるまで、結んだときのまま残します。期間を過ぎると名前が消えます。',
  en: 'As papers of a transaction they stay as agreed until their period ends; then the names go.',
}

const nameless = {
  ja: '取引の書類の一部として残します。名前も連絡先も含みません。',
  en: 'Stays as part of the papers of a transaction. It holds neither name nor address.',
}

const agreement = holding('agreement', {
  label: { ja: '条件の取り決め', en: 'Agreements' },
  whose: ({ person }) => sql`person = ${person}`,
  subject: 'id',
  columns: {
    id: shown('取り決めの番号', 'Agreement'),
    entry: shown('応募の番号', 'Entry'),
    opportunity: shown('募集の番号', 'Challenge'),
    organization: shown('事業者の番号', 'Organization'),
    person: technical,
    version: shown('いまの版', 'Newest version'),
    agreed_version: shown('同意した版', 'Version agreed'),
    agreed_at: shown('結んだ日時', 'Agreed'),
    ended_on: shown('終わった日', 'Ended'),
    created_account: technical,
    created_at: shown('作った日時', 'Made'),
  },
  erase: 'nothing',
  kept: nameless,
})

const agreement_version = holding('agreement_version', {
  label: { ja: '条件の版', en: 'Versions of terms' },
  whose: theirs,
  columns: {
    agreement: shown('取り決めの番号', 'Agreement'),
    version: shown('版', 'Version'),
    terms: personal(
      '条件',
      'Terms',
      sql`terms || ${JSON.stringify({ worker_name: leftName, client_representative: '' })}::jsonb`,
    ),
    reason: shown('変えた理由', 'Reason'),
    origin: shown('受け取り方', 'Origin'),
    created_account: technical,
    created_at: shown('作った日時', 'Made'),
  },
  erase: 'nothing',
  kept,
  retention: byTaxLaw(sql`created_at`),
})

const agreement_consent = holding('agreement_consent', {
  label: { ja: '条件への同意', en: 'Consents to terms' },
  whose: (one) => sql`account = ${one.account} or (side = 'person' and ${theirs(one)})`,
  columns: {
    agreement: shown('取り決めの番号', 'Agreement'),
    version: shown('版', 'Version'),
    side: shown('立場', 'As'),
    name: personal('氏名', 'Name', leftName),
    account: technical,
    address: personal('接続元', 'Address', ''),
    origin: shown('受け取り方', 'Origin'),
    given_at: shown('同意した日時', 'Given'),
  },
  erase: 'nothing',
  kept,
  retention: byTaxLaw(sql`given_at`),
})

const payment = holding('payment', {
  label: { ja: '支払い', en: 'Payments' },
  whose: theirs,
  columns: {
    id: technical,
    agreement: shown('取り決めの番号', 'Agreement'),
    received_on: shown('受け取った日', 'Received'),
    base_on: technical,
    due_on: shown('支払期日', 'Due'),
    amount_yen: shown('金額（円）', 'Amount (yen)'),
    planned: technical,
    paid_on: shown('支払日', 'Paid'),
    confirmed_at: shown('確かめた日時', 'Confirmed'),
    reminded_at: technical,
  },
  erase: 'nothing',
  kept: nameless,
})

export const privacy: Privacy = {
  file: {
    name: { ja: '取り決め・支払いファイル', en: 'Agreements and payments' },
    purpose: {
      ja: '条件を書面で示し、支払期日を守れるようにするため（特定受託事業者に係る取引の適正化等に関する法律）',
      en: 'To state terms in writing and to keep to the days of payment (Act on transactions with freelancers)',
    },
    people: { ja: '条件を取り決めた人', en: 'People with an agreement' },
    source: { ja: '本人・事業者の記入', en: 'From the person and the organization' },
    recipients: { ja: '取り決めの相手方', en: 'The other side of the agreement' },
    sensitive: false,
  },
  holdings: [agreement, agreement_version, agreement_consent, payment],
}
