// From what an officer said back to the field.
import { t } from '#platform/i18n/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { type Answers, answerTo, inputName, listOf, part, rowsOf, textOf, type Values } from './answers.ts'
import { whenOf, whyNotWhen } from './conditions.ts'
import {
  type Choice,
  code as codeShape,
  fieldsOf,
  type FormDefinition,
  type FormField,
  type RowField,
  rowKinds,
} from './definition.ts'
import { freeCode } from './new.ts'
import { readAnswers } from './read.ts'
import { settingsForm } from './settings-form.ts'
import { settingsOf } from './settings.ts'

interface Named {
  code: string
  label: string
}

/** Labels as they are now with the codes they had; one reworded in its place keeps its code. */
function withCodes(labels: readonly string[], before: readonly Named[], stem: string): Choice[] {
  const known = new Map(before.map(({ label, code }) => [label, code]))
  const taken = before.map(({ code }) => code)
  const inPlace = (at: number): string | undefined => {
    const old = before[at]
    return labels.length === before.length && old !== undefined && !labels.includes(old.label) ? old.code : undefined
  }
  return labels.map((label, at) => {
    const code = known.get(label) ?? inPlace(at) ?? freeCode(taken, stem)
    taken.push(code)
    return { code, label }
  })
}

const labelsIn = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
const numberOr = (text: string): number | undefined => (text === '' ? undefined : Number(text))

/** With the names that were said for them; a new one has a name already. */
const renamed = (choices: readonly Choice[], answers: Answers): Choice[] =>
  choices.map(({ code, label }) => ({ code: textOf(answerTo(answers, `choice_${code}`)) || code, label }))

function rowFieldsFrom(answers: Answers, before: readonly RowField[]): RowField[] {
  const rows = rowsOf(answerTo(answers, 'row_fields'))
  const codes = withCodes(
    rows.map((row) => part(row, 'label')),
    before,
    'part',
  )
  return rows.map((row, at): RowField => {
    const kind = rowKinds.find((one) => one === part(row, 'kind')) ?? 'line'
    const code = codes[at]?.code ?? ''
    const old = before.find((one) => one.code === code)
    const unit = part(row, 'unit')
    const [min, max] = [numberOr(part(row, 'min')), numberOr(part(row, 'max'))]
    return {
      code,
      kind,
      label: part(row, 'label'),
      help: part(row, 'help'),
      needed: part(row, 'needed') === 'yes',
      options: kind === 'one' ? withCodes(labelsIn(part(row, 'options')), old?.options ?? [], 'choice') : [],
      ...(kind === 'number' && unit !== '' && { unit }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    }
  })
}

/** What was said, in place of what the field was; `answers` have been read without error. */
function fieldFrom(answers: Answers, before: FormField): FormField {
  const text = (code: string) => textOf(answerTo(answers, code))
  const from = text('from')
  const optional = {
    min: numberOr(text('min')),
    max: numberOr(text('max')),
    valid_months: numberOr(text('valid_months')),
    unit: text('unit') || undefined,
    from: from === '' || from === 'none' ? undefined : from,
    when: whenOf(listOf(answerTo(answers, 'when'))),
  }
  return {
    code: text('code') || before.code,
    kind: before.kind,
    label: text('label'),
    help: text('help'),
    needed: text('needed') === 'yes',
    options: renamed(withCodes(labelsIn(text('options')), before.options, 'choice'), answers),
    lines: renamed(withCodes(labelsIn(text('lines')), before.lines, 'line'), answers),
    fields: rowFieldsFrom(answers, before.fields),
    // jsonb knows no undefined, and neither do those who compare two versions.
    ...Object.fromEntries(Object.entries(optional).filter(([, said]) => said !== undefined)),
  }
}

const crossed = (): string => t('小さいほうの値より大きくしてください', 'Please make it at least the smaller value')

/** Limits that the kind of a row's question cannot have, by the input's place in the row. */
function wrongLimits({ kind, min, max }: RowField): Readonly<Record<string, string>> {
  const { range } = settingsOf[kind]
  const limits = Object.entries({ min, max }).filter(([, limit]) => limit !== undefined)
  if (range === undefined) {
    const none = t('この答え方には、下限と上限はありません', 'This kind of answer has no limits')
    return Object.fromEntries(limits.map(([name]) => [name, none]))
  }
  const { most, least = 0 } = range
  const within = t(`${least}から${most}までにしてください`, `Please keep it between ${least} and ${most}`)
  return {
    ...(min !== undefined && max !== undefined && min > max && { max: crossed() }),
    ...Object.fromEntries(
      limits.filter(([, limit = 0]) => limit < least || limit > most).map(([name]) => [name, within]),
    ),
  }
}

/** What the kinds themselves do not see, by the code of the setting; of a row with its number and part. */
function whyNotSettings(definition: FormDefinition, before: FormField, answers: Answers): Record<string, string> {
  const wrong: Record<string, string> = {}
  const field = fieldFrom(answers, before)
  const names = [
    ['code', field.code],
    ...[...before.options, ...before.lines].map(({ code }) => [
      `choice_${code}`,
      textOf(answerTo(answers, `choice_${code}`)),
    ]),
  ]
  for (const [setting = '', name = ''] of names)
    if (name !== '' && !codeShape.safeParse(name).success)
      wrong[setting] = t(
        '英字で始まる、小文字の英数字と _ で40文字までです',
        'Small letters, digits and _, beginning with a letter, 40 at most',
      )
  if (field.code !== before.code && fieldsOf(definition).some(({ code }) => code === field.code))
    wrong['code'] = t('ほかの項目と同じ名前です', 'Another field has this name')
  const why = whyNotWhen(listOf(answerTo(answers, 'when')))
  if (why !== null) wrong['when'] = why
  if (field.min !== undefined && field.max !== undefined && field.min > field.max) wrong['max'] = crossed()
  for (const [at, row] of field.fields.entries())
    for (const [part, why] of Object.entries(wrongLimits(row))) wrong[`row_fields-${at + 1}-${part}`] = why
  return wrong
}

type SettingsRead = { ok: true; field: FormField } | { ok: false; form: FormState }

/** What was posted, as the field it makes; nothing of it may be missing or wrong. */
export function readSettings(definition: FormDefinition, before: FormField, posted: Values): SettingsRead {
  const read = readAnswers(settingsForm(definition, before), posted)
  const wrong = Object.entries(whyNotSettings(definition, before, read.answers)).map(([code, why]) => [
    inputName(code),
    why,
  ])
  const { values, errors } = read.whole
  const all = { ...Object.fromEntries(wrong), ...errors }
  return Object.keys(all).length === 0
    ? { ok: true, field: fieldFrom(read.answers, before) }
    : { ok: false, form: { values, errors: all } }
}
