// 実績報告: what was planned and paid, line by line; what is still missing; handing it in.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  DataTable,
  dayText,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Prose,
  Receipt,
  SwitchField,
} from '#ui/index.ts'
import { endWords, lineGaps, whyNotEligible } from '../checks.ts'
import { lineLabel } from '../line-label.ts'
import { reportPaths } from '../paths.ts'
import { stateLabels } from '../phrases.ts'
import type { CostLine } from '../queries/report.ts'
import type { BegunReport, WholeReport } from '../queries/whole.ts'
import { stampOf } from '../stamp.ts'
import { paidSum, plannedSum } from '../sums.ts'

interface ReportProps {
  whole: WholeReport
  /** May write in it, now. */
  mayWrite: boolean
  mayDecide: boolean
  form: FormState
  /** Somebody else changed it while it was being checked. */
  meanwhile?: boolean
}

const orNone = (yen: number | null): string => (yen === null ? '—' : yenText(yen))

const LineState = ({ whole, line }: { whole: BegunReport; line: CostLine }): Html => {
  const gaps = lineGaps(line, whole.receipts.get(line.id)?.length ?? 0)
  const why = whyNotEligible(line, whole.award?.decided_on ?? null)
  return (
    <>
      {gaps.length === 0 ? (
        <Chip kind="good">{t('書けています', 'Complete')}</Chip>
      ) : (
        <Chip kind="wait">{t(`あと${gaps.length}つ`, `${gaps.length} to go`)}</Chip>
      )}
      {why !== null && <p>{t(why)}</p>}
    </>
  )
}

const Lines = ({ whole, mayWrite }: { whole: BegunReport; mayWrite: boolean }): Html => {
  const { application, lines, receipts } = whole
  const files = (line: CostLine) => receipts.get(line.id)?.length ?? 0
  return (
    <section class="flow">
      <h2>{t('使った費用', 'What was spent')}</h2>
      <DataTable
        caption={t('使った費用', 'What was spent')}
        captionHidden
        rows={lines}
        empty={t(
          'まだ行がありません。使った費用を1つずつ加えてください。',
          'There are no lines yet. Please add what was spent, one by one.',
        )}
        columns={[
          {
            label: t('費目と内容', 'What'),
            head: true,
            cell: (line) =>
              mayWrite ? (
                <a href={reportPaths.line(application.id, line.id)}>{lineLabel(whole, line)}</a>
              ) : (
                lineLabel(whole, line)
              ),
          },
          { label: t('予定', 'Planned'), align: 'end', cell: ({ planned_yen }) => yenText(planned_yen) },
          { label: t('支払った額', 'Paid'), align: 'end', cell: ({ yen }) => orNone(yen) },
          { label: t('支払った日', 'Paid on'), cell: ({ paid_on }) => (paid_on === null ? '—' : dayText(paid_on)) },
          { label: t('領収書', 'Receipts'), align: 'end', cell: (line) => t(`${files(line)}点`, String(files(line))) },
          ...(whole.report.state === 'fixed'
            ? [
                {
                  label: t('対象と認めた額', 'Eligible'),
                  align: 'end' as const,
                  cell: (line: CostLine) => orNone(line.eligible_yen),
                },
              ]
            : []),
          ...(whole.report.state === 'draft'
            ? [{ label: t('ようす', 'State'), cell: (line: CostLine) => <LineState whole={whole} line={line} /> }]
            : []),
        ]}
      />
      <Facts
        items={[
          [t('予定の合計', 'Planned in all'), yenText(plannedSum(lines))],
          [t('支払った額の合計', 'Paid in all'), yenText(paidSum(lines))],
        ]}
      />
      {mayWrite && (
        <ActionForm
          action={reportPaths.lines(application.id)}
          label={t('行を加える', 'Add a line')}
          kind="second"
          hidden={{ id: newId() }}
        />
      )}
    </section>
  )
}

const Words = ({ whole, mayWrite }: { whole: BegunReport; mayWrite: boolean }): Html => {
  const { report, papers, application, plan } = whole
  const yen = (value: number | null) => value !== null && yenText(value)
  return (
    <section class="flow">
      <h2>{t('実施した内容', 'What was done')}</h2>
      {report.done_words === '' ? (
        <p>{t('まだ書かれていません。', 'Not written yet.')}</p>
      ) : (
        <Prose text={report.done_words} />
      )}
      <Facts
        items={[
          [t(endWords(whole.money)), report.ended_on !== null && dayText(report.ended_on)],
          [t('計画からの変更', 'Changes from the plan'), report.changes_words || false],
          [plan.ask, report.extra_words || false],
          [t('事業の収入', 'Income of the project'), yen(report.income_yen)],
          [
            t('ほかの補助', 'Other aid'),
            report.other_aid_yen !== null && `${yenText(report.other_aid_yen)} ${report.other_aid_words}`.trim(),
          ],
        ]}
      />
      {papers.map((file) => (
        <Receipt {...file} href={`/files/${file.id}`} />
      ))}
      {mayWrite && (
        <LinkButton kind="second" href={reportPaths.words(application.id)}>
          {t('内容を書く・写真を添える', 'Write it, add pictures')}
        </LinkButton>
      )}
    </section>
  )
}

