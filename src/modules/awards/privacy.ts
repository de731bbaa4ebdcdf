// What this module keeps about people: what was decided of what they asked for.
import { sql } from 'kysely'
import { type DataSubject, holding, judged, type Privacy, shown, technical } from '#platform/privacy/index.ts'
import { untilTold, withApplication } from '#modules/applications/index.ts'
import { stageWords } from './phrases.ts'

const own = ({ person }: DataSubject) => sql`application in (select id from application where person = ${person})`
const kept = {
  ja: '補助金などの決定は公文書です。決定と支払の根拠として、申請の保存期間が過ぎるまで残します。',
  en: 'Decisions are official documents: they stay as grounds of payment until the retention of the application ends.',
}

const decision_item = holding('decision_item', {
  label: { ja: '申請についての起案の内容', en: 'What was proposed of an application' },
  whose: own,
  columns: {
    decision: technical,
    application: shown('申請の番号', 'Application'),
    position: technical,
    application_version: technical,
    outcome: judged('結論', 'Outcome'),
    yen: judged('金額', 'Amount'),
    by_rules_yen: judged('判定ルールの額', 'By the rules'),
    most_yen: technical,
    conditions: judged('条件', 'Conditions'),
    reason: judged('理由', 'Reason'),
    open: technical,
  },
  erase: 'nothing',
  kept,
  follows: withApplication,
})

const decision_dossier = holding('decision_dossier', {
  label: { ja: '保存した審査調書', en: 'Dossiers as they were kept' },
  whose: ({ person }) =>
    sql`decision in (select i.decision from decision_item i join application a on a.municipality = i.municipality and a.id = i.application where a.person = ${person})`,
  subject: 'id',
  columns: {
    id: technical,
    decision: technical,
    stage: shown('いつの調書か', 'Which dossier', stageWords),
    kept_at: shown('保存した日時', 'Kept'),
    // Until it is printed; like the file it speaks of other applicants too.
    content: judged('印刷する前の内容', 'What is to be printed'),
    pdf: technical,
    sha256: technical,
    bytes: technical,
  },
  erase: 'nothing',
  kept,
  retention: {
    after: {},
    since: sql`case when exists (select from decision_item i where i.municipality = decision_dossier.municipality and i.decision = decision_dossier.decision) then null
      else kept_at end`,
    sinceWords: {
      ja: '調書に載っている申請が、どれもなくなった日',
      en: 'the day on which the last application that it speaks of has gone',
    },
    what: 'rows',
    why: {
      ja: '何を読んで決定したかを、決定した申請と同じあいだ示せるようにするため',
      en: 'To show what was read when it was decided, as long as what was decided',
    },
  },
  follows: { ja: '載っている申請と同じ', en: 'As long as the applications in it' },
})

const award = holding('award', {
  label: { ja: '交付や認定の決定', en: 'Awards' },
  whose: ({ person }) => sql`person = ${person}`,
  until_told: untilTold(),
  columns: {
    application: shown('申請の番号', 'Application'),
    scheme: shown('制度の番号', 'Scheme'),
    call: technical,
    fiscal_year: shown('年度', 'Fiscal year'),
    organization: technical,
    person: technical,
    corporate_number: technical,
    applicant_name: shown('申請者の名前', 'Name of the applicant'),
    decided_on: shown('決定した日', 'Decided'),
    decided_yen: shown('決定した額', 'Amount decided'),
    yen: shown('いまの額', 'Amount that stands'),
    conditions: shown('条件', 'Conditions'),
    valid_until: shown('認定の期限', 'Valid until'),
    ended_on: shown('効力がなくなった日', 'Ended'),
    renewal_told_at: shown('更新をお知らせした日時', 'Told to renew'),
  },
  erase: 'nothing',
  kept,
  follows: withApplication,
})

const change_request = holding('change_request', {
  label: { ja: '変更申請', en: 'Change requests' },
  whose: own,
  until_told: untilTold(['state', 'ended_at']),
  subject: 'id',
  columns: {
    id: technical,
    application: shown('申請の番号', 'Application'),
    kind: shown('変更の種類', 'Kind'),
    words: shown('変更の内容と理由', 'What and why'),
    yen: shown('変更後の額', 'Amount'),
    state: shown('状態', 'State'),
    asked_account: technical,
    asked_at: shown('申請した日時', 'Asked'),
    ended_at: shown('終わった日時', 'Ended'),
  },
  erase: 'nothing',
  kept,
  follows: withApplication,
})

export const privacy: Privacy = {
  file: {
    name: { ja: '支援制度の決定ファイル', en: 'Decisions on support' },
    purpose: {
      ja: '支援制度の申請について決定し、その後の変更や取消しを行うため',
      en: 'To decide on applications for support, and on their changes',
    },
    people: { ja: '個人として支援制度に申請した人', en: 'Who applied for support as a person' },
    source: { ja: '本人の申請と、担当者の起案・決裁', en: 'From the application, and from the officers who decide' },
    recipients: { ja: 'なし', en: 'Nobody' },
    sensitive: false,
  },
  holdings: [decision_item, decision_dossier, award, change_request],
  impersonal: {
    decision: { ja: '起案の件名と経過（職員の職務の記録）', en: 'Title and course of a proposal: a record of office' },
    decision_step: { ja: '決裁の経過（職員の職務の記録）', en: 'Course of an approval: a record of office' },
  },
}
