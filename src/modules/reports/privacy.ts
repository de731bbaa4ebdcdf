// What this module keeps about people: what a person who was aided reports. Reports of firms are the firms'.
import { sql } from 'kysely'
import { holding, judged, type Privacy, shown, technical } from '#platform/privacy/index.ts'
import { untilTold, withApplication } from '#modules/applications/index.ts'

const own = ({ person }: { person: string }) =>
  sql`application in (select id from application where person = ${person})`

/** With its application, whose retention takes it along. */
const kept = {
  ja: '補助金の実績の報告は公文書です。額の確定と支払の根拠として、申請と同じあいだ残します。',
  en: 'Reports on aid are official documents: they stay as long as their application, as grounds of what was paid.',
}

const cost_report = holding('cost_report', {
  label: { ja: '実績報告', en: 'Cost reports' },
  whose: own,
  until_told: untilTold(['state', 'found', 'inspected_at', 'fixed_yen', 'fixed_on']),
  subject: 'application',
  erase: 'nothing',
  kept,
  follows: withApplication,
  columns: {
    application: technical,
    state: shown('状態', 'State'),
    ended_on: shown('事業が終わった日', 'End of the project'),
    done_words: shown('実施した内容', 'What was done'),
    changes_words: shown('計画からの変更', 'Changes from the plan'),
    extra_words: shown('そのほかの報告', 'What else was reported'),
    income_yen: shown('事業の収入', 'Income of the project'),
    other_aid_yen: shown('ほかの補助の額', 'Other aid'),
    other_aid_words: shown('ほかの補助の名前', 'Name of other aid'),
    created_at: shown('書き始めた日時', 'Begun'),
    saved_at: shown('保存した日時', 'Saved'),
    saved_name: shown('保存した人', 'Saved by'),
    submitted_at: shown('提出した日時', 'Handed in'),
    submitted_account: technical,
    returned_words: shown('直していただきたいところ', 'Why it came back'),
    returned_at: shown('お戻しした日時', 'Came back'),
    site_on: judged('現地検査の日', 'On-site inspection'),
    site_words: judged('検査のメモ', 'Notes of the inspection'),
    found: shown('検査で確かめた数字', 'Numbers found by the inspection'),
    inspected_at: shown('検査を終えた日時', 'Inspected'),
    inspected_account: technical,
    fixed_yen: shown('確定した額', 'Final amount'),
    fixed_on: shown('額を確定した日', 'Fixed'),
    version: technical,
  },
})

const cost_line = holding('cost_line', {
  label: { ja: '実績報告の経費', en: 'Costs reported' },
  whose: own,
  until_told: untilTold(['eligible_yen', 'disallowed_reason', 'disallowed_words']),
  subject: 'id',
  erase: 'nothing',
  kept,
  follows: withApplication,
  columns: {
    id: technical,
    application: technical,
    position: technical,
    line: shown('費目', 'Cost line'),
    what: shown('内容', 'What'),
    planned_yen: shown('予定の額', 'Planned'),
    yen: shown('支払った額', 'Paid'),
    paid_on: shown('支払った日', 'Paid on'),
    payee: shown('支払先', 'Payee'),
    kept_years: shown('処分を制限する年数', 'Years it is to be kept'),
    eligible_yen: shown('補助の対象とした額', 'Eligible'),
    disallowed_reason: shown('対象外の理由', 'Why not eligible'),
    disallowed_words: shown('対象外の説明', 'Why not, in words'),
    version: technical,
  },
})

const outcome_report = holding('outcome_report', {
  label: { ja: '成果報告', en: 'Follow-up reports' },
  whose: own,
  erase: 'nothing',
  kept,
  follows: withApplication,
  columns: {
    application: technical,
    scheme: technical,
    years: shown('何年後か', 'Years after'),
    due_on: shown('期限', 'Due'),
    answers: shown('報告の内容', 'What was answered'),
    earlier: shown('前に提出した内容', 'As it was handed in before'),
    saved_at: shown('保存した日時', 'Saved'),
    submitted_at: shown('提出した日時', 'Handed in'),
    submitted_account: technical,
    reminded_at: technical,
    created_at: shown('お願いした日時', 'Asked'),
    version: technical,
  },
})

const tax_report = holding('tax_report', {
  label: { ja: '消費税等仕入控除税額報告', en: 'Reports on consumption tax' },
  whose: own,
  erase: 'nothing',
  kept,
  columns: {
    application: technical,
    scheme: technical,
    due_on: shown('期限', 'Due'),
    answers: shown('報告の内容', 'What was answered'),
    submitted_at: shown('提出した日時', 'Handed in'),
    submitted_account: technical,
    returned_words: shown('直していただきたいところ', 'Why it came back'),
    accepted_at: shown('受け取った日時', 'Accepted'),
    accepted_account: technical,
    created_at: shown('お願いした日時', 'Asked'),
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '実績報告ファイル', en: 'Reports on aid' },
    purpose: {
      ja: '補助を受けた方の実績報告を検査し、額を確定し、成果を知るため',
      en: 'To inspect what aided applicants report, fix the final amount, and learn what came of it',
    },
    people: { ja: '個人として補助を受けた人', en: 'Who received aid as a person' },
    source: {
      ja: '本人の報告（画面・紙・窓口）と、職員の検査',
      en: 'From the person, and from the inspection by staff',
    },
    recipients: { ja: 'なし', en: 'Nobody' },
    sensitive: false,
  },
  holdings: [cost_report, cost_line, outcome_report, tax_report],
  impersonal: { report_reminder: { ja: '報告の期限をお知らせした記録', en: 'That a reminder was sent' } },
}
