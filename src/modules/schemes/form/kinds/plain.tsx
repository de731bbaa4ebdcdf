// One input, one text.
import { t } from '#platform/i18n/index.ts'
import { halfWidth } from '#platform/text/index.ts'
import { optionalCorporateNumber, optionalDate, optionalInteger, optionalText } from '#platform/forms/fields.ts'
import { DateField, MoneyField, NumberField, TextArea, TextField } from '#ui/index.ts'
import { textOf } from '../answers.ts'
import type { FormField } from '../definition.ts'
import type { FormFact } from '../../rules/rule-set.ts'
import type { Kind, Reader } from './kind.ts'
import { dateText, numberText, yenText } from './words.ts'

interface Plain extends Pick<Kind, 'label' | 'Input'> {
  read: (field: FormField) => Reader
  words?: (text: string, field: FormField) => string
  type: FormFact['type']
  fact?: (text: string) => unknown
}

const same = (text: string): string => text

const plain = ({ label, read, words = same, type, fact = same, Input }: Plain): Kind => ({
  label,
  shape: 'text',
  parts: (field) => [{ code: '', label: field.label, read: read(field), needed: true }],
  words: (field, answer) => ({ text: words(textOf(answer), field) }),
  factTypes: ({ code, label }) => ({ [code]: { type, words: label } }),
  facts: ({ code }, answer) => ({ [code]: fact(textOf(answer)) }),
  Input,
})

export const limits = {
  line: { min: 0, max: 200 },
  text: { min: 0, max: 2000 },
  number: { min: 0, max: 999_999_999_999 },
  yen: { min: 0, max: 9_999_999_999 },
} as const

const range = (kind: keyof typeof limits, { min = limits[kind].min, max = limits[kind].max }: FormField) => ({
  min,
  max,
})
/** 「12人」 is 12 where people are counted. */
const behind = ({ unit }: FormField) =>
  unit === undefined ? {} : { unit: new RegExp(`\\s*${RegExp.escape(halfWidth(unit))}$`) }
const integer = (kind: 'number' | 'yen') => (field: FormField) =>
  optionalInteger({ ...range(kind, field), ...behind(field) }).transform((value) =>
    value === null ? '' : String(value),
  )

export const line = plain({
  label: { ja: '1行の文字', en: 'Short text' },
  // What the record fills in as a corporate number is one: its digits are checked here as they are there.
  read: (field) =>
    field.from === 'corporate_number'
      ? optionalCorporateNumber().transform((digits) => digits ?? '')
      : optionalText(range('line', field)).transform((text) => text.replaceAll('\n', ' ')),
  type: 'text',
  Input: ({ field, ...rest }) => <TextField {...rest} maxlength={range('line', field).max} />,
})

export const text = plain({
  label: { ja: '長い文章', en: 'Long text' },
  read: (field) => optionalText(range('text', field)),
  type: 'text',
  Input: ({ field, ...rest }) => (
    <TextArea {...rest} max={range('text', field).max} rows={range('text', field).max > 1000 ? 5 : 3} />
  ),
})

/** The keys for figures have no minus on many a telephone. */
const keysFor = ({ min = 0 }: FormField) => (min < 0 ? 'text' : 'numeric')

export const number = plain({
  label: { ja: '数', en: 'Number' },
  read: integer('number'),
  // A number that never has five digits may be a year: it is said as it was typed.
  words: (text, { max, unit }) => {
    const figures = max !== undefined && max <= 9999 ? text : numberText(text)
    return unit === undefined ? figures : t(`${figures}${unit}`, `${figures} ${unit}`)
  },
  type: 'number',
  fact: Number,
  Input: ({ field, ...rest }) => (
    <NumberField {...rest} inputmode={keysFor(field)} {...(field.unit !== undefined && { suffix: field.unit })} />
  ),
})

export const yen = plain({
  label: { ja: '金額（円）', en: 'Amount in yen' },
  read: integer('yen'),
  words: yenText,
  type: 'yen',
  fact: Number,
  Input: ({ field, ...rest }) => <MoneyField {...rest} inputmode={keysFor(field)} />,
})

export const date = plain({
  label: { ja: '日付', en: 'Date' },
  read: () => optionalDate().transform((on) => on ?? ''),
  words: dateText,
  type: 'date',
  Input: ({ field: _, ...rest }) => <DateField {...rest} />,
})
