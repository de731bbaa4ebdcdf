// One step of the amount: what the ordinance says, what it does, and when.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, MoneyField, RadioField, SelectField, TextArea, TextField } from '#ui/index.ts'
import type { Fact } from '../../rules/facts.ts'
import { type CapField, capsOf, sources, stepKinds } from '../step-form.ts'
import { stepKindWords } from '../step-words.ts'
import { ChosenConditions, conditionHelp, conditionLabels } from './chosen-conditions.tsx'
import { FactNames } from './fact-names.tsx'
import { ItemForm, type ItemProps } from './item-form.tsx'
import { OrdinanceFields, ordinanceLabels } from './ordinance-fields.tsx'

const capLabel = ({ words: { ja, en } }: CapField): string => t(`「${ja}」の上限`, `${en}: at most`)

const ownLabels = () => ({
  kind: t('手順', 'Step'),
  from: t('もとにする額', 'Which amount'),
  written: t('式（くわしい方向け）', 'Expression'),
  costs: t('経費の表', 'Table of costs'),
  rate: t('率', 'Share'),
  yen: t('円', 'Yen'),
  how: t('いつ行うか', 'When it is done'),
  when: t('式', 'Expression'),
})

interface StepPageProps extends ItemProps {
  /** What is chosen from. */
  offered: ReadonlyMap<string, Fact>
  /** What expressions may name. */
  facts: readonly Fact[]
}

interface FieldsProps {
  form: FormState
  offered: ReadonlyMap<string, Fact>
}

/** Each table of costs with the limits of its items. */
const Items = ({ form, offered }: FieldsProps): Html => {
  const caps = capsOf(offered)
  const tables = [...offered.values()].filter(({ type }) => type === 'costs')
  return (
    <div data-when="kind" data-is="items">
      <SelectField
        form={form}
        name="costs"
        label={ownLabels().costs}
        options={tables.map(({ name, words }) => ({ value: name, label: t(words) }))}
        empty={t('選んでください', 'Please choose')}
        width="full"
        help={t(
          '費目ごとの補助対象額に上限をかけて、合計します。上限のない費目は空のままにします。',
          'The eligible sum of each item, at most its limit, added up. Leave it empty where there is no limit.',
        )}
      />
      {tables.map(({ name: table }) => (
        <div class="scheme-pair" data-when="costs" data-is={table}>
          {caps
            .filter(({ costs }) => costs === table)
            .map((cap) => (
              <MoneyField form={form} name={cap.name} label={capLabel(cap)} />
            ))}
        </div>
      ))}
    </div>
  )
}

const Makes = ({ form, offered }: FieldsProps): Html => {
  const label = ownLabels()
  const hasItems = capsOf(offered).length > 0
  return (
    <FormSection title={t('計算', 'What it does')}>
      <RadioField
        form={form}
        name="kind"
        label={label.kind}
        required
        options={stepKinds
          .filter((kind) => kind !== 'items' || hasItems)
          .map((kind) => ({ value: kind, label: t(stepKindWords[kind]) }))}
      />
      <div data-when="kind" data-is="take cap">
        <SelectField
          form={form}
          name="from"
          label={label.from}
          options={sources(offered)}
          empty={t('選ばない', 'None')}
          width="full"
          help={t('「もとになる額」と「上限をかける」で使います', 'For “Begin with” and “At most”')}
        />
      </div>
      {hasItems && <Items form={form} offered={offered} />}
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
    </FormSection>
  )
}

const When = ({ form, offered }: FieldsProps): Html => (
  <FormSection
    title={t('行う場合', 'When')}
    help={t(
      '方によって率や限度額が違うときに使います。最初の手順は、いつも行います。',
      'For shares and limits that differ. The first step is always done.',
    )}
  >
    <RadioField
      form={form}
      name="how"
      label={ownLabels().how}
      required
      options={[
        { value: 'always', label: t('いつも', 'Always') },
        { value: 'chosen', label: t('一覧から選んだ場合だけ', 'Only in cases chosen from lists') },
        { value: 'written', label: t('式で書いた場合だけ（くわしい方向け）', 'Only in cases of an expression') },
      ]}
    />
    <p class="form-section-help" data-when="how" data-is="chosen">
      {conditionHelp()}
    </p>
    <ChosenConditions form={form} facts={[...offered.values()]} />
    <div data-when="how" data-is="written">
      <TextArea
        form={form}
        name="when"
        label={ownLabels().when}
        rows={2}
        help={t('例：applicant.years < 5 && value.small', 'Such as applicant.years < 5 && value.small')}
      />
    </div>
  </FormSection>
)

export const StepPage = ({ offered, facts, ...item }: StepPageProps): Html => {
  const caps = capsOf(offered).map((cap) => [cap.name, capLabel(cap)])
  const labels = { ...ordinanceLabels(), ...ownLabels(), ...conditionLabels(), ...Object.fromEntries(caps) }
  return (
    <ItemForm {...item} labels={labels}>
      <OrdinanceFields
        form={item.form}
        article="第5条第2項"
        help={t('例：補助対象経費の2分の1', 'Such as: half of the eligible cost')}
      />
      <Makes form={item.form} offered={offered} />
      <When form={item.form} offered={offered} />
      <FactNames facts={facts} />
    </ItemForm>
  )
}
