// 振込のまとまり: all of them.
import { queryText } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Chip, DataTable, dayText, Empty, type Html, PageHead, Pagination } from '#ui/index.ts'
import { paymentPaths } from '../paths.ts'
import { type Batch, batchesPerPage } from '../queries/batches.ts'
import { batchStates } from '../states.ts'
import { PaymentTabs } from './tabs.tsx'

export const batchNumber = ({ number: n }: Batch): string => t(`第${n}号`, `No. ${n}`)
export const BatchState = ({ state }: Batch): Html => (
  <Chip kind={batchStates[state].chip}>{t(batchStates[state].label)}</Chip>
)

export const BatchesPage = ({ rows, total, page }: { rows: readonly Batch[]; total: number; page: number }): Html => (
  <>
    <PageHead
      title={t('振込のまとまり', 'Payment batches')}
      lead={t(
        '銀行に1つのファイルで出す支払です。つくった人のほかに、2人の承認が要ります。',
        'Payments that go to the bank as one file, approved by two others than its maker.',
      )}
    />
    <PaymentTabs current="batches" />
    <DataTable
      caption={t('振込のまとまり', 'Payment batches')}
      captionHidden
      columns={[
        {
          label: t('番号', 'Number'),
          head: true,
          cell: (one) => <a href={paymentPaths.batch(one.id)}>{batchNumber(one)}</a>,
        },
        { label: t('振込日', 'Pay day'), cell: ({ pay_on }) => dayText(pay_on) },
        { label: t('件数', 'Payments'), align: 'end', cell: ({ count }) => count.toLocaleString('ja') },
        { label: t('合計', 'Total'), align: 'end', cell: ({ total_yen }) => yenText(total_yen) },
        { label: t('状態', 'State'), cell: (one) => <BatchState {...one} /> },
        { label: t('つくった人', 'Made by'), cell: ({ made_name }) => made_name },
      ]}
      rows={rows}
      empty={
        <Empty title={t('振込のまとまりは、まだありません', 'No batch yet')}>
          <a href={paymentPaths.list()}>{t('支払の一覧で、振り込むものを選びます', 'Pick payments from the list')}</a>
        </Empty>
      }
    />
    <Pagination
      page={page}
      perPage={batchesPerPage}
      total={total}
      hrefOf={(to) => paymentPaths.batches(queryText({ page: to }))}
    />
  </>
)
