// One 振込のまとまり with its approvals, its file and what the bank said.
import { today } from '#platform/calendar/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  type Column,
  DataTable,
  DateText,
  dayText,
  ErrorSummary,
  Facts,
  FileField,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  plainDay,
  SelectField,
  TextArea,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { accountText } from '../bank/account.ts'
import { resultCodes } from '../bank/result-codes.ts'
import { notApproved } from '../own.ts'
import { paymentPaths } from '../paths.ts'
import type { Batch, Transfer } from '../queries/batches.ts'
import type { Trouble } from '../queries/troubles.ts'
import { Troubles } from './troubles.tsx'
import { Voiding } from './batch-voiding.tsx'
import { batchNumber, BatchState } from './batches.tsx'

export interface BatchProps {
  batch: Batch
  transfers: readonly Transfer[]
  form: FormState
  mayPay: boolean
  mayApprove: boolean
  mayVoid: boolean
  /** It pays whoever reads, or a firm of theirs. */
  own: boolean
  troubles: readonly Trouble[]
  now: Date
}

/** Accounts only for those who pay. */
const columns = ({ mayPay, batch }: BatchProps): Column<Transfer>[] => [
  { label: t('番号', 'Number'), align: 'end', cell: ({ position }) => String(position) },
  {
    label: t('支払先', 'Paid to'),
    head: true,
    cell: ({ application, applicant_name }) => <a href={applicationPaths.one(application)}>{applicant_name}</a>,
  },
  ...(mayPay ? [{ label: t('口座', 'Account'), cell: (one: Transfer) => accountText(one) }] : []),
  { label: t('金額', 'Amount'), align: 'end', cell: ({ yen }) => yenText(yen) },
  ...(batch.state === 'approved' || batch.state === 'done'
    ? [
        {
          label: t('結果', 'Result'),
          cell: ({ result, reason }: Transfer) =>
            result === null ? (
              <Chip kind="wait">{t('結果待ち', 'Waits')}</Chip>
            ) : result === 'paid' ? (
              <Chip kind="good">{t('振込済み', 'Paid')}</Chip>
            ) : (
              <Chip kind="bad">{t(resultCodes[reason]?.label ?? { ja: '振込できず', en: 'Failed' })}</Chip>
            ),
        },
      ]
    : []),
]

const Approval = ({ batch, mayApprove, own, troubles, form }: BatchProps): Html => (
  <>
    <h2>{t('承認', 'Approval')}</h2>
    {mayApprove && own ? (
      <Notice kind="wait" title={t('あなたは承認できません', 'You do not approve it')}>
        {t(notApproved)}
      </Notice>
    ) : mayApprove && troubles.length > 0 ? (
      <p>
        {t(
          '口座を確かめるまで、承認できません。上の表をご覧ください。',
          'It is not approved before the accounts above are settled.',
        )}
      </p>
    ) : mayApprove ? (
      <ActionForm
        action={paymentPaths.approval(batch.id)}
        confirm={t(
          `${batch.count}件・合計${yenText(batch.total_yen)}の振込を承認しますか。`,
          `Approve ${batch.count} payments of together ${yenText(batch.total_yen)}?`,
        )}
      >
        {batch.state === 'made'
          ? t('1人目として承認する', 'Approve, as the first')
          : t('2人目として承認し、ファイルをつくる', 'Approve, as the second, and make the file')}
      </ActionForm>
    ) : (
      <p>
        {t(
          'つくった人と、すでに承認した人は承認できません。ほかの担当者の承認を待っています。',
          'Whoever made or approved it does not approve it again: it waits for somebody else.',
        )}
      </p>
    )}
    <Form action={paymentPaths.return(batch.id)}>
      <TextArea form={form} name="words" label={t('差し戻す理由', 'Why it is returned')} required rows={2} />
      <FormActions>
        <Button kind="second">{t('差し戻す', 'Return it')}</Button>
      </FormActions>
    </Form>
  </>
)

