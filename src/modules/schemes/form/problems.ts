// Why a form cannot be published yet: each reason in words, with its place.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { type Choice, fieldsOf, type FormDefinition, type FormField, type RowField } from './definition.ts'
import { answersOffered } from './kinds/choices.tsx'
import { kinds } from './kinds/index.ts'
import { rows } from './kinds/rows.tsx'

export interface FormProblem {
  /** The field or section it is about; null: the form as a whole. */
  field: string | null
  section: string | null
  /** Where, in words. */
  place: string
  why: Phrase
}

/** Nobody fills in more. */
const mostFields = 200

const phrase = (ja: string, en: string): Phrase => ({ ja, en })

/** Those that stand more than once. */
const twice = (codes: readonly string[]): string[] => [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))]

function whyNotChoices(choices: readonly Choice[], least: number, ja: string, en: string): Phrase[] {
  if (choices.length < least)
    return [phrase(`${ja}を${least}つ以上入れてください`, `Please give at least ${least} ${en}`)]
  if (choices.some(({ label }) => label.trim() === ''))
    return [phrase(`${ja}に、言葉のないものがあります`, `One of the ${en} has no words`)]
  return [
    ...twice(choices.map(({ label }) => label)).map((label) =>
      phrase(`${ja}に「${label}」が2つあります`, `“${label}” stands twice among the ${en}`),
    ),
    ...twice(choices.map(({ code }) => code)).map(() =>
      phrase(`${ja}の記号が重なっています`, `Two of the ${en} share a name`),
    ),
  ]
}

/** What a field on its own can have wrong, in a row or not. */
const ownProblems = ({ kind, label, min, max, options }: RowField | FormField): Phrase[] => [
  ...(label.trim() === '' ? [phrase('質問の言葉を入れてください', 'Please say what is asked')] : []),
  ...(min !== undefined && max !== undefined && min > max
    ? [phrase('下限が上限より大きくなっています', 'The least is more than the most')]
    : []),
  ...(max !== undefined && max < 1 ? [phrase('上限は1以上にしてください', 'The most must be at least 1')] : []),
  ...(kind === 'one' || kind === 'several' ? whyNotChoices(options, 2, '選べる答え', 'choices') : []),
  ...(kind === 'several' && min !== undefined && min > options.length
    ? [phrase('選べる答えより多くは選べません', 'More must be chosen than there are')]
    : []),
]

function tableProblems(field: FormField): Phrase[] {
  if (field.kind === 'budget') return whyNotChoices(field.lines, 1, '費目', 'cost lines')
  if (field.kind !== 'rows') return []
  if (field.fields.length === 0)
    return [phrase('くり返す項目を1つ以上入れてください', 'Please give at least one field to repeat')]
  return [
    ...field.fields.flatMap(ownProblems).slice(0, 1),
    ...twice(rows.parts(field).map(({ code }) => code)).map(() =>
      phrase('くり返す項目の記号が重なっています', 'Two fields of the row share a name'),
    ),
  ]
}

/** `when` may only ask what stands before, and for an answer that can be given. */
function whenProblems({ when }: Pick<FormField, 'when'>, before: readonly FormField[]): Phrase[] {
  if (when === undefined) return []
  const asked = before.find(({ code }) => code === when.field)
  if (asked === undefined)
    return [
      phrase('条件にしている質問が、これより前にありません', 'The question it depends on does not stand before it'),
    ]
  const offered = answersOffered(asked).map(({ code }) => code)
  return when.is.every((value) => offered.includes(value))
    ? []
    : [
        phrase(
          `条件にしている答えが、「${asked.label}」にありません`,
          `“${asked.label}” does not offer the answer it depends on`,
        ),
      ]
}

/** Two fields may not share a code, nor a name that rules read: a period `term` gives `term_from`. */
const sharedNames = (definition: FormDefinition): Set<string> => {
  const fields = fieldsOf(definition)
  const names = fields.flatMap((field) => [
    ...new Set([field.code, ...Object.keys(kinds[field.kind].factTypes(field))]),
  ])
  return new Set(twice(names))
}

/** Empty: it can be published. */
export function whyNotPublish(definition: FormDefinition): FormProblem[] {
  const all = fieldsOf(definition)
  const form = (why: Phrase): FormProblem => ({ field: null, section: null, place: t('申請書', 'Form'), why })
  if (all.length === 0) return [form(phrase('項目がまだありません', 'There is no field yet'))]
  if (all.length > mostFields)
    return [
      form(
        phrase(`項目は${mostFields}までです（いま${all.length}）`, `At most ${mostFields} fields (${all.length} now)`),
      ),
    ]
  const shared = sharedNames(definition)
  return [
    ...twice(definition.sections.map(({ code }) => code)).map(() =>
      form(phrase('区分の記号が重なっています', 'Two sections share a name')),
    ),
    ...definition.sections.flatMap((section, at) => {
      const title = section.title.trim() || t(`${at + 1}つ目の区分`, `Section ${at + 1}`)
      const own = [
        ...(section.title.trim() === '' ? [phrase('区分の名前を入れてください', 'Please name the section')] : []),
        ...(section.fields.length === 0
          ? [phrase('項目がありません。加えるか、区分を消してください', 'It has no field: add one, or remove it')]
          : []),
        ...whenProblems(section, fieldsOf({ sections: definition.sections.slice(0, at) })),
      ]
      const inFields = section.fields.flatMap((field, row) => {
        const place = t(
          `${title}「${field.label || `${row + 1}番目の項目`}」`,
          `${title}, “${field.label || `field ${row + 1}`}”`,
        )
        const names = [field.code, ...Object.keys(kinds[field.kind].factTypes(field))]
        return [
          ...ownProblems(field),
          ...tableProblems(field),
          ...whenProblems(field, all.slice(0, all.indexOf(field))),
          ...(names.some((name) => shared.has(name))
            ? [phrase('同じ記号の項目がほかにあります', 'Another field has the same name')]
            : []),
        ].map((why): FormProblem => ({ field: field.code, section: section.code, place, why }))
      })
      return [
        ...own.map((why): FormProblem => ({ field: null, section: section.code, place: title, why })),
        ...inFields,
      ]
    }),
  ]
}
