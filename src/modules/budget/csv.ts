// The budgets of a year as a file, for spreadsheets.
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import type { SchemeBudget } from './queries/years.ts'

export const budgetCsv = (rows: readonly SchemeBudget[], fiscal_year: number): string =>
  writeCsv(
    [
      t('年度', 'Fiscal year'),
      t('制度', 'Scheme'),
      t('予算額（円）', 'Budget (yen)'),
      t('決定済み（円）', 'Committed (yen)'),
      t('支払済み（円）', 'Paid (yen)'),
      t('残り（円）', 'Left (yen)'),
      t('過年度収入（円）', 'Income of earlier years (yen)'),
    ],
    rows.map(({ title, appropriated, committed, paid, left, past_income }) => [
      String(fiscal_year),
      title,
      ...[appropriated, committed, paid, left, past_income].map(String),
    ]),
  )
