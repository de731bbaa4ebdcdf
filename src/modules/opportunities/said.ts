// The form of a challenge as text, in the words of its choices.
import type { SaidField } from '#platform/forms/said.ts'
import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import type { Option } from '#ui/index.ts'
import { dayCodes, dayWords } from './days.ts'
import { type FieldName, fieldNames, fieldWords } from './field-words.ts'
import { mustRows, niceRows } from './forms.ts'
import { placeWords, unitWords } from './phrases.ts'
import { places, rewardUnits } from './tables.ts'

interface Choices {
  skills: readonly Option[]
  measures: readonly Option[]
}

const among = (options: readonly Option[]) => (value: string) =>
  options.find((option) => option.value === value)?.label ?? value

const rows: Partial<Record<FieldName, string[]>> = {
  must_1: mustRows.flatMap((n) => [`must_${n}`, `must_level_${n}`]),
  nice_1: niceRows.map((n) => `nice_${n}`),
}

export function saidFields({ skills, measures }: Choices): SaidField[] {
  const levels = ['1', '2', '3'].map((value) => ({ value, label: t(`（段階${value}）`, `(level ${value})`) }))
  const words: Partial<Record<FieldName, (value: string) => string>> = {
    place: among(places.map((value) => ({ value, label: t(placeWords[value]) }))),
    reward_unit: among(rewardUnits.map((value) => ({ value, label: t(unitWords[value]) }))),
    days: among(dayCodes.map((value) => ({ value, label: t(dayWords[value]) }))),
    sdgs: among(sdgs.map(({ number, label }) => ({ value: String(number), label: t(label) }))),
    travel_paid: () => t('あり', 'Paid'),
    measures: among(measures),
    must_1: among([...skills, ...levels]),
    nice_1: among(skills),
  }
  return fieldNames.map((name) => ({ label: t(fieldWords[name]), names: rows[name] ?? [name], words: words[name] }))
}
