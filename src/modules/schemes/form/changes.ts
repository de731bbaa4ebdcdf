// What a later version of a form changes, in words.
import { t } from '#platform/i18n/index.ts'
import { fieldsOf, type FormDefinition, type FormField, type FormSection } from './definition.ts'
import { kinds } from './kinds/index.ts'

const quoted = (label: string): string => t(`「${label}」`, `“${label}”`)

/** The settings of a field that may differ, as they are called. */
const settings: Readonly<Record<string, () => string>> = {
  label: () => t('質問', 'question'),
  help: () => t('そえ書き', 'help'),
  needed: () => t('必ず答えるかどうか', 'whether needed'),
  options: () => t('選べる答え', 'choices'),
  lines: () => t('費目', 'cost lines'),
  fields: () => t('1行に尋ねること', 'what each row asks'),
  min: () => t('下限', 'least'),
  max: () => t('上限', 'most'),
  valid_months: () => t('発行からの期限', 'age'),
  unit: () => t('単位', 'unit'),
  when: () => t('尋ねる条件', 'condition'),
  from: () => t('名簿から入れておくこと', 'filling in from the record'),
}

const sectionSettings: typeof settings = {
  title: () => t('区分の名前', 'name'),
  help: () => t('説明', 'help'),
  when: () => t('尋ねる条件', 'condition'),
}

function changedIn<T extends FormField | FormSection>(before: T, after: T, said: typeof settings): string[] {
  const [was, is]: Readonly<Record<string, unknown>>[] = [before, after]
  return Object.entries(said)
    .filter(([name]) => JSON.stringify(was?.[name]) !== JSON.stringify(is?.[name]))
    .map(([, say]) => say())
}

const kindText = ({ label, kind }: FormField): string =>
  t(`${quoted(label)}（${t(kinds[kind].label)}）`, `${quoted(label)} (${t(kinds[kind].label)})`)

/** Fields and sections are the same where their codes are. */
export function definitionChanges(before: FormDefinition, after: FormDefinition): string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const oldOf = new Map(old.map((field) => [field.code, field]))
  const nowOf = new Set(now.map(({ code }) => code))
  const added = now
    .filter(({ code }) => !oldOf.has(code))
    .map((field) => t(`加えた項目：${kindText(field)}`, `Added: ${kindText(field)}`))
  const removed = old
    .filter(({ code }) => !nowOf.has(code))
    .map((field) => t(`消した項目：${kindText(field)}`, `Removed: ${kindText(field)}`))
  const changed = now.flatMap((field) => {
    const was = oldOf.get(field.code)
    const what = was === undefined ? [] : changedIn(was, field, settings)
    return what.length === 0
      ? []
      : [
          t(
            `直した項目：${quoted(field.label)}（${what.join('、')}）`,
            `Changed: ${quoted(field.label)} (${what.join(', ')})`,
          ),
        ]
  })
  return [...added, ...removed, ...changed, ...sectionChanges(before, after), ...orderChange(before, after)]
}

function sectionChanges(before: FormDefinition, after: FormDefinition): string[] {
  const byCode = ({ sections }: FormDefinition) => new Map(sections.map((section) => [section.code, section]))
  const [was, is] = [byCode(before), byCode(after)]
  const changed = [...is.values()].flatMap((section) => {
    const old = was.get(section.code)
    const what = old === undefined ? [] : changedIn(old, section, sectionSettings)
    return what.length === 0
      ? []
      : [
          t(
            `直した区分：${quoted(section.title)}（${what.join('、')}）`,
            `Section changed: ${quoted(section.title)} (${what.join(', ')})`,
          ),
        ]
  })
  return [
    ...[...is.values()]
      .filter(({ code }) => !was.has(code))
      .map(({ title }) => t(`加えた区分：${quoted(title)}`, `Section added: ${quoted(title)}`)),
    ...[...was.values()]
      .filter(({ code }) => !is.has(code))
      .map(({ title }) => t(`消した区分：${quoted(title)}`, `Section removed: ${quoted(title)}`)),
    ...changed,
  ]
}

/** Of sections and fields that are in both, where they stand. */
function orderChange(before: FormDefinition, after: FormDefinition): string[] {
  const codes = ({ sections }: FormDefinition) =>
    sections.flatMap(({ code, fields }) => [`${code}:`, ...fields.map((one) => one.code)])
  const [old, now] = [codes(before), codes(after)]
  const both = (list: readonly string[], other: readonly string[]) => list.filter((one) => other.includes(one)).join()
  return both(old, now) === both(now, old) ? [] : [t('項目の順番', 'Order of the fields')]
}
