// One example: what is known, what must come of it, and what comes of it now.
import { typedList } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  CheckboxField,
  DateField,
  FormSection,
  type Html,
  MoneyField,
  Notice,
  RadioField,
  SelectField,
  TextField,
} from '#ui/index.ts'
import { inputOf } from '../example-form.ts'
import { explain } from '../../rules/explain.ts'
import { type Fact, optionsOf } from '../../rules/facts.ts'
import type { Judgement } from '../../rules/judge.ts'
import { outcomeWords } from '../../rules/phrases.ts'
import { type Line, outcomes } from '../../rules/rule-set.ts'
import { ItemForm, type ItemProps } from './item-form.tsx'

interface ExamplePageProps extends ItemProps {
  facts: readonly Fact[]
  lines: readonly Line[]
  /** Whether money is given. */
  money: boolean
  /** What comes of what was typed, when it was asked. */
  judged: Judgement | null
}

const yesNo = () => [
  { value: 'yes', label: t('はい', 'Yes') },
  { value: 'no', label: t('いいえ', 'No') },
]

const FactField = ({ fact, form }: { fact: Fact; form: ItemProps['form'] }): Html => {
  const own = { form, name: inputOf(fact), label: t(fact.words) }
  const options = optionsOf(fact).map(([value, label]) => ({ value, label: t(label) }))
  const unknown = t('まだ分からない', 'Not known yet')
  if (fact.type === 'yes') return <SelectField {...own} options={yesNo()} empty={unknown} width="medium" />
  if (fact.type === 'choice' && options.length > 0) return <SelectField {...own} options={options} empty={unknown} />
  if (fact.type === 'choices') {
    const boxes = <CheckboxField {...own} options={options} />
    const few = options.length <= 30
    return few ? (
      boxes
    ) : (
      <details open={typedList(form, own.name).length > 0}>
        <summary>{own.label}</summary>
        {boxes}
      </details>
    )
  }
  if (fact.type === 'yen') return <MoneyField {...own} />
  if (fact.type === 'date') return <DateField {...own} />
  if (fact.type === 'awards')
    return (
      <TextField
        {...own}
        help={t(
          '日と円を「、」で区切って：2024-05-01 100000、2023-04-01 50000 ほかの制度。なければ「なし」',
          'Day and yen, as 2024-05-01 100000、2023-04-01 50000 ほかの制度 (of another scheme); なし for none',
        )}
      />
    )
  if (fact.type !== 'costs') return <TextField {...own} width="short" />
  return (
    <fieldset class="field">
      <legend class="field-label">{own.label}</legend>
      <div class="scheme-condition">
        {options.map(({ value, label }) => (
          <MoneyField form={form} name={inputOf(fact, value)} label={label} />
        ))}
      </div>
    </fieldset>
  )
}

const Intro = ({ judged }: Pick<ExamplePageProps, 'judged'>): Html => (
  <>
    <p>
      {t('空のままにしたものは「まだ分からない」として判定します。', 'What is left empty is judged as not known yet.')}
    </p>
    {judged !== null && (
      <Notice kind="info" title={t('いまのルールでの判定', 'What comes of it now')}>
        <pre class="scheme-judged">{explain(judged)}</pre>
      </Notice>
    )}
  </>
)

const Buttons = (): Html => (
  <>
    <Button>{t('例として保存する', 'Save the example')}</Button>
    <Button kind="second" name="act" value="try">
      {t('判定してみる', 'Try it')}
    </Button>
  </>
)

export const ExamplePage = ({ facts, lines, money, judged, ...item }: ExamplePageProps): Html => {
  const { form } = item
  const labels = {
    title: t('例の名前', 'Name of the example'),
    outcome: t('出るべき判定', 'What must come of it'),
    amount_yen: t('出るべき金額', 'The amount that must come of it'),
    unmet: t('満たさないはずの要件', 'Conditions that must be unmet'),
    ...Object.fromEntries(facts.map((fact) => [inputOf(fact), t(fact.words)])),
  }
  return (
    <ItemForm {...item} labels={labels} intro={<Intro judged={judged} />} buttons={<Buttons />}>
      <FormSection title={t('申請の内容', 'The application')}>
        <TextField
          form={form}
          name="title"
          label={labels.title}
          required
          maxlength={200}
          help={t('例：限度額ちょうど、区外の会社', 'Such as: exactly the limit; a firm from elsewhere')}
        />
        {facts.map((fact) => (
          <FactField fact={fact} form={form} />
        ))}
      </FormSection>
      <FormSection title={t('出るべき結果', 'What must come of it')}>
        <RadioField
          form={form}
          name="outcome"
          label={labels.outcome}
          required
          options={outcomes.map((one) => ({ value: one, label: t(outcomeWords[one]) }))}
          inline
        />
        {money && <MoneyField form={form} name="amount_yen" label={labels.amount_yen} />}
        {lines.length > 0 && (
          <CheckboxField
            form={form}
            name="unmet"
            label={labels.unmet}
            options={lines.map(({ id, words }) => ({ value: id, label: words }))}
          />
        )}
      </FormSection>
    </ItemForm>
  )
}
