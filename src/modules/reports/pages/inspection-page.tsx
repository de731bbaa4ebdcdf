// 検査: each line with its receipts beside what of it is aided; then the amount, step by step.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Box,
  Button,
  Chip,
  DateField,
  dayText,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  MoneyField,
  Notice,
  NumberField,
  PageHead,
  Receipt,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
  TwoColumns,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { endWords, whyNotEligible } from '../checks.ts'
import { disallowedReasons } from '../disallowed.ts'
import { factText } from '../fact-text.ts'
import type { FinalAmount } from '../final-amount.ts'
import type { AskedFact } from '../found-facts.ts'
import { lineLabel } from '../line-label.ts'
import { labels, labelsOf } from './inspection-labels.ts'
import { reportPaths } from '../paths.ts'
import { stateLabels } from '../phrases.ts'
import type { CostLine } from '../queries/report.ts'
import type { BegunReport } from '../queries/whole.ts'
import { stampOf } from '../stamp.ts'
import { paidSum, plannedSum } from '../sums.ts'
import { AmountSteps } from './amount-steps.tsx'

export interface Twice {
  line: string
  name: string
  application: string
  applicant_name: string
}

interface InspectionProps {
  whole: BegunReport
  asked: readonly AskedFact[]
  amount: FinalAmount | null
  /** The same receipt elsewhere. */
  twice: readonly Twice[]
  mayWrite: boolean
  form: FormState
  meanwhile?: boolean
}

const Line = ({ props, line, at }: { props: InspectionProps; line: CostLine; at: number }): Html => {
  const { whole, twice, form, mayWrite } = props
  const early = whyNotEligible(line, whole.award?.decided_on ?? null)
  return (
    <FormSection title={lineLabel(whole, line)}>
      <Facts
        items={[
          [t('予定', 'Planned'), yenText(line.planned_yen)],
          [t('支払った額', 'Paid'), line.yen !== null && yenText(line.yen)],
          [t('支払った日', 'Paid on'), line.paid_on !== null && dayText(line.paid_on)],
          [t('支払先', 'Payee'), line.payee || false],
        ]}
      />
      {early !== null && <Notice kind="wait">{t(early)}</Notice>}
      {(whole.receipts.get(line.id) ?? []).map((file) => (
        <Receipt {...file} href={`/files/${file.id}`} />
      ))}
      {line.yen !== 0 && !whole.receipts.has(line.id) && (
        <Notice kind="wait">{t('領収書がありません', 'There is no receipt')}</Notice>
      )}
      {twice
        .filter((one) => one.line === line.id)
        .map((one) => (
          <Notice kind="error" title={t('同じ領収書が、ほかでも使われています', 'The same receipt is used elsewhere')}>
            {one.name}{' '}
            <a href={reportPaths.inspection(one.application)}>
              {one.application === whole.application.id
                ? t('この報告の別の行', 'Another line of this report')
                : one.applicant_name}
            </a>
          </Notice>
        ))}
      {mayWrite && (
        <>
          <MoneyField form={form} name={`eligible_${at}`} label={labels().eligible} />
          <SelectField
            form={form}
            name={`reason_${at}`}
            label={labels().reason}
            empty={t('すべて対象とする', 'All of it is eligible')}
            options={Object.entries(disallowedReasons).map(([value, label]) => ({ value, label: t(label) }))}
            width="full"
          />
          <TextField form={form} name={`words_${at}`} label={labels().words} maxlength={500} />
        </>
      )}
    </FormSection>
  )
}

const Asked = ({ one: { code, label, type, applied, said }, form }: { one: AskedFact; form: FormState }): Html => {
  const field = {
    form,
    name: `found_${code}`,
    label,
    help:
      said === applied
        ? t(`申請：${factText(type, applied)}`, `Applied: ${factText(type, applied)}`)
        : t(
            `申請：${factText(type, applied)}　実績報告：${factText(type, said)}`,
            `Applied: ${factText(type, applied)}; reported: ${factText(type, said)}`,
          ),
  }
  if (type === 'yes')
    return (
      <SelectField
        {...field}
        empty={t('分からない', 'Not known')}
        options={[
          { value: 'yes', label: factText(type, true) },
          { value: 'no', label: factText(type, false) },
        ]}
      />
    )
  return type === 'yen' ? (
    <MoneyField {...field} required={said !== null} />
  ) : (
    <NumberField {...field} required={said !== null} />
  )
}

