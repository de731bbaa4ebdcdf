// The list as a file, for spreadsheets.
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { clockText, plainDay } from '#ui/index.ts'
import { titleOf } from './kinds/index.ts'
import type { Letter } from './queries/letters.ts'

const moment = (at: Date | null): string => (at === null ? '' : `${plainDay(at)} ${clockText(at)}`)

export function lettersCsv(rows: readonly Letter[]): string {
  const headings = [
    t('文書番号', 'Number'),
    t('標題', 'Title'),
    t('申請者', 'Applicant'),
    t('制度', 'Scheme'),
    t('決定日', 'Decided'),
    t('通知した日時', 'Issued'),
    t('開いた日時', 'Opened'),
    t('開いた人', 'Opened by'),
    t('郵送した日', 'Posted'),
  ]
  return writeCsv(
    headings,
    rows.map(({ kind, content, applicant_name, decided_on, issued_at, opened_at, opened_name, posted_on }) => [
      content.number,
      t(titleOf(kind, content.title)),
      applicant_name,
      content.scheme,
      plainDay(decided_on),
      moment(issued_at),
      moment(opened_at),
      opened_name,
      posted_on === null ? '' : plainDay(posted_on),
    ]),
  )
}
