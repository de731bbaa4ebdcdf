// One line: what was paid, when, to whom, with its receipts.
import type { FileRecord } from '#platform/files/index.ts'
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Button,
  DateField,
  dayText,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  MoneyField,
  Notice,
  NumberField,
  PageHead,
  Receipt,
  SelectField,
  SwitchField,
  TextField,
} from '#ui/index.ts'
import { whyNotEligible } from '../checks.ts'
import { lineLabel } from '../line-label.ts'
import { reportPaths } from '../paths.ts'
import { buysThings } from '../plan.ts'
import type { CostLine } from '../queries/report.ts'
import type { WholeReport } from '../queries/whole.ts'

const places = [1, 2, 3] as const
const uploadLabel = (at: number, label: string): string =>
  at === 1 ? label : t(`もう1つ添える（${at}）`, `Another (${at})`)

/** For what is wrong with a file. */
export const fileLabels = (label: string): Record<string, string> =>
  Object.fromEntries(places.map((at) => [`upload_${at}`, uploadLabel(at, label)]))

/** What is kept can be taken out, what is new added. */
export const FilesIn = ({
  files,
  form,
  label,
  neededWhen,
}: {
  files: readonly FileRecord[]
  form: FormState
  label: string
  neededWhen?: string
}): Html => (
  <>
    {files.map((file) => (
      <div class="report-file">
        <Receipt {...file} href={`/files/${file.id}`} />
        <SwitchField form={form} name={`remove_${file.id}`} label={t(`${file.name}を外す`, `Take ${file.name} out`)} />
      </div>
    ))}
    {places.map((at) => (
      <FileField
        form={form}
        name={`upload_${at}`}
        label={uploadLabel(at, label)}
        neededWhen={at === 1 && files.length === 0 ? neededWhen : undefined}
        accept="image/*,.pdf"
      />
    ))}
  </>
)

export const lineLabels = ({ plan }: Pick<WholeReport, 'plan'>) => ({
  line: t('費目', 'Cost line'),
  what: t('内容', 'What it was'),
  yen: plan.tax_report
    ? t('支払った額（税込み）', 'Paid, tax included')
    : t('支払った額（税抜き）', 'Paid, without tax'),
  paid_on: t('支払った日', 'When it was paid'),
  payee: t('支払先', 'Who was paid'),
  kept_years: t('耐用年数', 'Useful life'),
})
const receiptLabel = () => t('領収書', 'Receipt')

interface LineProps {
  whole: WholeReport
  line: CostLine
  form: FormState
  version: number
  differing?: readonly Said[]
}

export const LinePage = ({ whole, line, form, version, differing }: LineProps): Html => {
  const { application, plan, award, costLines, receipts } = whole
  const from = buysThings(plan, line.line) ? plan.property_from_yen : null
  const labels = lineLabels(whole)
  const paid = t('支払ったときは必要', 'Needed if anything was paid')
  const early = whyNotEligible(line, award?.decided_on ?? null)
  return (
    <>
      <PageHead
        title={lineLabel(whole, line)}
        lead={
          line.planned_yen > 0
            ? t(`申請のときの予定：${yenText(line.planned_yen)}`, `Planned: ${yenText(line.planned_yen)}`)
            : undefined
        }
      />
      {differing !== undefined && <Meanwhile differing={differing} />}
      <ErrorSummary form={form} labels={{ ...labels, ...fileLabels(receiptLabel()) }} />
      {early !== null && <Notice kind="wait">{t(early)}</Notice>}
      <Form action={reportPaths.line(application.id, line.id)} multipart>
        <HiddenField name="version" value={String(version)} />
        {costLines.length > 0 && (
          <SelectField
            form={form}
            name="line"
            label={labels.line}
            options={costLines.map(({ code, label }) => ({ value: code, label }))}
            width="full"
            required
          />
        )}
        <TextField form={form} name="what" label={labels.what} neededWhen={paid} maxlength={200} />
        <MoneyField
          form={form}
          name="yen"
          label={labels.yen}
          help={t('使わなかったときは 0 と書いてください。', 'Write 0 if nothing was spent.')}
          required
        />
        <DateField
          form={form}
          name="paid_on"
          label={labels.paid_on}
          neededWhen={paid}
          help={
            award === null
              ? undefined
              : t(
                  `交付決定は${dayText(award.decided_on)}です。それより前の支払いは、原則として補助の対象になりません。`,
                  `The award was decided on ${dayText(award.decided_on)}. What was paid before is not aided as a rule.`,
                )
          }
        />
        <TextField form={form} name="payee" label={labels.payee} neededWhen={paid} maxlength={100} />
        {from !== null && (
          <NumberField
            form={form}
            name="kept_years"
            label={labels.kept_years}
            help={t(
              `1つ${yenText(from)}以上の物を買ったときだけ書いてください。この年数のあいだは、売ったり捨てたりする前に承認が要ります。`,
              `Only for a thing of ${yenText(from)} or more: it may not be sold or thrown away for so long without approval.`,
            )}
            suffix={t('年', 'years')}
          />
        )}
        <FilesIn files={receipts.get(line.id) ?? []} form={form} label={receiptLabel()} neededWhen={paid} />
        <FormActions>
          <Button>{t('保存して報告に戻る', 'Save and go back')}</Button>
          <LinkButton kind="second" href={reportPaths.report(application.id)}>
            {t('保存しないで戻る', 'Back without saving')}
          </LinkButton>
        </FormActions>
      </Form>
      <ActionForm
        action={reportPaths.removal(application.id, line.id)}
        label={t('この行を消す', 'Remove this line')}
        kind="danger"
        hidden={{ version: String(version) }}
        confirm={t('この行と、添えた領収書を消しますか。', 'Remove this line and its receipts?')}
      />
    </>
  )
}
