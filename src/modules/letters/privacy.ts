// What this module keeps about people: what was written to persons who applied. Letters to firms are the firms'.
import { sql } from 'kysely'
import { holding, leftName, personal, type Privacy, shown, technical } from '#platform/privacy/index.ts'
import { withApplication } from '#modules/applications/index.ts'

const letter = holding('letter', {
  label: { ja: '支援制度の通知書', en: 'Letters about support' },
  whose: ({ person, account }) => sql`(person = ${person} or opened_account = ${account})`,
  subject: 'id',
  columns: {
    id: technical,
    application: technical,
    scheme: technical,
    organization: technical,
    person: technical,
    applicant_name: shown('申請者の名前', 'Name of the applicant'),
    search_key: technical,
    kind: technical,
    fiscal_year: shown('年度', 'Fiscal year'),
    mark: shown('文書記号', 'Mark'),
    number: shown('文書番号', 'Number'),
    decided_on: shown('決定日', 'Decided'),
    content: {
      ...shown('通知書の文面', 'What it says'),
      handed: sql`case when opened_at is null and posted_on is null then null else content end`,
    },
    appeal_months: shown('不服申立ての期間（月）', 'Months to object'),
    issued_account: technical,
    issued_at: shown('通知した日時', 'Issued'),
    pdf: technical,
    opened_at: shown('開いた日時', 'Opened'),
    opened_account: technical,
    opened_name: personal('開いた人', 'Opened by', sql`case when opened_name = '' then '' else ${leftName} end`),
    posted_on: shown('郵送した日', 'Posted'),
    posted_account: technical,
  },
  erase: 'columns',
  kept: {
    ja: '通知書は決定を伝えた公文書です。申請の保存期間が過ぎるまで、出したときのまま残します。',
    en: 'A letter is the official record of a decision: it stays as it was issued, as long as the application.',
  },
  follows: withApplication,
})

export const privacy: Privacy = {
  file: {
    name: { ja: '支援制度の通知書ファイル', en: 'Letters about support' },
    purpose: { ja: '申請への決定を本人に通知するため', en: 'To tell applicants what was decided' },
    people: { ja: '個人として申請した人と、通知書を開いた人', en: 'Who applied as a person, and who opened a letter' },
    source: { ja: '本人の申請と、自治体の決定', en: 'From the application, and what the municipality decided' },
    recipients: { ja: 'なし', en: 'Nobody' },
    sensitive: false,
  },
  holdings: [letter],
  impersonal: { letter_counter: { ja: '文書番号の通し番号', en: 'Last number of a mark' } },
}
