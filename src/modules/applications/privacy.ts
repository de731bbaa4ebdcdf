// What this module keeps about people: what a person asks for under a scheme. Applications of firms are the firms'.
import { sql } from 'kysely'
import { holding, judged, type Privacy, shown, technical, type UntilTold } from '#platform/privacy/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { type ApplicationState, states } from './states.ts'
import { untoldOf } from './telling.ts'

/** Of whatever hangs on an application: it goes when that goes. */
export const withApplication: Phrase = { ja: '申請と同じ', en: 'As long as the application' }

/** Of whatever tells what became of an application: its letter comes first. */
export const untilTold = (columns?: readonly string[], of = sql`application`): UntilTold => ({
  of,
  untold: untoldOf,
  ...(columns && { columns }),
})

const running: ApplicationState[] = ['awarded', 'change', 'report', 'inspection', 'fixed', 'invoice']
const granted: ApplicationState[] = ['paid', 'closed', 'cancelled', 'recovered']

const application = holding('application', {
  label: { ja: '支援制度の申請', en: 'Applications for support' },
  whose: ({ person }) => sql`person = ${person}`,
  subject: 'id',
  columns: {
    id: technical,
    scheme: shown('制度の番号', 'Scheme'),
    call: technical,
    form: technical,
    rules: technical,
    organization: technical,
    person: technical,
    applicant_name: shown('申請者の名前', 'Name of the applicant'),
    applicant_key: technical,
    number: shown('受付番号', 'Number'),
    number_year: shown('受付番号の年度', 'Fiscal year of the number'),
    number_again: technical,
    state: {
      ...shown('状態', 'State'),
      words: Object.fromEntries(Object.entries(states).map(([code, { label }]) => [code, label])),
    },
    answers: shown('申請の内容', 'What was answered'),
    sections: technical,
    judgement: {
      ...shown('要件との照らし合わせ', 'As it was judged'),
      handed: sql`coalesce(shown_judgement, judgement)`,
    },
    shown_judgement: judged('提出のときに画面に出た照らし合わせ', 'As the judgement was shown'),
    asked_yen: shown('見込みの額', 'Estimated amount'),
    sha256: technical,
    pages: shown('書類のページ数', 'Pages of documents'),
    origin: shown('受け取り方', 'Origin'),
    copied_from: technical,
    created_account: technical,
    created_at: shown('書き始めた日時', 'Begun'),
    saved_at: shown('保存した日時', 'Saved'),
    saved_name: shown('保存した人', 'Saved by'),
    submitted_at: shown('受付日時', 'Received'),
    submitted_account: technical,
    withdrawn_at: shown('取り下げた日時', 'Withdrawn'),
    officer: technical,
    state_at: shown('いまの状態になった日時', 'In this state since'),
    received_at: shown('紙が届いた日時', 'Paper arrived'),
    due_on: shown('補正の期限', 'Correction due'),
    submitted_answers: shown('補正の前の申請の内容', 'Answers before the correction'),
    waits: technical,
    version: technical,
  },
  until_told: untilTold(['state', 'state_at'], sql`id`),
  erase: 'nothing',
  kept: {
    ja: '補助金などの申請は公文書です。決定と支払の根拠として、保存期間が過ぎるまで残します。提出していない下書きは、退会のときに消します。',
    en: 'Applications are official documents: they stay as grounds of decision and payment until their retention ends. Drafts that were not submitted go with the person.',
  },
  retention: {
    after: { years: 5 },
    // What was granted is asked after for up to ten years, and never goes while its report or money is under way.
    since: sql`case when state in (${sql.join(running.map(sql.lit))}) then null
      when state in (${sql.join(granted.map(sql.lit))}) then state_at + interval '5 years'
      when state = 'draft' then coalesce(saved_at, created_at) else state_at end`,
    sinceWords: {
      ja: 'いまの状態になった日（下書きは最後に保存した日）。交付した申請は、支払や完了の5年後（合わせて10年）。交付の決定から支払までの途中のものは消さない',
      en: 'the day since which it is in its state (a draft: of its last saving); what was granted: five years after it was paid or closed, ten in all. Nothing goes between award and payment',
    },
    what: 'rows',
    why: {
      ja: '補助金の会計の帳簿と書類を5年間保存し、交付した取組のその後の報告を受けるため',
      en: 'Books and documents of subsidies are kept for five years, and what was aided is asked after for longer',
    },
  },
})

const application_supporter = holding('application_supporter', {
  label: { ja: '申請の外部の支援者', en: 'Outside supporters of applications' },
  whose: ({ account, emails }) => sql`(account = ${account} or email_key = any (${[...emails]}))`,
  columns: {
    id: technical,
    application: technical,
    email: shown('メールアドレス', 'E-mail'),
    email_key: technical,
    may: shown('できること', 'May'),
    secret_hash: technical,
    invited_account: technical,
    invited_at: shown('招かれた日時', 'Invited'),
    expires_at: shown('招待の期限', 'Invitation until'),
    account: technical,
    name: shown('名前', 'Name'),
    accepted_at: shown('引き受けた日時', 'Accepted'),
    ended_at: shown('終わった日時', 'Ended'),
  },
  erase: 'rows',
  follows: withApplication,
})

export const privacy: Privacy = {
  file: {
    name: { ja: '支援制度の申請ファイル', en: 'Applications for support' },
    purpose: {
      ja: '支援制度の申請を受け付け、審査するため',
      en: 'To receive applications for support and decide on them',
    },
    people: {
      ja: '個人として申請した人と、申請を外部から支援する人',
      en: 'Who applied as a person, and who supports an application from outside',
    },
    source: {
      ja: '本人の申請（画面・紙・電話・窓口）と、支援を頼んだ申請者',
      en: 'From the person who applied, and from the applicant who asked for support',
    },
    recipients: { ja: 'なし', en: 'Nobody' },
    sensitive: false,
  },
  holdings: [application, application_supporter],
  impersonal: { application_counter: { ja: '受付番号の通し番号', en: 'Last number of a scheme and year' } },
  // Nobody will submit them any more, and nobody else may read them.
  beforeErasing: async (tx, _municipality, one) => {
    await sql`delete from file where subject = 'application' and subject_id in
      (select id::text from application where ${application.whose(one)} and state = 'draft')`.execute(tx)
    await sql`delete from application where ${application.whose(one)} and state = 'draft'`.execute(tx)
  },
}
