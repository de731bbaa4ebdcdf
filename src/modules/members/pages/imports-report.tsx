import { withQuery } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Chip,
  DataTable,
  Empty,
  Facts,
  dayText,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Pagination,
  Progress,
  Tabs,
} from '#ui/index.ts'
import type { Importable } from '../imports/importable.ts'
import { readProblem } from '../imports/problem.ts'
import { memberPaths } from '../paths.ts'
import { outcomeLabels } from '../phrases.ts'
import { type ImportBatch, type ImportedRow, rowsPerPage } from '../queries/imports.ts'
import type { ImportOutcome } from '../tables.ts'
import { Remark } from './imports.tsx'
import { Notes, outcomeKind } from './imports-preview.tsx'

export const outcomes = ['accepted', 'repaired', 'rejected', 'unchanged'] as const

interface ReportPageProps {
  importable: Importable
  batch: ImportBatch
  /** The name of the map it was read with. */
  map: string
  rows: readonly ImportedRow[]
  /** The pages of the rows' subjects, and of those their notes speak of. */
  hrefs: ReadonlyMap<string, string>
  outcome: ImportOutcome | null
  page: number
}

/** A file's number of rows is known only at its end: until then the rows written are counted. */
const State = ({ batch }: { batch: ImportBatch }): Html | null => {
  if (batch.state === 'running') {
    return (
      <Notice kind="wait" title={t('取り込んでいます', 'The rows are being written')}>
        <Progress
          value={batch.accepted + batch.repaired + batch.unchanged}
          max={batch.total}
          label={t('これまでに受け入れた行／読んだ行', 'Rows taken of those read so far')}
        />
        <p>
          {t(
            'この画面は数秒ごとに新しくなります。閉じても、取り込みは続きます。',
            'This page renews itself. You may close it: the import goes on.',
          )}{' '}
          <a href={memberPaths.import(batch.id)}>{t('いますぐ新しくする', 'Renew now')}</a>
        </p>
      </Notice>
    )
  }
  if (batch.state === 'failed') {
    return (
      <Notice kind="error" title={t('途中で止まりました', 'The import stopped')}>
        {t(readProblem(batch.problem))}
      </Notice>
    )
  }
  return null
}

export const ReportPage = ({ importable, batch, map, rows, hrefs, outcome, page }: ReportPageProps): Html => {
  const count = outcome === null ? batch.total : batch[outcome]
  const hrefOf = (chosen: ImportOutcome | null, page = 1) =>
    withQuery(memberPaths.import(batch.id), { outcome: chosen, page })
  return (
    <>
      <PageHead
        title={t(`「${batch.source}」の取り込み`, `Import of “${batch.source}”`)}
        actions={
          <LinkButton kind="second" href={memberPaths.importsOf(importable.kind)}>
            {t('ほかのファイルを取り込む', 'Import another file')}
          </LinkButton>
        }
      />
      <State batch={batch} />
      <Remark importable={importable} />
      <Facts
        items={[
          [
            t('もとのファイル', 'Original file'),
            batch.file === null ? batch.file_name : <a href={`/files/${batch.file}`}>{batch.file_name}</a>,
          ],
          [t('いつ時点の一覧か', 'As of'), batch.as_of_on !== null && dayText(batch.as_of_on)],
          [t('列の対応', 'Column map'), map],
          [t('取り込んだ日', 'Imported on'), dayText(batch.created_at)],
        ]}
      />
      <Tabs
        label={t('結果', 'Outcome')}
        items={[
          { href: hrefOf(null), label: t('すべて', 'All'), current: outcome === null, count: batch.total },
          ...outcomes.map((one) => ({
            href: hrefOf(one),
            label: t(outcomeLabels[one]),
            current: outcome === one,
            count: batch[one],
          })),
        ]}
      />
      {batch.rejected > 0 && (
        <p>
          <a href={memberPaths.importRejected(batch.id)}>
            {t('受け入れなかった行を、理由つきのCSVで受け取る', 'Rejected rows with their reasons, as CSV')}
          </a>
        </p>
      )}
      <DataTable
        caption={t('行ごとの結果', 'What became of each row')}
        captionHidden
        rows={rows}
        columns={[
          { label: t('行', 'Line'), align: 'end', cell: (row) => row.line.toLocaleString('ja') },
          {
            label: t('名前', 'Name'),
            head: true,
            cell: (row) => {
              const title = row.title || t('（名前なし）', '(no name)')
              const href = row.subject === null ? undefined : hrefs.get(row.subject)
              return href === undefined ? title : <a href={href}>{title}</a>
            },
          },
          {
            label: t('結果', 'Outcome'),
            cell: (row) => <Chip kind={outcomeKind[row.outcome]}>{t(outcomeLabels[row.outcome])}</Chip>,
          },
          { label: t('理由', 'Why'), cell: (row) => <Notes notes={row.notes} hrefs={hrefs} /> },
        ]}
        empty={<Empty title={t('該当する行はありません', 'No such rows')} />}
      />
      <Pagination page={page} perPage={rowsPerPage} hrefOf={(n) => hrefOf(outcome, n)} total={count} />
    </>
  )
}
