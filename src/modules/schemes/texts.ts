// A scheme field by field in words, to compare two versions and to read one through.
import { datePhrase } from '#platform/calendar/index.ts'
import type { Said } from '#platform/forms/said.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import { yenText } from '#platform/text/index.ts'
import { audienceLabels } from './audiences.ts'
import { applyingOf, type Applying, type Content } from './content.ts'
import { type FieldName, fieldNames, fieldWords } from './field-words.ts'
import { type Kind } from './kinds/index.ts'
import { stageLabels } from './stages.ts'
import { topicLabels } from './topics.ts'

const list = (words: readonly Phrase[]) => words.map((word) => t(word)).join(t('、', ', '))
const day = (on: string | null) => (on === null ? '' : t(datePhrase(on)))

export const applyingWords: Readonly<Record<Applying, Phrase>> = {
  here: { ja: 'このサイトで申請を受ける', en: 'Applied for on this site' },
  counter: { ja: '窓口や電話で受ける', en: 'Applied for at a counter' },
  elsewhere: { ja: '他の団体の制度を紹介するだけ', en: 'Another body’s, shown for information' },
}

const written: Readonly<Record<FieldName, (s: Content, measures: ReadonlyMap<string, string>) => string>> = {
  title: (s) => s.title,
  subtitle: (s) => s.subtitle,
  summary: (s) => s.summary,
  content: (s) => s.content,
  for_whom: (s) => s.for_whom,
  audiences: (s) => list(audienceLabels(s.audiences)),
  employees_max: (s) =>
    s.employees_max === null ? '' : t(`${s.employees_max}人まで`, `At most ${s.employees_max} people`),
  topics: (s) => list(topicLabels(s.topics)),
  costs_words: (s) => s.costs_words,
  amount_words: (s) => s.amount_words,
  rate_words: (s) => s.rate_words,
  applying: (s) => t(applyingWords[applyingOf(s)]),
  stages: (s) =>
    stageLabels(s.stages)
      .map((label) => t(label))
      .join(' → '),
  how_to_apply: (s) => s.how_to_apply,
  source_url: (s) => s.source_url ?? '',
  opens_on: (s) => day(s.opens_on),
  closes_on: (s) => day(s.closes_on),
  law: (s) => s.law,
  department: (s) => s.department,
  contact: (s) => s.contact,
  keywords: (s) => s.keywords.join('、'),
  measures: (s, labels) => s.measures.map((id) => labels.get(id) ?? id).join('\n'),
  sdgs: (s) => list(sdgs.filter(({ number }) => s.sdgs.includes(number)).map(({ label }) => label)),
  budget_line: (s) => s.budget_line,
  open_data_from_yen: (s) => (s.open_data_from_yen === null ? '' : yenText(s.open_data_from_yen)),
}

const moneyFields = ['costs_words', 'amount_words', 'rate_words'] as const
const isMoneyField = (field: FieldName): field is (typeof moneyFields)[number] =>
  moneyFields.some((one) => one === field)

/** A field as its kind calls it. */
export const labelOf = ({ money }: Kind, field: FieldName): string =>
  t(isMoneyField(field) && money !== null ? money[field].label : fieldWords[field])

const none: ReadonlyMap<string, string> = new Map()

export const fieldText = (scheme: Content, field: FieldName, measures = none): string =>
  written[field](scheme, measures)

/** All that is filled in, to be read through. */
export const readableScheme = (scheme: Content, kind: Kind, measures = none): Said[] =>
  fieldNames
    .map((field) => ({ label: labelOf(kind, field), text: fieldText(scheme, field, measures) }))
    .filter(({ text }) => text !== '')

/** What is stored, in each field in which it is not what somebody typed. */
export const differingFrom = (stored: Content, typed: Content, kind: Kind, measures = none): Said[] =>
  fieldNames
    .filter((field) => fieldText(stored, field) !== fieldText(typed, field))
    .map((field) => ({ label: labelOf(kind, field), text: fieldText(stored, field, measures) }))
