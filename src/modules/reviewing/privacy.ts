// What this module keeps about people: reviewers and what they wrote, and what was written about a person's application.
import { sql } from 'kysely'
import { holding, judged, leftName, personal, type Privacy, shown, technical } from '#platform/privacy/index.ts'
import { withApplication } from '#modules/applications/index.ts'
import { conflictWords, stateWords } from './phrases.ts'

const reasons = {
  erase: 'nothing',
  kept: {
    ja: '採点は、補助金などの決定の根拠となる公文書です。申請の保存期間が過ぎるまで残し、申請と一緒に消します。',
    en: 'Scores are official grounds of a decision: they stay as long as the application, and go with it.',
  },
} as const

const reviewer = holding('reviewer', {
  label: { ja: '審査員の登録', en: 'What reviewers know about' },
  whose: ({ account }) => sql`account = ${account}`,
  columns: {
    account: technical,
    topics: shown('得意分野', 'Topics'),
    most: shown('同時に受け持つ上限', 'At most'),
    paused: shown('お休み中', 'Paused'),
    version: technical,
  },
  erase: 'rows',
})

const review = holding('review', {
  label: { ja: '審査の割り当てと利害関係の申告', en: 'Reviews and declarations of interest' },
  whose: ({ account, person }) => sql`(reviewer = ${account} or person = ${person})`,
  subject: 'id',
  columns: {
    id: technical,
    application: technical,
    call: technical,
    reviewer: technical,
    organization: technical,
    person: technical,
    state: shown('状態', 'State', stateWords),
    due_on: shown('期日', 'Due'),
    conflict: { ...judged('利害関係の種類', 'Kind of conflict'), words: conflictWords },
    words: judged('理由', 'Reason'),
    assigned_account: technical,
    assigned_at: shown('割り当てた日時', 'Assigned'),
    declared_at: shown('申告した日時', 'Declared'),
    reminded_on: shown('期日を知らせた日', 'Reminded'),
    version: technical,
  },
  ...reasons,
  follows: withApplication,
})

const ofReview = (one: { account: string; person: string }, table: 'review_score' | 'review_past') =>
  sql`exists (select from review r where r.municipality = ${sql.ref(`${table}.municipality`)} and r.id = ${sql.ref(`${table}.review`)}
    and (r.reviewer = ${one.account} or r.person = ${one.person}))`

const review_score = holding('review_score', {
  label: { ja: '採点', en: 'Scores' },
  whose: (one) => ofReview(one, 'review_score'),
  columns: {
    review: technical,
    round: shown('何回目', 'Round'),
    scores: judged('観点ごとの点', 'Scores'),
    comments: judged('観点ごとの所見', 'Comments'),
    words: judged('全体の所見', 'Words'),
    points: judged('点数', 'Points'),
    kept_at: shown('保存した日時', 'Kept'),
    in_at: shown('提出した日時', 'Handed in'),
    version: technical,
  },
  ...reasons,
  follows: withApplication,
})

const review_past = holding('review_past', {
  label: { ja: '差し戻す前の採点', en: 'Scores before they were reopened' },
  whose: (one) => ofReview(one, 'review_past'),
  columns: {
    id: technical,
    review: technical,
    round: shown('何回目', 'Round'),
    scores: judged('観点ごとの点', 'Scores'),
    comments: judged('観点ごとの所見', 'Comments'),
    words: judged('全体の所見', 'Words'),
    points: judged('点数', 'Points'),
    in_at: shown('提出した日時', 'Handed in'),
    reason: judged('差し戻した理由', 'Why reopened'),
    reopened_account: technical,
    reopened_at: shown('差し戻した日時', 'Reopened'),
  },
  ...reasons,
  follows: withApplication,
})

const review_panel = holding('review_panel', {
  label: { ja: '審査会の案と議事録', en: 'Proposals and minutes of the panel' },
  whose: ({ account }) => sql`made_account = ${account}`,
  columns: {
    id: technical,
    call: technical,
    number: shown('版', 'Number'),
    budget_yen: shown('予算', 'Budget'),
    line: technical,
    words: judged('議事録', 'Minutes'),
    made_account: technical,
    made_name: personal('保存した人', 'Kept by', leftName),
    made_at: shown('保存した日時', 'Kept'),
  },
  erase: 'columns',
  kept: reasons.kept,
  retention: {
    after: { years: 5 },
    since: sql`case when exists (select from review_panel_item i where i.municipality = review_panel.municipality and i.panel = review_panel.id) then null else made_at end`,
    sinceWords: {
      ja: '書いた日（案に載った申請のどれかが残るあいだは消さない）',
      en: 'the day on which it was written; never before the last application in it has gone',
    },
    what: 'rows',
    why: {
      ja: '補助金の会計の帳簿と書類を5年間保存するため',
      en: 'Books and documents of subsidies are kept for five years',
    },
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '支援制度の審査ファイル', en: 'Reviews of applications for support' },
    purpose: {
      ja: '支援制度の申請を、利害関係のない審査員が公平に採点するため',
      en: 'To have applications scored fairly, by reviewers without ties to them',
    },
    people: { ja: '審査員と、個人として申請した人', en: 'Reviewers, and who applied as a person' },
    source: { ja: '審査員と担当者が書いたもの', en: 'Written by reviewers and staff' },
    recipients: { ja: 'なし', en: 'Nobody' },
    sensitive: false,
  },
  holdings: [reviewer, review, review_score, review_past, review_panel],
  impersonal: {
    review_call: { ja: '募集回ごとの審査の取り決め', en: 'How the applications of a call are reviewed' },
    review_panel_item: {
      ja: '審査会の案での順位と額（申請の番号で）',
      en: 'Ranks and amounts of the panel, by the number of the application',
    },
  },
}
