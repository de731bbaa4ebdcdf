// Chosen from what is offered; stored by code, said by label.
import { choices, optionalChoice } from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import { CheckboxField, type Html, type Option, RadioField, SelectField } from '#ui/index.ts'
import { listOf, textOf } from '../answers.ts'
import type { Choice, FormField } from '../definition.ts'
import type { Inputs, Kind } from './kind.ts'

const optionsOf = (choices: readonly Choice[]): Option[] => choices.map(({ code, label }) => ({ value: code, label }))
export const codesOf = (choices: readonly Choice[]): string[] => choices.map(({ code }) => code)
export const labelIn = (choices: readonly Choice[], code: string): string =>
  choices.find((choice) => choice.code === code)?.label ?? code

/** Beyond this many a list to open is kinder than rows of buttons. */
const many = 12
/** Few stand side by side. */
const side = 3

export const pleaseChoose = (): string => t('選んでください', 'Please choose')

const yesNo = (): Choice[] => [
  { code: 'yes', label: t('はい', 'Yes') },
  { code: 'no', label: t('いいえ', 'No') },
]
export const oneOf = (choices: readonly Choice[]) => optionalChoice(codesOf(choices)).transform((value) => value ?? '')
export const factOptions = (choices: readonly Choice[]) =>
  Object.fromEntries(choices.map(({ code, label }) => [code, label]))

/** Takes one line, whatever there is to choose from. */
export const Select = ({ field: { options }, ...rest }: Inputs): Html => (
  <SelectField {...rest} options={optionsOf(options)} empty={pleaseChoose()} />
)

export const one: Kind = {
  label: { ja: '1つ選ぶ', en: 'Choose one' },
  shape: 'text',
  empty: pleaseChoose,
  parts: ({ label, options }) => [{ code: '', label, read: oneOf(options), needed: true }],
  words: ({ options }, answer) => ({ text: labelIn(options, textOf(answer)) }),
  factTypes: (field) => ({ [field.code]: { type: 'choice', words: field.label, options: factOptions(field.options) } }),
  facts: ({ code }, answer) => ({ [code]: textOf(answer) }),
  Input: (inputs) => {
    const { field, ...rest } = inputs
    return field.options.length > many ? (
      <Select {...inputs} />
    ) : (
      <RadioField {...rest} options={optionsOf(field.options)} inline={field.options.length <= side} />
    )
  },
}

export const several: Kind = {
  label: { ja: 'いくつでも選ぶ', en: 'Choose several' },
  shape: 'list',
  empty: pleaseChoose,
  parts: ({ label, options, min = 0, max = options.length }) => [
    { code: '', label, read: choices(codesOf(options), { min, max }), needed: true },
  ],
  words: ({ options }, answer) => ({
    text: listOf(answer)
      .map((code) => labelIn(options, code))
      .join(t('、', ', ')),
  }),
  factTypes: (field) => ({
    [field.code]: { type: 'choices', words: field.label, options: factOptions(field.options) },
  }),
  facts: ({ code }, answer) => ({ [code]: listOf(answer) }),
  Input: ({ field: { options }, ...rest }) => (
    <CheckboxField {...rest} options={optionsOf(options)} inline={options.length <= side} />
  ),
}

export const yes: Kind = {
  label: { ja: 'はい・いいえ', en: 'Yes or no' },
  shape: 'text',
  empty: pleaseChoose,
  parts: ({ label }) => [{ code: '', label, read: oneOf(yesNo()), needed: true }],
  words: (_, answer) => ({ text: labelIn(yesNo(), textOf(answer)) }),
  factTypes: ({ code, label }) => ({ [code]: { type: 'yes', words: label } }),
  facts: ({ code }, answer) => ({ [code]: textOf(answer) === 'yes' }),
  Input: ({ field: _, ...rest }) => <RadioField {...rest} options={optionsOf(yesNo())} inline />,
}

/** What `when` may ask of a field: the codes it can have, with their labels. */
export const answersOffered = ({ kind, options }: Pick<FormField, 'kind' | 'options'>): Choice[] =>
  kind === 'yes' ? yesNo() : kind === 'one' || kind === 'several' ? options : []
