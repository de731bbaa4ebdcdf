// What the formal check of a scheme looks at beyond its form, and how long a correction may take.
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Facts, FormSection, HiddenField, type Html, NumberField, PageHead, TextArea, TextField } from '#ui/index.ts'
import { PlanForm, type PlanState } from '#modules/schemes/index.ts'
import { screeningPaths } from '../paths.ts'
import type { ScreeningPlan } from '../plan.ts'
import { rowsOf } from '../plan-form.ts'

interface PlanProps extends PlanState {
  scheme: string
  title: string
  /** As it stands, for those who only read. */
  plan: ScreeningPlan
  mayWrite: boolean
}

const pointsOf = (values: FormState['values']): number[] =>
  Array.from({ length: rowsOf(values) }, (_, index) => index + 1)

const labels = () => ({
  label: t('確かめること', 'What is checked'),
  help: t('確かめ方', 'How'),
  correction_days: t('補正の期間', 'Time for a correction'),
})

const labelsOf = ({ values }: FormState): Record<string, string> => ({
  correction_days: labels().correction_days,
  ...Object.fromEntries(
    pointsOf(values).flatMap((at) => [
      [`label_${at}`, t(`${at}つ目に確かめること`, `Point ${at}, what is checked`)],
      [`help_${at}`, t(`${at}つ目の確かめ方`, `Point ${at}, how`)],
    ]),
  ),
})

const Said = ({ plan: { points, correction_days } }: PlanProps): Html => (
  <>
    <Facts items={points.map(({ label, help }) => [label, help === '' ? '—' : help])} />
    <Facts items={[[t('補正の期間', 'Time for a correction'), t(`${correction_days}日`, `${correction_days} days`)]]} />
  </>
)

export const PlanPage = (props: PlanProps): Html => (
  <>
    <PageHead title={t('形式審査で確かめること', 'What the formal check looks at')} lead={props.title} />
    <p>
      {t(
        '提出書類と申請書の区分は、いつも確かめる点になります。そのほかに確かめることを、ここで決めます。',
        'Documents and sections of the form are always checked. What else is to be checked is settled here.',
      )}
    </p>
    {props.mayWrite ? <Editor {...props} /> : <Said {...props} />}
  </>
)

const Editor = ({ scheme, form, saved, meanwhile }: PlanProps): Html => (
  <PlanForm {...{ scheme, form, saved, meanwhile }} action={screeningPaths.plan(scheme)} labels={labelsOf(form)}>
    {pointsOf(form.values).map((at) => (
      <fieldset class="screening-row">
        <legend>{t(`${at}つ目`, `Point ${at}`)}</legend>
        <HiddenField name={`code_${at}`} value={typed(form, `code_${at}`)} />
        <TextField form={form} name={`label_${at}`} label={labels().label} width="full" />
        <TextArea form={form} name={`help_${at}`} label={labels().help} rows={2} max={300} />
      </fieldset>
    ))}
    <FormSection title={t('補正', 'Corrections')}>
      <NumberField
        form={form}
        name="correction_days"
        label={labels().correction_days}
        suffix={t('日', 'days')}
        required
        help={t(
          '補正をお願いするときに、期限の初めの値になります。',
          'Suggested as due date when a correction is asked for.',
        )}
      />
    </FormSection>
  </PlanForm>
)
