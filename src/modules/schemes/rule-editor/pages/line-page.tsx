// One condition: chosen from lists, or written.
import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, RadioField, SelectField, SwitchField, TextArea, TextField } from '#ui/index.ts'
import { comparisons, comparisonsOf, comparisonWords } from '../../rules/condition.ts'
import type { Fact } from '../../rules/facts.ts'
import { rows } from '../line-form.ts'
import { FactNames } from './fact-names.tsx'
import { ItemForm, type ItemProps } from './item-form.tsx'

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

const labels = () => ({
  article: t('条文', 'Article'),
  words: t('ことば', 'Words'),
  unmet: t('満たさない方へのことば', 'Words when it is not met'),
  must: t('式', 'Expression'),
  how: t('書き方', 'How it is put'),
  join: t('条件のつなぎ方', 'How they are joined'),
  ...Object.fromEntries(
    rows.flatMap((row) => Object.entries(rowLabels(row)).map(([name, label]) => [`${name}_${row}`, label])),
  ),
})

interface LinePageProps extends ItemProps {
  facts: readonly Fact[]
}

const Said = ({ form }: LinePageProps): Html => (
  <FormSection title={t('要綱のことば', 'As the ordinance says it')}>
    <TextField
      form={form}
      name="article"
      label={labels().article}
      maxlength={60}
      width="medium"
      help={t(
        '確定するまでに書いてください。例：第3条第1項第2号。要綱にないものは「（要綱に定めなし）」',
        'Needed before the version is settled. Such as 第3条第1項第2号; （要綱に定めなし） where there is none',
      )}
    />
    <TextField
      form={form}
      name="words"
      label={labels().words}
      required
      maxlength={200}
      help={t('申請する方にそのままお見せします。例：区内に主たる事業所があること', 'Applicants read it as it is.')}
    />
    <TextField
      form={form}
      name="unmet"
      label={labels().unmet}
      maxlength={300}
      help={t('どうすればよいかを書きます。例：納税課で分納のご相談ができます。', 'What they can do.')}
    />
    <SwitchField
      form={form}
      name="duplicate"
      label={t('ほかの補助との重なりを見る要件', 'About aid that is already given')}
    />
  </FormSection>
)

const Chosen = ({ form, facts }: LinePageProps): Html => {
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
        label={labels().join}
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

const Written = ({ form }: LinePageProps): Html => (
  <div data-when="how" data-is="written">
    <TextArea
      form={form}
      name="must"
      label={labels().must}
      rows={2}
      help={t(
        '「式で書く」を選んだときだけ使います。例：eligible(form.costs) >= 100000',
        'Only with “Write an expression”. Such as eligible(form.costs) >= 100000',
      )}
    />
  </div>
)

export const LinePage = (props: LinePageProps): Html => (
  <ItemForm {...props} labels={labels()}>
    <Said {...props} />
    <FormSection
      title={t('判定のしかた', 'How it is judged')}
      help={t(
        '値には、数・日付・選べることばか、くらべる項目の名前（例：募集の年度）を書きます。いくつかあるときは、「、」で区切ります。',
        'A value is a number, a day, some of the choices, or the name of another item. Several stand with commas between them.',
      )}
    >
      <RadioField
        form={props.form}
        name="how"
        label={labels().how}
        required
        options={[
          { value: 'chosen', label: t('一覧から選ぶ', 'Choose from lists') },
          { value: 'written', label: t('式で書く（くわしい方向け）', 'Write an expression') },
        ]}
        inline
      />
      <Chosen {...props} />
      <Written {...props} />
      <FactNames facts={props.facts} />
    </FormSection>
  </ItemForm>
)
