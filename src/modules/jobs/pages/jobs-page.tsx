import { t } from '#platform/i18n/index.ts'
import type { FailedJob, JobHandlers } from '#platform/jobs/index.ts'
import { ActionForm, DataTable, DateText, Empty, type Html, PageHead, Pagination } from '#ui/index.ts'
import { jobPaths } from '../paths.ts'
import { reasonOf } from '../phrases.ts'

interface JobsPageProps {
  jobs: readonly FailedJob[]
  total: number
  page: number
  perPage: number
  handlers: JobHandlers
  /** False for the auditor, who only reads. */
  mayMend: boolean
}

const Acts = ({ queue, id }: FailedJob): Html => (
  <>
    <ActionForm action={jobPaths.retry(queue, id)} kind="second" small>
      {t('再実行', 'Retry')}
    </ActionForm>
    <ActionForm
      action={jobPaths.withdrawal(queue, id)}
      kind="plain"
      small
      confirm={t('取り下げると、この処理はもう行われません。よろしいですか。', 'It will never be done then. Drop it?')}
    >
      {t('取り下げ', 'Drop')}
    </ActionForm>
  </>
)

export const JobsPage = ({ jobs, total, page, perPage, handlers, mayMend }: JobsPageProps): Html => (
  <>
    <PageHead
      title={t('失敗した自動処理', 'Failed jobs')}
      lead={t(
        'メールの送信や毎日の点検など、自動で行う処理のうち、何度試してもできなかったものです。原因を取り除いてから「再実行」を押してください。14日たつと一覧から消えます。',
        'What should have happened by itself, such as sending a mail, and failed at every try. Remove the cause, then press Retry. After 14 days they leave this list.',
      )}
    />
    <DataTable
      caption={t('失敗した自動処理', 'Failed jobs')}
      captionHidden
      rows={jobs}
      columns={[
        {
          label: t('処理', 'Job'),
          head: true,
          cell: ({ queue, id }) => (
            <>
              {t(handlers[queue]?.label ?? { ja: queue, en: queue })}
              <small class="below">{t(`番号 ${id}`, `No. ${id}`)}</small>
            </>
          ),
        },
        { label: t('始まり', 'Begun'), cell: ({ sent_at }) => <DateText at={sent_at} /> },
        { label: t('最後の失敗', 'Last failure'), cell: ({ failed_at }) => <DateText at={failed_at} /> },
        { label: t('試した回数', 'Tries'), cell: ({ tries }) => t(`${tries}回`, String(tries)) },
        {
          label: t('理由', 'Reason'),
          cell: ({ code }) => (
            <>
              {t(reasonOf(code))}
              {code !== null && <small class="below">{code}</small>}
            </>
          ),
        },
        ...(mayMend ? [{ label: '', cell: (job: FailedJob) => <Acts {...job} /> }] : []),
      ]}
      empty={
        <Empty title={t('失敗した処理はありません', 'No failed jobs')}>
          {t('自動の処理は、すべて順調です。', 'Everything that runs by itself is well.')}
        </Empty>
      }
    />
    <Pagination page={page} perPage={perPage} total={total} hrefOf={jobPaths.page} />
  </>
)