const Written = (props: InspectionProps): Html => {
  const { whole, asked, form } = props
  return (
    <Form action={reportPaths.inspection(whole.application.id)}>
      <HiddenField name="stamp" value={stampOf(whole.report, whole.lines)} />
      {whole.lines.map((line, at) => (
        <Line props={props} line={line} at={at} />
      ))}
      {asked.length > 0 && (
        <FormSection
          title={t('申請と報告で答えたこと', 'What was answered')}
          help={t(
            '要件と額の計算に使います。実績が違うときは、書き直してください。',
            'The conditions and the amount rest on these. Correct what came out differently.',
          )}
        >
          {asked.map((one) => (
            <Asked one={one} form={form} />
          ))}
        </FormSection>
      )}
      <FormSection
        title={t('現地の検査', 'On-site inspection')}
        help={t('書類だけのときは、空けておいてください。', 'Leave it empty where the papers are enough.')}
      >
        <DateField form={form} name="site_on" label={labels().site_on} />
        <TextArea form={form} name="site_words" label={labels().site_words} max={2000} rows={3} />
      </FormSection>
      <SwitchField
        form={form}
        name="done"
        label={t('すべての行を確かめ、検査を終える', 'Every line has been looked at: the inspection is done')}
      />
      <FormActions>
        <Button>{t('保存する', 'Save')}</Button>
      </FormActions>
    </Form>
  )
}

const SendBack = ({ whole, form }: InspectionProps): Html => (
  <Box title={t('申請者に戻す', 'Send it back')}>
    <Form action={reportPaths.sendBack(whole.application.id)}>
      <TextArea form={form} name="reason" label={labels().send_back} max={1000} rows={3} required />
      <Button kind="second">{t('申請者に戻す', 'Send it back')}</Button>
    </Form>
  </Box>
)

const Next = ({ whole, amount, form }: InspectionProps): Html => {
  const { report, application, terms } = whole
  if (report.state !== 'inspected')
    return (
      <p>
        {t(
          '検査を終えると、額を計算し、確定を起案できます。',
          'Once the inspection is done, the amount is worked out and can be proposed.',
        )}
      </p>
    )
  if (!terms.stages.includes('fixing') || amount === null)
    return (
      <ActionForm
        action={reportPaths.fixing(application.id)}
        label={t('報告を認めて次へ進める', 'Accept the report')}
      />
    )
  return (
    <Form action={reportPaths.fixing(application.id)}>
      {amount.yen === null && (
        <MoneyField
          form={form}
          name="yen"
          label={labels().yen}
          help={t(
            'ルールから計算できないため、額を書いてください。',
            'The rules cannot say it: please write the amount.',
          )}
          required
        />
      )}
      <Button>{t('額の確定を起案する', 'Propose the final amount')}</Button>
    </Form>
  )
}

export const InspectionPage = (props: InspectionProps): Html => {
  const { whole, asked, amount, mayWrite, form, meanwhile } = props
  const { application, report, lines, papers, terms } = whole
  return (
    <>
      <PageHead
        title={t('実績報告の検査', 'Inspection of a report')}
        lead={t(`${terms.title}（${application.applicant_name}）`, `${terms.title} (${application.applicant_name})`)}
        chips={<Chip kind={stateLabels[report.state].chip}>{t(stateLabels[report.state].label)}</Chip>}
      />
      {meanwhile && (
        <Notice kind="error" title={t('ほかの担当者が先に保存しました', 'A colleague saved it first')}>
          {t(
            '下は、あなたが書いた内容です。右の額は、いま保存されている検査の結果です。確かめてから、もう一度保存してください。',
            'Below is what you wrote; beside it stands what is stored now. Please look, and save again.',
          )}
        </Notice>
      )}
      <ErrorSummary form={form} labels={labelsOf(whole, asked)} />
      <TwoColumns
        aside={
          <>
            <Box title={t('確定する額', 'Final amount')}>
              {amount === null ? (
                <p>{t('この制度では、お金を交付しません。', 'No money is given.')}</p>
              ) : (
                lines.some(({ eligible_yen }) => eligible_yen !== null) && <AmountSteps amount={amount} />
              )}
              {mayWrite && <Next {...props} />}
            </Box>
            {mayWrite && <SendBack {...props} />}
            <p>
              <a href={applicationPaths.one(application.id)}>{t('申請を見る', 'See the application')}</a>
            </p>
          </>
        }
      >
        <Facts
          items={[
            [t(endWords(whole.money)), report.ended_on !== null && dayText(report.ended_on)],
            [t('実施した内容', 'What was done'), report.done_words || false],
            [t('計画からの変更', 'Changes'), report.changes_words || false],
            [whole.plan.ask, report.extra_words || false],
            [t('事業の収入', 'Income'), report.income_yen !== null && yenText(report.income_yen)],
            [
              t('ほかの補助', 'Other aid'),
              report.other_aid_yen !== null && `${yenText(report.other_aid_yen)} ${report.other_aid_words}`,
            ],
            [
              t('予定と支払いの合計', 'Planned and paid'),
              whole.money && `${yenText(plannedSum(lines))} → ${yenText(paidSum(lines))}`,
            ],
          ]}
        />
        {papers.map((file) => (
          <Receipt {...file} href={`/files/${file.id}`} />
        ))}
        {mayWrite ? <Written {...props} /> : lines.map((line, at) => <Line props={props} line={line} at={at} />)}
      </TwoColumns>
    </>
  )
}
