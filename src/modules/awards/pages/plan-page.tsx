// 決定の取り決め of a scheme.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { CheckboxField, Facts, FormSection, type Html, NumberField, PageHead, TextArea, TextField } from '#ui/index.ts'
import { PlanForm, type PlanState } from '#modules/schemes/index.ts'
import { stepNumbers } from '../forms.ts'
import { awardPaths } from '../paths.ts'
import type { DecisionPlan } from '../plan.ts'

const labels = () => ({
  conditions: t('条件', 'Conditions'),
  valid_months: t('認定期間', 'Holds for'),
  renew_days: t('更新のお知らせ', 'Told to renew'),
  more: t('変更申請での増額', 'More by a change request'),
})

const stepLabel = (n: number): string => t(`${n}番目`, `Step ${n}`)
const titles = () =>
  Object.fromEntries(
    stepNumbers.flatMap((n) => [
      [`step_${n}`, stepLabel(n)],
      [`later_${n}`, t(`変更・取消しなど ${n}番目`, `Changes and cancellations, step ${n}`)],
    ]),
  )

const Titles = ({ form, name }: { form: FormState; name: 'step' | 'later' }): Html => (
  <>
    {stepNumbers.map((n) => (
      <TextField
        form={form}
        name={`${name}_${n}`}
        label={stepLabel(n)}
        width="short"
        required={name === 'step' && n === 1}
      />
    ))}
  </>
)

interface PlanProps extends PlanState {
  scheme: string
  title: string
  /** As it stands, for those who only read. */
  plan: DecisionPlan
  mayWrite: boolean
}

/** Titles of the town's own offices: they have no English. */
const inTurn = (titles: readonly string[]): Html => <span lang="ja">{titles.join(' → ')}</span>

const Said = ({ plan }: Pick<PlanProps, 'plan'>): Html => (
  <>
    <Facts
      items={[
        [t('決裁の順', 'Who approves in turn'), inTurn(plan.steps)],
        [
          t('変更・取消しなどの決裁の順', 'Who approves changes and cancellations'),
          inTurn(plan.later_steps.length > 0 ? plan.later_steps : plan.steps),
        ],
        [
          t('認定期間', 'Holds for'),
          plan.valid_months !== null && t(`${plan.valid_months}か月`, `${plan.valid_months} months`),
        ],
        [
          t('更新のお知らせ', 'Told to renew'),
          plan.renew_days !== null && t(`${plan.renew_days}日前`, `${plan.renew_days} days before`),
        ],
        [
          t('変更申請での増額', 'More by a change request'),
          plan.more ? t('認める', 'It may ask for more') : t('認めない', 'Never more'),
        ],
      ]}
    />
    {plan.conditions.length > 0 && (
      <section class="flow">
        <h2>{t('交付の条件', 'Conditions of an award')}</h2>
        <ol class="numbers">
          {plan.conditions.map((one) => (
            <li>{one}</li>
          ))}
        </ol>
      </section>
    )}
  </>
)

export const PlanPage = (props: PlanProps): Html => (
  <>
    <PageHead title={t('決裁と条件の取り決め', 'Approval and conditions')} lead={props.title} />
    {props.mayWrite ? <Editor {...props} /> : <Said {...props} />}
  </>
)

const Editor = ({ scheme, form, saved, meanwhile }: PlanProps): Html => (
  <PlanForm
    {...{ scheme, form, saved, meanwhile }}
    action={awardPaths.plan(scheme)}
    labels={{ ...labels(), ...titles() }}
  >
    <FormSection
      title={t('決裁の順', 'Who approves in turn')}
      help={t(
        '職の名前を、決裁する順に書きます（1人から4人）。だれが決裁するかは、起案のたびに選びます。',
        'Titles in their order, from one to four. Who it is, is chosen for each proposal.',
      )}
    >
      <Titles form={form} name="step" />
    </FormSection>
    <FormSection
      title={t('変更・取消しなどの決裁の順', 'Who approves changes and cancellations')}
      help={t('書かないときは、上と同じです。', 'The same as above where empty.')}
    >
      <Titles form={form} name="later" />
    </FormSection>
    <FormSection title={t('交付の条件', 'Conditions of an award')}>
      <TextArea
        form={form}
        name="conditions"
        label={labels().conditions}
        rows={6}
        help={t('1行に1つ。起案の最初に入り、申請ごとに直せます。', 'One a line. Every item begins with them.')}
      />
    </FormSection>
    <FormSection title={t('認定の期間と変更', 'How long it holds, and changes')}>
      <NumberField
        form={form}
        name="valid_months"
        label={labels().valid_months}
        suffix={t('か月', 'months')}
        help={t('認定のように、期限のある決定のときだけ。', 'Only where a decision runs out, as a certification does.')}
      />
      <NumberField
        form={form}
        name="renew_days"
        label={labels().renew_days}
        suffix={t('日前', 'days before')}
        help={t(
          '認定期間が終わる何日前に知らせるか。空けておけば、知らせません。',
          'Before it runs out. Empty: nobody is told.',
        )}
      />
      <CheckboxField
        form={form}
        name="more"
        label={labels().more}
        options={[
          { value: 'yes', label: t('決定した額より多く求めることを認める', 'It may ask for more than was awarded') },
        ]}
      />
    </FormSection>
  </PlanForm>
)
