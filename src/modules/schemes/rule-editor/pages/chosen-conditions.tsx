// The lists from which conditions are chosen.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, RadioField, SelectField, TextField } from '#ui/index.ts'
import { comparisons, comparisonsOf, comparisonWords } from '../../rules/condition.ts'
import type { Fact } from '../../rules/facts.ts'
import { rows } from '../condition-form.ts'

const groupWords = (name: string): string =>
  name.includes('form.')
    ? t('申請書の項目', 'Fields of the form')
    : name.startsWith('applicant.')
      ? t('登録の内容', 'The record')
      : name.startsWith('value.')
        ? t('途中の値', 'Named sums')
        : t('これまでの交付・予算・募集', 'Earlier awards, budget, call')

const rowLabels = (row: number) => ({
  fact: t(`条件${row}：見るもの`, `Condition ${row}: what`),
  is: t(`条件${row}：くらべ方`, `Condition ${row}: how`),
  value: t(`条件${row}：値`, `Condition ${row}: value`),
})

const joinLabel = () => t('条件のつなぎ方', 'How they are joined')

export const conditionLabels = (): Record<string, string> => ({
  join: joinLabel(),
  ...Object.fromEntries(
    rows.flatMap((row) => Object.entries(rowLabels(row)).map(([name, label]) => [`${name}_${row}`, label])),
  ),
})

export const conditionHelp = (): string =>
  t(
    '値には、数・日付・選べることばか、くらべる項目の名前（例：募集の年度）を書きます。いくつかあるときは、「、」で区切ります。',
    'A value is a number, a day, some of the choices, or the name of another item. Several stand with commas between them.',
  )

/** Asked where `how` is `chosen`. */
export const ChosenConditions = ({ form, facts }: { form: FormState; facts: readonly Fact[] }): Html => {
  const options = facts
    .filter(({ type }) => comparisonsOf[type].length > 0)
    .map(({ name, words }) => ({ value: name, label: t(words), group: groupWords(name) }))
  return (
    <div data-when="how" data-is="chosen">
      {rows.map((row) => (
        <div class="scheme-condition">
          <SelectField
            form={form}
            name={`fact_${row}`}
            label={rowLabels(row).fact}
            options={options}
            empty={t('選んでください', 'Please choose')}
            width="full"
          />
          <SelectField
            form={form}
            name={`is_${row}`}
            label={rowLabels(row).is}
            options={comparisons.map((one) => ({ value: one, label: t(comparisonWords[one]) }))}
            empty={t('選んでください', 'Please choose')}
            width="full"
          />
          <TextField form={form} name={`value_${row}`} label={rowLabels(row).value} />
        </div>
      ))}
      <RadioField
        form={form}
        name="join"
        label={joinLabel()}
        required
        options={[
          { value: 'all', label: t('すべて満たす', 'All of them') },
          { value: 'any', label: t('どれか一つを満たす', 'Any of them') },
        ]}
        inline
      />
    </div>
  )
}