const Missing = ({ whole }: { whole: BegunReport }): Html => {
  const { application, gaps, lines } = whole
  const href = (line: string | null, field: string) =>
    `${line === null ? reportPaths.words(application.id) : reportPaths.line(application.id, line)}#${field}`
  const about = (id: string | null) => lines.find((line) => line.id === id)
  return (
    <Notice
      kind="wait"
      title={t('提出するまでに、あと少し必要です', 'A little more is needed before it can be handed in')}
    >
      <ul>
        {gaps.map(({ line, field, label }) => {
          const of = about(line)
          return (
            <li>
              <a href={href(line, field)}>
                {of === undefined
                  ? t(label)
                  : t(`${lineLabel(whole, of)}：${label.ja}`, `${lineLabel(whole, of)}: ${label.en}`)}
              </a>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

const HandIn = ({ whole, form }: { whole: BegunReport; form: FormState }): Html => (
  <section class="flow">
    <h2>{t('提出', 'Hand it in')}</h2>
    <Form action={reportPaths.submission(whole.application.id)}>
      <HiddenField name="stamp" value={stampOf(whole.report, whole.lines)} />
      <SwitchField
        form={form}
        name="confirmed"
        label={t(
          '書いた内容と領収書に間違いがないことを確かめました',
          'I have checked that all of it and the receipts are right',
        )}
        required
      />
      <p>
        {t(
          '提出すると、担当者が内容を確かめます。直すところがあれば、お戻しします。',
          'Staff will look at it. If something is to be put right, it comes back to you.',
        )}
      </p>
      <FormActions>
        <Button>{t('実績報告を提出する', 'Hand in the report')}</Button>
      </FormActions>
    </Form>
  </section>
)

const Begun = ({ whole, mayWrite, mayDecide, form }: Omit<ReportProps, 'whole'> & { whole: BegunReport }): Html => (
  <>
    {whole.report.returned_words !== '' && whole.report.state === 'draft' && (
      <Notice kind="wait" title={t('直していただきたいところがあります', 'Something is to be put right')}>
        {whole.report.returned_words}
      </Notice>
    )}
    {mayWrite && whole.gaps.length > 0 && <Missing whole={whole} />}
    {whole.money && <Lines whole={whole} mayWrite={mayWrite} />}
    <Words whole={whole} mayWrite={mayWrite} />
    {mayDecide && whole.gaps.length === 0 && <HandIn whole={whole} form={form} />}
    {mayWrite && !mayDecide && (
      <Notice kind="info">{t('提出は、申請した方が行います。', 'Only the applicant hands it in.')}</Notice>
    )}
  </>
)

export const ReportPage = (props: ReportProps): Html => {
  const { whole, mayWrite, form, meanwhile } = props
  const { application, report, due_on, award } = whole
  return (
    <>
      <PageHead
        title={t('実績報告', 'Cost report')}
        lead={t(
          `${whole.terms.title}（${application.applicant_name}）`,
          `${whole.terms.title} (${application.applicant_name})`,
        )}
        chips={
          report !== null && <Chip kind={stateLabels[report.state].chip}>{t(stateLabels[report.state].label)}</Chip>
        }
      />
      {meanwhile && (
        <Notice kind="error" title={t('ほかの方が内容を変えました', 'Somebody else changed it')}>
          {t(
            '下は、いま保存されている内容です。もう一度確かめてください。',
            'Below is what is stored now. Please check it again.',
          )}
        </Notice>
      )}
      <ErrorSummary form={form} />
      <Facts
        items={[
          [t('提出の期限', 'Due'), dayText(due_on)],
          [
            whole.money ? t('交付決定', 'Award') : t('決定', 'Decided'),
            award !== null && [dayText(award.decided_on), ' ', award.yen !== null && yenText(award.yen)],
          ],
          [t('提出した日', 'Handed in on'), report?.submitted_at != null && dayText(report.submitted_at)],
          [t('確定した額', 'Final amount'), report?.fixed_yen != null && yenText(report.fixed_yen)],
        ]}
      />
      {report !== null ? (
        <Begun {...props} whole={{ ...whole, report }} />
      ) : mayWrite ? (
        <>
          <p>
            {!whole.money
              ? t('実施した内容を報告してください。', 'Please report what was done.')
              : t(
                  '終わったら、実施した内容と使った費用を報告してください。費用の行は、申請のときの経費から始まります。領収書は、スマートフォンで撮った写真でもかまいません。',
                  'When it is done, please report what was done and what it cost. The lines begin from your application. A photograph of a receipt will do.',
                )}
          </p>
          <ActionForm
            action={reportPaths.report(application.id)}
            label={t('実績報告を書き始める', 'Begin the report')}
          />
        </>
      ) : (
        <p>{t('実績報告は、まだ始まっていません。', 'The report has not been begun.')}</p>
      )}
    </>
  )
}
