// 消費税等仕入控除税額報告: for whoever reads the application, and the list of a scheme for staff.
import { today } from '#platform/calendar/index.ts'
import type { FileRecord } from '#platform/files/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  DataTable,
  dayText,
  Empty,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Receipt,
  TextArea,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { FormFields, labelsFor, SaidAnswers, sayAnswers } from '#modules/schemes/index.ts'
import { reportPaths } from '../paths.ts'
import { backYen, taxForm } from './form.ts'
import type { ListedTax, TaxReport } from './queries.ts'

interface TaxProps {
  /** Of the scheme. */
  title: string
  applicant: string
  report: TaxReport
  papers: readonly FileRecord[]
  form: FormState
  mayWrite: boolean
  mayInspect: boolean
  /** Why it goes back, as staff type it. */
  back: FormState
}

const papersLabel = () => t('確定申告書の写し', 'Copy of the tax return')
const words = () => t('消費税等仕入控除税額報告', 'Report on consumption tax')

const State = ({ report, now }: { report: TaxReport; now: Date }): Html =>
  report.accepted_at !== null ? (
    <Chip kind="good">{t('受け取り済み', 'Accepted')}</Chip>
  ) : report.submitted_at !== null ? (
    <Chip kind="key">{t('確認待ち', 'To be looked at')}</Chip>
  ) : today(now) > report.due_on ? (
    <Chip kind="bad">{t('期限を過ぎています', 'Overdue')}</Chip>
  ) : (
    <Chip kind="wait">{t('お願い中', 'Asked')}</Chip>
  )

const Looking = ({ report, back }: Pick<TaxProps, 'report' | 'back'>): Html => {
  const yen = backYen(report.answers)
  return (
    <>
      <ActionForm
        action={reportPaths.taxAccepting(report.application)}
        label={
          yen === 0
            ? t('返還なしとして受け取る', 'Accept: nothing comes back')
            : t(`${yenText(yen)}の返還を起案する`, `Propose that ${yenText(yen)} comes back`)
        }
      />
      <Form action={reportPaths.taxReturn(report.application)}>
        <FormSection title={t('申請者に戻す', 'Send it back')}>
          <TextArea
            form={back}
            name="reason"
            label={t('直していただきたいところ', 'What needs a change')}
            max={1000}
            rows={3}
            required
          />
        </FormSection>
        <FormActions>
          <Button kind="second">{t('申請者に戻す', 'Send it back')}</Button>
        </FormActions>
      </Form>
    </>
  )
}

export const TaxPage = ({ title, applicant, report, papers, form, mayWrite, mayInspect, back }: TaxProps): Html => {
  const definition = taxForm()
  const waits = report.submitted_at !== null && report.accepted_at === null
  return (
    <>
      <PageHead title={words()} lead={t(`${title}（${applicant}）`, `${title} (${applicant})`)} />
      {report.accepted_at !== null ? (
        <Notice kind="success" title={t('区が受け取りました', 'It was accepted')}>
          {backYen(report.answers) === 0
            ? t('返還する額はありません。', 'Nothing comes back.')
            : t('返還の手続きは、通知書でお知らせします。', 'A letter says how to return the amount.')}
        </Notice>
      ) : report.submitted_at !== null ? (
        <Notice kind="info" title={t('提出されています', 'It has been handed in')}>
          {mayWrite &&
            t(
              '区が受け取るまでは、書き直して提出できます。',
              'Until it is accepted it may be corrected and handed in again.',
            )}
        </Notice>
      ) : (
        <p>
          {t(
            `消費税の確定申告のあと、${dayText(report.due_on)}までに報告してください。返還する額がないときも、報告が要ります。`,
            `Please report after your tax return, by ${dayText(report.due_on)}; also where nothing comes back.`,
          )}
        </p>
      )}
      {papers.map((file) => (
        <Receipt {...file} href={`/files/${file.id}`} />
      ))}
      {report.returned_words !== '' && (
        <Notice kind="wait" title={t('直していただきたいところ', 'What needs a change')}>
          {report.returned_words}
        </Notice>
      )}
      <ErrorSummary form={form} labels={{ ...labelsFor(definition, form), papers: papersLabel() }} />
      {mayWrite && report.accepted_at === null ? (
        <Form action={reportPaths.tax(report.application)} multipart>
          <FormFields definition={definition} form={form} />
          <FileField
            form={form}
            name="papers"
            label={papersLabel()}
            accept="image/*,.pdf"
            help={t(
              '返還する額があるときは、確定申告書と付表2の写しを添えてください。',
              'Where an amount comes back, please attach the return with its schedule 2.',
            )}
          />
          <FormActions>
            <Button>{t('提出する', 'Hand it in')}</Button>
            <LinkButton kind="second" href={applicationPaths.one(report.application)}>
              {t('申請のページへ', 'To the application')}
            </LinkButton>
          </FormActions>
        </Form>
      ) : (
        report.submitted_at !== null && <SaidAnswers sections={sayAnswers(definition, report.answers)} />
      )}
      {mayInspect && waits && <Looking report={report} back={back} />}
    </>
  )
}

export const TaxList = ({ title, rows, now }: { title: string; rows: readonly ListedTax[]; now: Date }): Html => (
  <>
    <PageHead title={t('消費税の報告の一覧', 'Reports on consumption tax')} lead={title} />
    <DataTable
      caption={t('消費税の報告の一覧', 'Reports on consumption tax')}
      captionHidden
      rows={rows}
      empty={
        <Empty title={t('まだありません', 'None yet')}>
          {t(
            '報告を求める制度では、年度が終わると申請者にお願いし、ここに並びます。',
            'Where a scheme wants them, applicants are asked when the fiscal year is over, and appear here.',
          )}
        </Empty>
      }
      columns={[
        {
          label: t('申請者', 'Applicant'),
          head: true,
          cell: ({ application }) => <a href={reportPaths.tax(application.id)}>{application.applicant_name}</a>,
        },
        { label: t('期限', 'Due'), cell: ({ report }) => dayText(report.due_on) },
        { label: t('状態', 'State'), cell: ({ report }) => <State report={report} now={now} /> },
        {
          label: t('返還する額', 'To be returned'),
          align: 'end',
          cell: ({ report }) => (report.submitted_at === null ? '—' : yenText(backYen(report.answers))),
        },
      ]}
    />
  </>
)
