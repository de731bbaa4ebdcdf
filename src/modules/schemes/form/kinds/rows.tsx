// A group of fields that repeats.
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import type { Html, Node } from '#ui/index.ts'
import { inputName, part, rowsOf } from '../answers.ts'
import type { FormField, rowKinds } from '../definition.ts'
import { one, Select, yes } from './choices.tsx'
import { type Inputs, type Kind, plainField } from './kind.ts'
import { Group } from './parts.tsx'
import { date, line, number, text, yen } from './plain.tsx'

/** No form has more. */
export const mostRows = 100

const inner: Readonly<Record<(typeof rowKinds)[number], Kind>> = {
  line,
  text,
  number,
  yen,
  date,
  one: { ...one, Input: Select },
  yes,
}

/** The numbers of the rows in which something of these parts is filled in. */
export const filledRows = (form: FormState, name: string, parts: readonly string[]): number[] =>
  Array.from({ length: mostRows }, (_, index) => index + 1).filter((at) =>
    parts.some((code) => typed(form, `${name}-${at}-${code}`).trim() !== ''),
  )

interface RowsProps {
  inputs: Inputs
  max: number | undefined
  parts: readonly string[]
  row: (at: number) => Node
}

/** The rows filled in and an empty one; the client script adds more, and so does saving. */
export function Rows({ inputs, max = mostRows, parts, row }: RowsProps): Html {
  const { form, name } = inputs
  const shown = Math.min((filledRows(form, name, parts).at(-1) ?? 0) + 1, max)
  return (
    <Group {...inputs}>
      <div data-rows={max}>
        {Array.from({ length: shown }, (_, index) => (
          <fieldset class="scheme-row" data-row={index + 1}>
            <legend>{t(`${index + 1}行目`, `Row ${index + 1}`)}</legend>
            {row(index + 1)}
          </fieldset>
        ))}
        <button class="button second small" type="button" data-more-rows hidden>
          {t('もう1行', 'One more row')}
        </button>
      </div>
      {max > shown && (
        <p class="field-limit" data-rows-hint>
          {t(`${max}行まで。保存すると、行が1つ増えます。`, `Up to ${max} rows. Saving adds one.`)}
        </p>
      )}
    </Group>
  )
}

const kindOf = (field: FormField['fields'][number]): Kind => inner[field.kind]

export const rows: Kind = {
  label: { ja: 'くり返す項目', en: 'Rows' },
  shape: 'rows',
  maxRows: 20,
  parts: ({ fields }) =>
    fields.flatMap((field) =>
      kindOf(field)
        .parts(plainField(field))
        .map((one) => ({ ...one, code: field.code, needed: field.needed, empty: kindOf(field).empty?.() })),
    ),
  words: ({ fields }, answer) => {
    const said = rowsOf(answer).map((row) =>
      fields.map((field) => {
        const typed = part(row, field.code)
        return typed === '' ? '' : kindOf(field).words(plainField(field), typed).text
      }),
    )
    const labels = fields.map(({ label }) => label)
    const line = (row: string[]) => row.map((text, i) => `${labels[i]}: ${text}`).join(' / ')
    const amounts = fields.flatMap(({ kind }, at) => (kind === 'yen' || kind === 'number' ? [at] : []))
    return { text: said.map(line).join('\n'), table: { head: labels, rows: said, amounts } }
  },
  factTypes: ({ code, label }) => ({ [code]: { type: 'number', words: t(`${label}の数`, `Number of ${label}`) } }),
  facts: ({ code }, answer) => ({ [code]: rowsOf(answer).length }),
  Input: (inputs) => (
    <Rows
      inputs={inputs}
      max={inputs.field.max ?? rows.maxRows}
      parts={inputs.field.fields.map(({ code }) => code)}
      row={(at) =>
        inputs.field.fields.map((field) =>
          kindOf(field).Input({
            field: plainField(field),
            form: inputs.form,
            name: inputName(inputs.field.code, at, field.code),
            label: field.label,
            required: field.needed,
            help: field.help || undefined,
          }),
        )
      }
    />
  ),
}
