import { expect, test } from 'vitest'
import { emptyForm } from '#platform/forms/state.ts'
import { withLocale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import type { Html } from '#ui/index.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { definitionChanges } from './changes.ts'
import { fieldKinds, type FormField } from './definition.ts'
import { FormFields } from './form-fields.tsx'
import { emptyDefinition, formOf, newField } from './new.ts'
import { ChooseKindPage } from './pages/choose-kind.tsx'
import { FormEditorPage } from './pages/editor.tsx'
import { FieldPage } from './pages/field-page.tsx'
import { FormPreviewPage } from './pages/preview.tsx'
import { SectionPage } from './pages/section-page.tsx'
import { FormVersionPage } from './pages/version-page.tsx'
import type { FormVersion } from './queries.ts'
import { checkAnswers, readAnswers } from './read.ts'
import { sayAnswers } from './said.ts'

const options = [
  { code: 'a', label: 'A' },
  { code: 'b', label: 'B' },
]
const extras: Partial<Record<FormField['kind'], Partial<FormField>>> = {
  one: { options },
  several: { options },
  budget: { lines: options },
  rows: { fields: [{ code: 'what', kind: 'line', label: 'What', help: '', needed: true, options: [] }] },
  files: { valid_months: 3 },
}
const definition = formOf(
  ...fieldKinds.map((kind) => ({ code: `${kind}_1`, kind, label: kind, needed: true, ...extras[kind] })),
  { code: 'more', kind: 'line', label: 'More', when: { field: 'one_1', is: ['a'] } },
)
definition.sections.forEach((section) => (section.title = 'Plan'))
const scheme = { id: newId(), title: 'Scheme', law: '', state: 'draft' as const, source: null }
const draft: FormVersion = {
  id: newId(),
  scheme: scheme.id,
  number: 1,
  definition,
  published_at: null,
  version: 1,
}
const rules: RuleSet = {
  title: 'Rules',
  law: '',
  form: { area: { type: 'number', words: 'Area' } },
  values: {},
  lines: [],
  amount: [],
  examples: [],
}
const japanese = (page: () => Html | string): string[] =>
  withLocale('en', () => String(page()).match(/[\u3040-\u30ff\u4e00-\u9fff]+/g) ?? [])

test('Every page of the form, and whatever may be wrong in it, is there in English', () => {
  const posted = Object.fromEntries(
    [
      'line_1',
      'number_1',
      'yen_1',
      'date_1',
      'period_1-from',
      'bank_1-bank',
      'bank_1-holder',
      'budget_1-1-yen',
      'rows_1-1-what',
    ].map((name) => [`f-${name}`, '-1'.repeat(120)]),
  )
  const answers = {
    bank_1: { bank: '0001', branch: '99x', holder: '&' },
    files_1: [{ file: 'a', name: 'a', on: '2020-01-01' }],
    period_1: { from: '2026-02-01', to: '2026-01-01' },
  }
  const tried = (read: ReturnType<typeof readAnswers>) => (
    <FormPreviewPage scheme={scheme} draft={draft} may form={read.whole} said={null} />
  )
  expect(japanese(() => <FormFields definition={definition} form={emptyForm} />)).toEqual([])
  expect(japanese(() => tried(readAnswers(definition, posted)))).toEqual([])
  expect(japanese(() => tried(checkAnswers(definition, answers))).filter((word) => word !== 'みずほ')).toEqual([])
  const said = () =>
    sayAnswers(definition, { yes_1: 'yes', budget_1: [{ line: 'a', what: 'x', yen: '1', eligible_yen: '1' }] })
  expect(japanese(() => <FormPreviewPage scheme={scheme} draft={draft} may form={emptyForm} said={said()} />)).toEqual(
    [],
  )
  for (const versions of [[], [draft], [{ ...draft, published_at: new Date() }]])
    expect(
      japanese(() => (
        <FormEditorPage scheme={scheme} versions={versions} may maySettle rules={rules} form={emptyForm} meanwhile />
      )),
    ).toEqual([])
  expect(
    japanese(() => <ChooseKindPage scheme={scheme.id} section={{ code: 's', title: 'S', help: '', fields: [] }} />),
  ).toEqual([])
  for (const kind of fieldKinds)
    expect(
      japanese(() => (
        <FieldPage scheme={scheme} draft={draft} field={newField(definition, kind)} action="/" form={emptyForm} />
      )),
    ).toEqual([])
  const section = { code: 's', title: 'S', help: '', fields: [] }
  expect(
    japanese(() => (
      <SectionPage conditions={[]} scheme={scheme} draft={draft} section={section} form={emptyForm} meanwhile />
    )),
  ).toEqual([])
  expect(japanese(() => <FormVersionPage scheme={scheme} draft={draft} before={draft} changes={[]} />)).toEqual([])
  expect(japanese(() => definitionChanges(emptyDefinition, definition).join())).toEqual([])
})
