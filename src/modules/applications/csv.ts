// The list as a file, for spreadsheets.
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { clockText, plainDay, typedIn } from '#ui/index.ts'
import { numberText } from './phrases.ts'
import type { Listed } from './queries/list.ts'
import { stateIn } from './telling.ts'

export function applicationsCsv(rows: readonly Listed[], schemeKind: string): string {
  const headings = [
    t('受付番号', 'Number'),
    t('申請者', 'Applicant'),
    t('状態', 'State'),
    t('受付日時', 'Received'),
    t('見込みの額（円）', 'Estimated amount (yen)'),
    t('書類のページ数', 'Pages of documents'),
    t('受け取り方', 'Came in'),
  ]
  return writeCsv(
    headings,
    rows.map(({ applicant_name, state, submitted_at, asked_yen, pages, origin, ...row }) => [
      numberText(row),
      applicant_name,
      t(stateIn(state, schemeKind).label),
      submitted_at === null ? '' : `${plainDay(submitted_at)} ${clockText(submitted_at)}`,
      String(asked_yen ?? ''),
      String(pages ?? ''),
      origin === 'web' ? '' : typedIn(origin),
    ]),
  )
}
