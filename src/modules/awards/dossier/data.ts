// 審査調書 as data: everything on paper that whoever decides must know. Read inside a transaction, printed outside it.
import { datePhrase, today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { numberText } from '#modules/applications/index.ts'
import { duplicateCounts, duplicateName, duplicateText, nothingFound } from '#modules/duplicates/index.ts'
import { type CallTerms, lineWords, outcomeWords, printedAnswers, sayAnswers, termsOf } from '#modules/schemes/index.ts'
import { outcomeOf } from '../kinds.ts'
import { changeKindWords } from '../phrases.ts'
import type { Step } from '../queries/decisions.ts'
import type { Whole, WholeRow } from '../queries/whole.ts'
import { type DossierPart, dossierSections } from './parts.ts'

type Pairs = { label: string; text: string }[]

const amount = (yen: number | null): string => (yen === null ? '' : yenText(yen))
const pair = (label: string, text: string): Pairs => (text === '' ? [] : [{ label, text }])

const cited = ({ words, article }: { words: string; article: string }): string =>
  article === '' ? words : `${words}（${article}）`

const box = ({ title, approved_at, name, approved_name, deputy_reason }: Step) => ({
  title,
  name:
    approved_at === null
      ? name
      : deputy_reason === ''
        ? approved_name
        : t(`代 ${approved_name}`, `for: ${approved_name}`),
  on: approved_at === null ? '' : t(datePhrase(today(approved_at), 'plain')),
})

const summary = ({ decision, kind, terms, rows, budgets }: Whole): Pairs => [
  { label: t('件名', 'Title'), text: decision.title },
  { label: t('制度', 'Scheme'), text: terms.title },
  {
    label: t('募集回', 'Call'),
    text: t(
      `${terms.fiscal_year}年度 ${terms.call_title}`.trim(),
      `Fiscal ${terms.fiscal_year} ${terms.call_title}`.trim(),
    ),
  },
  { label: t('種類', 'Kind'), text: t(kind.label) },
  {
    label: t('件数', 'Applications'),
    text: kind.outcomes
      .map(({ code, label }) => [label, rows.filter(({ item }) => item.outcome === code).length] as const)
      .filter(([, n]) => n > 0)
      .map(([label, n]) => t(`${label.ja} ${n}件`, `${label.en}: ${n}`))
      .join(t('、', ', ')),
  },
  {
    label: t('重なり', 'Other aid'),
    text: duplicateCounts(rows.map(({ duplicates }) => duplicates)) || nothingFound(),
  },
  ...budgets
    .filter(({ commits }) => commits !== 0)
    .flatMap((budget) => [
      {
        label: t(`${budget.fiscal_year}年度の予算額`, `Appropriated, fiscal ${budget.fiscal_year}`),
        text: yenText(budget.appropriated),
      },
      { label: t('決定済みの額', 'Committed'), text: yenText(budget.committed) },
      { label: t('この起案で決める額', 'By this proposal'), text: yenText(budget.commits) },
      ...(decision.state === 'approved'
        ? []
        : [{ label: t('決定したあとの残り', 'Left after it'), text: yenText(budget.left - budget.commits) }]),
    ]),
]

const rulesOf = ({ application: { judgement } }: WholeRow) =>
  (judgement?.lines ?? []).map((line) => ({
    words: line.words,
    article: line.article,
    state: t(lineWords[line.state]),
  }))

const stepsOf = ({ application: { judgement } }: WholeRow) =>
  (judgement?.amount?.steps ?? []).map((step) => ({ words: cited(step), yen: amount(step.yen) }))

function itemOf(whole: Whole, row: WholeRow, terms: CallTerms, sections: readonly DossierPart[]) {
  const { item, application, award, change, files, duplicates } = row
  const outcome = outcomeOf(whole.kind, item.outcome)
  return {
    number: numberText(application),
    applicant: application.applicant_name,
    proposed: [
      ...pair(t('結論の案', 'Proposed'), t(outcome.label)),
      ...pair(t('決める額', 'Amount'), amount(item.yen)),
      ...pair(t('判定ルールの額', 'By the rules'), amount(item.by_rules_yen)),
      ...pair(t('いまの決定額', 'Awarded so far'), amount(award?.yen ?? null)),
      ...(change === undefined
        ? []
        : [
            ...pair(t('変更申請', 'Change asked for'), t(changeKindWords[change.kind])),
            ...pair(t('変更の内容と理由', 'What and why'), change.words),
            ...pair(
              t('添えられた書類', 'Documents handed in'),
              files
                .map(({ name, pages }) =>
                  pages === null ? name : t(`${name}（${pages}ページ）`, `${name} (${pages} pages)`),
                )
                .join('\n'),
            ),
          ]),
      ...pair(t('理由', 'Reason'), item.reason),
      ...pair(t('条件', 'Conditions'), item.conditions.map((one, i) => `${i + 1}　${one}`).join('\n')),
    ],
    verdict: application.judgement === null ? '' : t(outcomeWords[application.judgement.outcome]),
    rules: rulesOf(row),
    steps: stepsOf(row),
    others: duplicates.map((one) => ({ label: duplicateName(one), text: duplicateText(one) })),
    parts: [
      ...sections,
      ...sayAnswers(terms.definition, application.answers, { accounts: false }).map(({ title, answers }) => ({
        title: t(`申請の内容：${title}`, `Application: ${title}`),
        rows: printedAnswers(answers),
      })),
    ],
  }
}

/** @param mark which dossier this is: as it stands now, or as it was kept */
export async function dossierData(db: Db, whole: Whole, mark: string, now: Date) {
  const { decision, steps, rows, kind, plan } = whole
  const { name: town } = await db
    .selectFrom('municipality')
    .select('name')
    .where('code', '=', decision.municipality)
    .executeTakeFirstOrThrow()
  const applications = rows.map(({ application }) => application)
  const began = await termsOf(db, applications)
  const sections = await dossierSections(db, applications)
  const items = rows.map((row, i) => itemOf(whole, row, found(began[i]), sections.get(row.application.id) ?? []))
  return {
    lang: locale() === 'en' ? 'en' : 'ja',
    on: today(now),
    town,
    title: t('審査調書', 'Dossier for decision'),
    mark,
    purpose: decision.words,
    drafter: {
      title: t('起案', 'Drafted'),
      name: decision.drafter_name,
      on: t(datePhrase(today(decision.sent_at ?? decision.created_at), 'plain')),
    },
    boxes: steps.length > 0 ? steps.map(box) : plan.steps.map((title) => ({ title, name: '', on: '' })),
    summary: summary(whole),
    table: rows.map(({ item, application }, i) => ({
      number: numberText(application),
      applicant: application.applicant_name,
      outcome: t(outcomeOf(kind, item.outcome).label),
      judged: amount(item.by_rules_yen),
      yen: amount(item.yen),
      page: i + 1,
    })),
    items,
    words: {
      purpose: t('趣旨', 'Purpose'),
      table: t('決める申請の一覧', 'Applications'),
      number: t('受付番号', 'Number'),
      applicant: t('申請者', 'Applicant'),
      outcome: t('結論の案', 'Proposed'),
      judged: t('ルールの額', 'By the rules'),
      yen: t('決める額', 'Amount'),
      rules: t('要件との照らし合わせ（提出のとき）：', 'Beside the conditions, as submitted:'),
      line: t('要件', 'Condition'),
      article: t('条項', 'Article'),
      result: t('結果', 'Result'),
      steps: t('金額の計算', 'How the amount comes about'),
      others: t('ほかの支援との重なり', 'Other aid'),
    },
    footer: `${town}　まちポート　${decision.title}　${mark}`,
  }
}

export type DossierData = Awaited<ReturnType<typeof dossierData>>
