// One step of the amount.
import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, MoneyField, RadioField, SelectField, TextArea, TextField } from '#ui/index.ts'
import type { Fact } from '../../rules/facts.ts'
import { stepKinds } from '../step-form.ts'
import { stepKindWords } from '../step-words.ts'
import { FactNames } from './fact-names.tsx'
import { ItemForm, type ItemProps } from './item-form.tsx'

const labels = () => ({
  kind: t('手順', 'Step'),
  article: t('条文', 'Article'),
  words: t('ことば', 'Words'),
  from: t('もとにする額', 'Which amount'),
  written: t('式（くわしい方向け）', 'Expression'),
  rate: t('率', 'Share'),
  yen: t('円', 'Yen'),
  when: t('この手順を行う場合（くわしい方向け）', 'Only when'),
})

interface StepPageProps extends ItemProps {
  facts: readonly Fact[]
  sources: readonly { value: string; label: string }[]
}

export const StepPage = ({ sources, facts, ...item }: StepPageProps): Html => {
  const [label, { form }] = [labels(), item]
  return (
    <ItemForm {...item} labels={label}>
      <FormSection title={t('要綱のことば', 'As the ordinance says it')}>
        <TextField
          form={form}
          name="article"
          label={label.article}
          maxlength={60}
          width="medium"
          help={t(
            '確定するまでに書いてください。例：第5条第2項。要綱にないものは「（要綱に定めなし）」',
            'Needed before the version is settled. Such as 第5条第2項; （要綱に定めなし） where there is none',
          )}
        />
        <TextField
          form={form}
          name="words"
          label={label.words}
          required
          maxlength={200}
          help={t('例：補助対象経費の2分の1', 'Such as: half of the eligible cost')}
        />
      </FormSection>
      <FormSection title={t('計算', 'What it does')}>
        <RadioField
          form={form}
          name="kind"
          label={label.kind}
          required
          options={stepKinds.map((kind) => ({ value: kind, label: t(stepKindWords[kind]) }))}
        />
        <div data-when="kind" data-is="take cap">
          <SelectField
            form={form}
            name="from"
            label={label.from}
            options={sources}
            empty={t('選ばない', 'None')}
            width="full"
            help={t('「もとになる額」と「上限をかける」で使います', 'For “Begin with” and “At most”')}
          />
        </div>
        <div data-when="kind" data-is="rate">
          <TextField
            form={form}
            name="rate"
            label={label.rate}
            width="short"
            help={t('「率をかける」で使います。例：1/2、50%', 'For “Take a share”. Such as 1/2 or 50%')}
          />
        </div>
        <div data-when="kind" data-is="floor cap">
          <MoneyField
            form={form}
            name="yen"
            label={label.yen}
            help={t('「切り捨てる」では何円未満を切るか、「上限」では限度額', 'The multiple to cut to, or the limit')}
          />
        </div>
        <div data-when="kind" data-is="take cap">
          <TextArea
            form={form}
            name="written"
            label={label.written}
            rows={2}
            help={t(
              '一覧にない額を使うときだけ。例：form.months * least(form.rent_yen, 50000)',
              'Only for what is not in the list',
            )}
          />
        </div>
        <TextArea
          form={form}
          name="when"
          label={label.when}
          rows={2}
          help={t(
            '空なら、いつも行います。例：applicant.kind == "shopping_street"',
            'Always, when empty. Such as applicant.kind == "shopping_street"',
          )}
        />
        <FactNames facts={facts} />
      </FormSection>
    </ItemForm>
  )
}
