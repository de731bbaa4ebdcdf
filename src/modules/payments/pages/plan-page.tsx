// 支払の取り決め of one scheme.
import type { SaidField } from '#platform/forms/said.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Facts,
  FormSection,
  type Html,
  Notice,
  NumberField,
  PageHead,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { PlanForm, type PlanState } from '#modules/schemes/index.ts'
import { shareNumbers, whens } from '../forms.ts'
import { paymentPaths } from '../paths.ts'
import { mostRepayWords, repayPhrase, usualRepayWords } from '../plan.ts'
import { paymentKinds } from '../states.ts'
import type { Due } from '../rules/due.ts'

interface PlanProps extends PlanState {
  scheme: { id: string; title: string; stages: readonly string[] }
  mayWrite: boolean
  /** What 1,000,000 yen would become, as it is kept now. */
  example: readonly (Due & { when: string })[]
}

const whenLabel = (when: string): string =>
  when === 'fixed'
    ? t('額の確定のあと', 'After the final amount')
    : when === '0'
      ? t('決定のあと、すぐ', 'At once after the decision')
      : t(`決定の${when}か月後`, `${when} months after the decision`)

const labels = (): Record<string, string> & {
  surcharge_rate: string
  late_rate: string
  repay_days: string
  repay_words: string
} => ({
  ...Object.fromEntries(
    shareNumbers.flatMap((n) => [
      [`percent_${n}`, t(`${n}回目の割合`, `Share ${n}`)],
      [`when_${n}`, t(`${n}回目の時期`, `Time of share ${n}`)],
    ]),
  ),
  surcharge_rate: t('加算金の割合（年）', 'Surcharge a year'),
  late_rate: t('延滞金の割合（年）', 'Interest for lateness a year'),
  repay_days: t('返還の期限', 'Time to pay back'),
  repay_words: t('返還の方法', 'How to pay back'),
})

/** As they are compared where two changed them at once. */
export const planFields = (): SaidField[] =>
  Object.entries(labels()).map(([name, label]) => ({
    label,
    names: [name],
    ...(name.startsWith('when_') && { words: whenLabel }),
  }))

const Shares = ({ form }: { form: FormState }): Html => (
  <FormSection
    title={t('何回に分けて、いつ払うか', 'In how many parts, and when')}
    help={t(
      '精算払だけなら「100%・額の確定のあと」。概算払・前金払なら1回目に「70%・決定のあと、すぐ」、2回目に「30%・額の確定のあと」のように。合計は100%です。',
      'All at the end: 100% after the final amount. An advance: 70% at once, 30% after the final amount. Together 100%.',
    )}
  >
    {shareNumbers.map((n) => (
      <div class="scheme-pair">
        <NumberField
          form={form}
          name={`percent_${n}`}
          label={t(`${n}回目の割合`, `Share ${n}`)}
          required={n === 1}
          suffix="%"
        />
        <SelectField
          form={form}
          name={`when_${n}`}
          label={t(`${n}回目の時期`, `Time of share ${n}`)}
          required={n === 1}
          empty={t('なし', 'None')}
          options={whens.map((value) => ({ value, label: whenLabel(value) }))}
        />
      </div>
    ))}
  </FormSection>
)

const Example = ({ example }: Pick<PlanProps, 'example'>): Html => (
  <Notice kind="info" title={t('いまの取り決めで、100万円の決定なら', 'As kept now, an award of ¥1,000,000')}>
    <ul>
      {example.map(({ kind, yen, when }) => (
        <li>
          {t(
            `${when}：${yenText(yen)}（${paymentKinds[kind].ja}）`,
            `${when}: ${yenText(yen)} (${paymentKinds[kind].en})`,
          )}
        </li>
      ))}
    </ul>
  </Notice>
)

/** For those who only read; the example above says the shares. */
const Rates = ({ form }: { form: FormState }): Html => (
  <Facts
    items={[
      [labels().surcharge_rate, `${typed(form, 'surcharge_rate')}%`],
      [labels().late_rate, `${typed(form, 'late_rate')}%`],
      [labels().repay_days, t(`${typed(form, 'repay_days')}日以内`, `${typed(form, 'repay_days')} days`)],
      [labels().repay_words, t(repayPhrase({ repay_words: typed(form, 'repay_words') }))],
    ]}
  />
)

const Editor = ({ scheme, form, ...state }: PlanProps): Html => (
  <PlanForm {...state} form={form} action={paymentPaths.plan(scheme.id)} scheme={scheme.id} labels={labels()}>
    <Shares form={form} />
    <FormSection
      title={t('返還のとき', 'Where money comes back')}
      help={t(
        '割合は、補助金適正化法第19条では年10.95%です。条例・要綱に定めがあれば、その割合にしてください。',
        'The national law has 10.95% a year; enter the rate of your own ordinance.',
      )}
    >
      <TextField
        form={form}
        name="surcharge_rate"
        label={labels().surcharge_rate}
        required
        width="short"
        suffix="%"
        help={t(
          '支払った日から返還の日まで。取消しや返還の決定のとき。',
          'From the day of payment to the day it comes back.',
        )}
      />
      <TextField
        form={form}
        name="late_rate"
        label={labels().late_rate}
        required
        width="short"
        suffix="%"
        help={t('期限の次の日から。', 'From the day after the due date.')}
      />
      <NumberField form={form} name="repay_days" label={labels().repay_days} required suffix={t('日以内', 'days')} />
      <TextArea
        form={form}
        name="repay_words"
        label={labels().repay_words}
        rows={3}
        max={mostRepayWords}
        help={t(
          `返還命令の通知書と、返還する方のページに書かれます。書かないときは：${usualRepayWords.ja}`,
          `It stands in the letter and on the page of whoever pays back. Left empty: ${usualRepayWords.en}`,
        )}
      />
    </FormSection>
  </PlanForm>
)

export function PlanPage(props: PlanProps): Html {
  const { scheme, form, mayWrite, example } = props
  const fixes = scheme.stages.includes('fixing')
  return (
    <>
      <PageHead title={t('支払の取り決め', 'How it pays')} lead={scheme.title} />
      <Example example={example} />
      {!fixes && (
        <Notice kind="wait">
          {t(
            'この制度には「額の確定」の段階がないので、「額の確定のあと」の分も決定のあとすぐに払います。',
            'This scheme fixes no final amount: that share is paid at once, too.',
          )}
        </Notice>
      )}
      <p>
        {scheme.stages.includes('invoice')
          ? t(
              '申請者から請求を受けて支払います（申請のあとの段階に「請求」があるため）。',
              'Paid once the applicant hands in an invoice (it has that stage).',
            )
          : t(
              '申請者の請求を待たずに支払います（申請のあとの段階に「請求」がないため）。',
              'Paid without an invoice (it has no such stage).',
            )}
      </p>
      {mayWrite ? <Editor {...props} /> : <Rates form={form} />}
    </>
  )
}
