// 審査の取り決め of a scheme.
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Facts,
  FormSection,
  HiddenField,
  type Html,
  Notice,
  NumberField,
  PageHead,
  SwitchField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { PlanForm, type PlanState } from '#modules/schemes/index.ts'
import { reviewingPaths } from '../paths.ts'
import { type Criterion, mostCriteria, type ReviewPlan } from '../plan.ts'

interface PlanPageProps extends PlanState {
  scheme: string
  /** Of the scheme. */
  title: string
  /** As it stands, for those who only read. */
  plan: ReviewPlan
  mayWrite: boolean
  /** Some call keeps its plan: somebody scored by it. */
  held: boolean
}

const shownRows = 4
const rows = Array.from({ length: mostCriteria }, (_, n) => n + 1)

const labels = () => ({
  reviewers: t('1件あたりの人数', 'Reviewers of each application'),
  days: t('お願いしてから期日まで', 'From being asked to the due date'),
  pass: t('採択できる最低の点', 'Least score'),
  ...Object.fromEntries(
    rows.flatMap((n) => [
      [`label_${n}`, t(`観点${n}の名前`, `Criterion ${n}: name`)],
      [`weight_${n}`, t(`観点${n}の重み`, `Criterion ${n}: weight`)],
      [`points_${n}`, t(`観点${n}の満点`, `Criterion ${n}: best score`)],
      [`help_${n}`, t(`観点${n}の説明`, `Criterion ${n}: for reviewers`)],
    ]),
  ),
})

const Row = ({ form, n }: { form: FormState; n: number }): Html => (
  <fieldset class="criterion-row">
    <legend>{t(`観点${n}`, `Criterion ${n}`)}</legend>
    <HiddenField form={form} name={`code_${n}`} />
    <TextField
      form={form}
      name={`label_${n}`}
      label={t('名前', 'Name')}
      required={n === 1}
      maxlength={60}
      width="medium"
    />
    <div class="criterion-numbers">
      <NumberField form={form} name={`weight_${n}`} label={t('重み', 'Weight')} />
      <NumberField form={form} name={`points_${n}`} label={t('満点', 'Best score')} suffix={t('点', 'points')} />
    </div>
    <TextArea form={form} name={`help_${n}`} label={t('審査員への説明', 'For reviewers')} rows={2} max={300} />
  </fieldset>
)

const pointsText = ({ weight, points, help }: Criterion): string =>
  t(`重み${weight}・${points}点満点　${help}`, `weight ${weight}, of ${points} points. ${help}`).trim()

const Said = ({ plan }: { plan: ReviewPlan }): Html => (
  <>
    <section class="flow">
      <h2>{t('審査の観点', 'Criteria')}</h2>
      <Facts items={plan.criteria.map((one) => [one.label, pointsText(one)])} />
    </section>
    <section class="flow">
      <h2>{t('審査員と審査会', 'Reviewers and panel')}</h2>
      <Facts
        items={[
          [labels().reviewers, t(`${plan.reviewers}人`, String(plan.reviewers))],
          [labels().days, t(`${plan.days}日`, `${plan.days} days`)],
          [
            t('ほかの審査員の採点', 'Scores of others'),
            plan.blind
              ? t('全員の採点がそろうまで見せない', 'Not shown before all are in')
              : t('自分の採点のあとは見せる', 'Shown after one’s own'),
          ],
          [
            t('申請者の名前', 'Name of the applicant'),
            plan.hide_names
              ? t('利害関係の申告のあとは出さない', 'Not shown after the declaration')
              : t('出す', 'Shown'),
          ],
          [t('2回目の採点', 'Second scores'), plan.second ? t('する', 'Yes') : t('しない', 'No')],
          [labels().pass, plan.pass !== null && t(`${plan.pass}点（100点満点）`, `${plan.pass} of 100`)],
        ]}
      />
    </section>
  </>
)

export const PlanPage = (props: PlanPageProps): Html => (
  <>
    <PageHead title={t('審査の取り決め', 'How applications are reviewed')} lead={props.title} />
    <p>{t('だれが、何を見て、どう採点するかを決めます。', 'Who scores what, and by what.')}</p>
    {props.held && props.mayWrite && (
      <Notice
        kind="info"
        title={t('採点が始まった募集回の観点は変わりません', 'Calls in which somebody scored keep their criteria')}
      >
        {t(
          'ここで直した内容は、まだだれも採点していない募集回から使われます。',
          'What you change here is used by calls in which nobody has scored yet.',
        )}
      </Notice>
    )}
    {props.mayWrite ? <Editor {...props} /> : <Said plan={props.plan} />}
  </>
)

const Editor = ({ scheme, form, saved, meanwhile }: PlanPageProps): Html => {
  const filled = rows.findLast((n) => typed(form, `label_${n}`) !== '') ?? 0
  const open = Math.min(mostCriteria, Math.max(shownRows, filled + 1))
  return (
    <PlanForm {...{ scheme, form, saved, meanwhile }} action={reviewingPaths.plan(scheme)} labels={labels()}>
      <FormSection
        title={t('審査の観点', 'Criteria')}
        help={t(
          '重みは観点どうしの比です。合計は100でなくてもかまいません。使わない行は空欄のままにしてください。',
          'Weights are relative and need not sum up to 100. Leave rows empty that you do not need.',
        )}
      >
        {rows.slice(0, open).map((n) => (
          <Row form={form} n={n} />
        ))}
        {open < mostCriteria && (
          <details>
            <summary>{t('観点をさらに加える', 'More criteria')}</summary>
            {rows.slice(open).map((n) => (
              <Row form={form} n={n} />
            ))}
          </details>
        )}
      </FormSection>
      <FormSection title={t('審査員', 'Reviewers')}>
        <NumberField
          form={form}
          name="reviewers"
          label={labels().reviewers}
          required
          suffix={t('人（1〜7）', '(1 to 7)')}
        />
        <NumberField form={form} name="days" label={labels().days} required suffix={t('日', 'days')} />
        <SwitchField
          form={form}
          name="blind"
          label={t(
            '全員の採点がそろうまで、ほかの審査員の採点を見せない',
            'Nobody sees others’ scores before all are in',
          )}
        />
        <SwitchField
          form={form}
          name="hide_names"
          label={t(
            '利害関係の申告のあとは、申請者の名前を出さない',
            'After the declaration the applicant’s name is not shown',
          )}
          help={t(
            '申請書で申請者の名簿から入れた項目も隠します。書類に書かれた名前は隠せません。',
            'Fields filled in from the record are hidden too. Names in the documents cannot be.',
          )}
        />
      </FormSection>
      <FormSection title={t('審査会', 'Panel')}>
        <SwitchField
          form={form}
          name="second"
          label={t('審査会のあとに2回目の採点をする', 'Scores are given once more after the panel')}
        />
        <NumberField form={form} name="pass" label={labels().pass} suffix={t('点（100点満点）', 'of 100')} />
      </FormSection>
    </PlanForm>
  )
}