const Results = ({ batch, transfers, form, now }: BatchProps): Html => {
  const open = transfers.filter(({ result }) => result === null)
  if (today(now) < batch.pay_on) {
    return (
      <Notice kind="info" title={t('銀行の結果を待っています', 'Waiting for the bank')}>
        {t(
          `ファイルを銀行に出してください。結果は、振込日（${plainDay(batch.pay_on)}）から、ここで反映できます。`,
          `Please hand the file to the bank. What it says can be entered here from ${dayText(batch.pay_on)} on.`,
        )}
      </Notice>
    )
  }
  return (
    <>
      <h2>{t('銀行の結果', 'What the bank says')}</h2>
      <Form action={paymentPaths.results(batch.id)} multipart>
        <FileField
          form={form}
          name="file"
          label={t('結果のファイル', 'File with the results')}
          required
          maxMb={10}
          help={t(
            '全銀形式の結果ファイルか、「番号」と「結果コード」の2列の表（CSV・Excel）。同じファイルを2回読み込んでも、二重には反映されません。',
            'The bank’s file, or a table with 番号 and 結果コード. Read twice, it changes nothing.',
          )}
        />
        <FormActions>
          <Button>{t('読み込んで反映する', 'Read it')}</Button>
        </FormActions>
      </Form>
      {open.length > 0 && (
        <Form action={paymentPaths.results(batch.id)}>
          <FormSection title={t('1件ずつ、手で記録する', 'One by hand')}>
            <SelectField
              form={form}
              name="position"
              label={t('支払', 'Payment')}
              required
              empty={t('選んでください', 'Choose')}
              options={open.map(({ position, applicant_name }) => ({
                value: String(position),
                label: `${position} ${applicant_name}`,
              }))}
            />
            <SelectField
              form={form}
              name="result"
              label={t('結果', 'Result')}
              required
              empty={t('選んでください', 'Choose')}
              options={Object.entries(resultCodes).map(([value, { label }]) => ({
                value,
                label: `${value} ${t(label)}`,
              }))}
            />
          </FormSection>
          <FormActions>
            <Button kind="second">{t('記録する', 'Note it')}</Button>
          </FormActions>
        </Form>
      )}
      {open.length > 0 && (
        <ActionForm
          action={paymentPaths.results(batch.id)}
          hidden={{ rest: 'paid' }}
          kind="plain"
          confirm={t(`残りの${open.length}件を、すべて振込済みにしますか。`, `Note all ${open.length} as paid?`)}
        >
          {t(`残りの${open.length}件を、すべて振込済みにする`, `Note the other ${open.length} as paid`)}
        </ActionForm>
      )}
    </>
  )
}

/** Where the bank never got it; until it has said anything. */
export function BatchPage(props: BatchProps): Html {
  const { batch, transfers, form, mayPay } = props
  const open = batch.state === 'made' || batch.state === 'first'
  const by = (name: string, at: Date | null) =>
    at !== null && (
      <>
        {name}　<DateText at={at} />
      </>
    )
  return (
    <>
      <PageHead
        title={t(`振込のまとまり ${batchNumber(batch)}`, `Payment batch ${batchNumber(batch)}`)}
        chips={<BatchState {...batch} />}
        actions={
          (batch.state === 'void' || batch.state === 'returned') && (
            <LinkButton kind="second" href={paymentPaths.list()}>
              {t('支払待ちの一覧へ', 'What is due')}
            </LinkButton>
          )
        }
      />
      <ErrorSummary
        form={form}
        labels={{
          words: t('理由', 'Why'),
          unsent: t('銀行への確認', 'The bank'),
          file: t('結果のファイル', 'File with the results'),
          position: t('支払', 'Payment'),
          result: t('結果', 'Result'),
        }}
      />
      {batch.state === 'returned' && (
        <Notice
          kind="wait"
          title={t(`${batch.returned_name}さんが差し戻しました`, `Returned by ${batch.returned_name}`)}
        >
          {batch.returned_words}
        </Notice>
      )}
      {batch.state === 'void' && (
        <Notice
          kind="wait"
          title={t(`${batch.returned_name}さんが取り消しました`, `Made void by ${batch.returned_name}`)}
        >
          {batch.returned_words}
        </Notice>
      )}
      <Facts
        items={[
          [t('振込日', 'Pay day'), dayText(batch.pay_on)],
          [t('件数', 'Payments'), t(`${batch.count}件`, String(batch.count))],
          [t('合計', 'Total'), yenText(batch.total_yen)],
          [t('つくった人', 'Made by'), by(batch.made_name, batch.made_at)],
          [t('1人目の承認', 'First approval'), by(batch.first_name, batch.first_at)],
          [t('2人目の承認', 'Second approval'), by(batch.second_name, batch.second_at)],
          [
            t('ファイルのSHA-256', 'SHA-256 of the file'),
            batch.sha256 !== null && <code class="payment-hash">{batch.sha256}</code>,
          ],
        ]}
      />
      <Troubles {...props} />
      {mayPay && batch.sha256 !== null && batch.state !== 'void' && (
        <ActionForm
          action={paymentPaths.file(batch.id)}
          label={t('総合振込のファイルを取り出す', 'Take the transfer file')}
        />
      )}
      <DataTable caption={t('振り込むもの', 'Payments')} columns={columns(props)} rows={transfers} empty={null} />
      {mayPay && open && <Approval {...props} />}
      {mayPay && (batch.state === 'approved' || batch.state === 'done') && <Results {...props} />}
      {mayPay && <Voiding {...props} />}
    </>
  )
}
