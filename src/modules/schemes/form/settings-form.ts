// The form in which an officer says what a field asks: itself a form of the kinds there are.
import { t } from '#platform/i18n/index.ts'
import type { Answers, Parts } from './answers.ts'
import { chosenOf, type Condition, conditionsOf, whenWords } from './conditions.ts'
import {
  type Choice,
  type FieldKind,
  fieldsOf,
  type FormDefinition,
  type FormField,
  type RowField,
  rowKinds,
} from './definition.ts'
import { kinds } from './kinds/index.ts'
import { sourcesFor } from './prefill.ts'
import { type Setting, settingsOf } from './settings.ts'

const asked = (code: string, kind: FieldKind, label: string, more: Partial<FormField> = {}): FormField => ({
  code,
  kind,
  label,
  help: '',
  needed: false,
  options: [],
  lines: [],
  fields: [],
  ...more,
})

const oneALine = () => t('1行に1つずつ', 'One a line')

const inRow = (code: string, kind: RowField['kind'], label: string, more: Partial<RowField> = {}): RowField => ({
  code,
  kind,
  label,
  help: '',
  needed: false,
  options: [],
  ...more,
})

const widest = Math.max(...rowKinds.map((kind) => settingsOf[kind].range?.most ?? 0))
const limits = { min: -widest, max: widest }

const rowFields = (): FormField[] => [
  asked('row_fields', 'rows', t('1行に尋ねること', 'What each row asks'), {
    needed: true,
    max: 10,
    fields: [
      inRow('label', 'line', t('質問', 'Question'), { needed: true, max: 100 }),
      inRow('kind', 'one', t('答え方', 'Kind of answer'), {
        needed: true,
        options: rowKinds.map((kind) => ({ code: kind, label: t(kinds[kind].label) })),
      }),
      inRow('options', 'text', t('選べる答え（「1つ選ぶ」のとき）', 'Choices, where one is chosen'), {
        help: oneALine(),
        max: 1000,
      }),
      inRow('unit', 'line', t('単位（「数」のとき）', 'Unit, of a number'), { max: 10 }),
      inRow('min', 'number', t('下限（文字の数、数、金額）', 'At least: characters, number or yen'), limits),
      inRow('max', 'number', t('上限（文字の数、数、金額）', 'At most: characters, number or yen'), limits),
      inRow('help', 'line', t('そえ書き', 'A line of help'), { max: 600 }),
      inRow('needed', 'yes', t('必ず答えてもらう', 'An answer is needed')),
    ],
  }),
]

const bySetting: Readonly<Record<Setting, (kind: FieldKind) => FormField[]>> = {
  options: () => [asked('options', 'text', t('選べる答え', 'Choices'), { help: oneALine(), needed: true, max: 5000 })],
  lines: () => [
    asked('lines', 'text', t('費目', 'Cost lines'), {
      help: t('1行に1つずつ。例：機械装置費', 'One a line, such as equipment'),
      needed: true,
      max: 5000,
    }),
  ],
  row_fields: rowFields,
  valid_months: () => [
    asked('valid_months', 'number', t('発行から何か月以内のもの', 'Issued within so many months'), {
      help: t('入れると、発行日を尋ねて確かめます。', 'If given, the issue date is asked and checked.'),
      min: 1,
      max: 120,
    }),
  ],
  unit: () => [
    asked('unit', 'line', t('単位', 'Unit'), {
      help: t('人、件、㎡など。数のあとに出ます。', 'People, m² and the like: it stands behind the figures.'),
      max: 10,
    }),
  ],
  range: (kind) => {
    const { range } = settingsOf[kind]
    if (range === undefined) return []
    const { min, max, most, least = 0 } = range
    return [
      asked('min', 'number', t(min), { min: least, max: most }),
      asked('max', 'number', t(max), { min: 1, max: most }),
    ]
  },
  from: (kind) => [
    asked('from', 'one', t('名簿から入れておく', 'Fill in from the record'), {
      help: t(
        '申請する方の登録にあれば、はじめから入っています。',
        'Filled in from the start, where the record knows it.',
      ),
      options: [
        { code: 'none', label: t('入れない', 'Do not') },
        ...sourcesFor(kind).map(({ code, label }) => ({ code, label: t(label) })),
      ],
    }),
  ],
}

/** Of everything that stands before it. */
export function conditionsBefore(definition: FormDefinition, { code }: Pick<FormField, 'code'>): Condition[] {
  const all = fieldsOf(definition)
  const at = all.findIndex((one) => one.code === code)
  return conditionsOf(at === -1 ? all : all.slice(0, at))
}

/** What the page of this field asks. */
export function settingsForm(definition: FormDefinition, field: FormField): FormDefinition {
  const when = conditionsBefore(definition, field)
  return {
    sections: [
      {
        code: 'asked',
        title: t('尋ねること', 'What it asks'),
        help: '',
        fields: [
          asked('label', 'line', t('質問', 'Question'), { needed: true }),
          asked('help', 'text', t('そえ書き', 'A line of help'), { max: 600 }),
          ...settingsOf[field.kind].settings.flatMap((one) => bySetting[one](field.kind)),
          asked('needed', 'yes', t('必ず答えてもらう', 'An answer is needed'), { needed: true }),
        ],
      },
      // The page has a form of its own for it: WhenField.
      {
        code: 'when',
        title: whenWords().label,
        help: '',
        fields: when.length === 0 ? [] : [asked('when', 'several', whenWords().label, { options: when })],
      },
      {
        code: 'names',
        title: t('判定ルールで使う名前', 'Names that rules use'),
        help: t(
          'ふつうは、そのままで構いません。英字で始まる小文字の英数字です。',
          'Usually left as they are: small letters and digits.',
        ),
        fields: [
          asked('code', 'line', t('この項目の名前', 'Of the field'), { needed: true, max: 40 }),
          ...[...field.options, ...field.lines].map(({ code, label }) =>
            asked(`choice_${code}`, 'line', t(`「${label}」の名前`, `Of “${label}”`), { needed: true, max: 40 }),
          ),
        ],
      },
    ],
  }
}

const linesOf = (choices: readonly Choice[]): string => choices.map(({ label }) => label).join('\n')
const told = (entries: Readonly<Record<string, string | number | undefined>>): Answers =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([code, value]) =>
      value === undefined || value === '' ? [] : [[code, String(value)]],
    ),
  )

/** A field as its page shows it. */
export const settingsAnswers = (field: FormField): Answers => ({
  ...told({
    label: field.label,
    help: field.help,
    needed: field.needed ? 'yes' : 'no',
    options: linesOf(field.options),
    lines: linesOf(field.lines),
    valid_months: field.valid_months,
    unit: field.unit,
    min: field.min,
    max: field.max,
    from: field.from,
    code: field.code,
  }),
  ...told(Object.fromEntries([...field.options, ...field.lines].map(({ code }) => [`choice_${code}`, code]))),
  ...(field.when === undefined ? {} : { when: chosenOf(field.when) }),
  ...(field.fields.length === 0 ? {} : { row_fields: field.fields.map(rowParts) }),
})

const rowParts = ({ label, kind, options, needed, help, unit, min, max }: RowField): Parts => ({
  label,
  kind,
  ...(options.length === 0 ? {} : { options: linesOf(options) }),
  ...told({ unit, min, max, help }),
  needed: needed ? 'yes' : 'no',
})
