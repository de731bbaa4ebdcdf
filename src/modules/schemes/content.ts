// From the form to the row, and back.
import type { FormState } from '#platform/forms/state.ts'
import type { DraftForm } from './forms.ts'
import type { Kind } from './kinds/index.ts'
import type { SchemeRow } from './queries/scheme.ts'
import { orderedStages } from './stages.ts'

/** Here: with a form, rules and calls. At a counter of ours, or with another body: in words only. */
export const applyings = ['here', 'counter', 'elsewhere'] as const
export type Applying = (typeof applyings)[number]

export const applyingOf = ({ information_only, stages }: Pick<SchemeRow, 'information_only' | 'stages'>): Applying =>
  information_only ? 'elsewhere' : stages.length > 0 ? 'here' : 'counter'

export const usualApplying = ({ usual }: Kind): Applying => (usual === null ? 'counter' : 'here')

/** All that the form fills. A stored scheme has it too. */
export type Content = ReturnType<typeof contentOf>

/** What is not asked of a kind, or of this way of applying, stays empty. */
export function contentOf(form: DraftForm, kind: Kind) {
  const applying = form.applying ?? usualApplying(kind)
  const here = applying === 'here'
  const money = kind.money !== null
  return {
    title: form.title,
    subtitle: form.subtitle,
    summary: form.summary,
    content: form.content,
    for_whom: form.for_whom,
    audiences: [...form.audiences],
    employees_max: form.employees_max,
    topics: [...form.topics],
    costs_words: money ? form.costs_words : '',
    amount_words: money ? form.amount_words : '',
    rate_words: money ? form.rate_words : '',
    information_only: applying === 'elsewhere',
    stages: here ? orderedStages(form.stages, money) : [],
    how_to_apply: form.how_to_apply,
    source_url: here ? null : form.source_url,
    opens_on: here ? null : form.opens_on,
    closes_on: here ? null : form.closes_on,
    law: form.law,
    department: form.department,
    contact: form.contact,
    keywords: form.keywords,
    measures: form.measures,
    sdgs: form.sdgs.map(Number),
    budget_line: money ? form.budget_line : '',
    open_data_from_yen: money && here ? form.open_data_from_yen : null,
  }
}

/** What is written of a stored scheme, without its life: state, times, accounts. */
export const textOf = ({
  title,
  subtitle,
  summary,
  content,
  for_whom,
  audiences,
  employees_max,
  topics,
  costs_words,
  amount_words,
  rate_words,
  information_only,
  stages,
  how_to_apply,
  source_url,
  opens_on,
  closes_on,
  law,
  department,
  contact,
  keywords,
  measures,
  sdgs,
  budget_line,
  open_data_from_yen,
}: Content): Content => ({
  title,
  subtitle,
  summary,
  content,
  for_whom,
  audiences,
  employees_max,
  topics,
  costs_words,
  amount_words,
  rate_words,
  information_only,
  stages,
  how_to_apply,
  source_url,
  opens_on,
  closes_on,
  law,
  department,
  contact,
  keywords,
  measures,
  sdgs,
  budget_line,
  open_data_from_yen,
})

const text = (value: string | number | null) => (value === null ? '' : String(value))

/** A scheme as its form shows it. */
export function typedOf({ version, ...scheme }: Content & { version: number }): FormState['values'] {
  const { information_only: _elsewhere, ...content } = textOf(scheme)
  return {
    ...content,
    version: text(version),
    applying: applyingOf(scheme),
    employees_max: text(scheme.employees_max),
    source_url: text(scheme.source_url),
    opens_on: text(scheme.opens_on),
    closes_on: text(scheme.closes_on),
    keywords: scheme.keywords.join('、'),
    sdgs: scheme.sdgs.map(String),
    open_data_from_yen: text(scheme.open_data_from_yen),
  }
}
