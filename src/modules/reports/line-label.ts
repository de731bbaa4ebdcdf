import { t } from '#platform/i18n/index.ts'
import type { CostLine } from './queries/report.ts'
import type { WholeReport } from './queries/whole.ts'

/** 出展料：1小間 */
export const lineLabel = (
  { costLines }: Pick<WholeReport, 'costLines'>,
  { line, what }: Pick<CostLine, 'line' | 'what'>,
): string =>
  [costLines.find(({ code }) => code === line)?.label ?? '', what].filter((part) => part !== '').join(t('：', ': ')) ||
  t('名前のない行', 'A line without a name')
