// A scheme as a file that a person can read and change.
import { stringify } from 'yaml'
import type { Parts } from '../queries/parts.ts'
import type { SchemeRow } from '../queries/scheme.ts'
import type { SchemeFile } from './shape.ts'

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0)

/** Without what is empty. */
const said = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)))

export function writeSchemeFile(scheme: SchemeRow, { form, rules, plans }: Parts): string {
  const text: Omit<SchemeFile['text'], 'audiences' | 'topics'> & { audiences: string[]; topics: string[] } = {
    kind: scheme.kind,
    title: scheme.title,
    subtitle: scheme.subtitle,
    summary: scheme.summary,
    content: scheme.content,
    for_whom: scheme.for_whom,
    audiences: scheme.audiences,
    employees_max: scheme.employees_max,
    topics: scheme.topics,
    costs_words: scheme.costs_words,
    amount_words: scheme.amount_words,
    rate_words: scheme.rate_words,
    how_to_apply: scheme.how_to_apply,
    law: scheme.law,
    department: scheme.department,
    contact: scheme.contact,
    keywords: scheme.keywords,
    sdgs: scheme.sdgs,
    open_data_from_yen: scheme.open_data_from_yen,
    information_only: scheme.information_only,
    source_url: scheme.source_url,
  }
  return stringify({ text: said(text), stages: scheme.stages, form, rules, ...plans }, { lineWidth: 0 })
}
