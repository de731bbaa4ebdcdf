// The list as a file, without accounts.
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import type { Payment } from './queries/payments.ts'
import { paymentKinds, paymentStates } from './states.ts'

export const paymentsCsv = (rows: readonly Payment[], titles: ReadonlyMap<string, string>): string =>
  writeCsv(
    [
      t('支払先', 'Paid to'),
      t('制度', 'Scheme'),
      t('年度', 'Fiscal year'),
      t('種類', 'Kind'),
      t('金額（円）', 'Amount (yen)'),
      t('予定日', 'Due on'),
      t('状態', 'State'),
      t('支払日', 'Paid on'),
    ],
    rows.map(({ applicant_name, scheme, fiscal_year, kind, yen, due_on, state, paid_on }) => [
      applicant_name,
      titles.get(scheme) ?? '',
      String(fiscal_year),
      t(paymentKinds[kind]),
      String(yen),
      due_on,
      t(paymentStates[state].label),
      paid_on ?? '',
    ]),
  )
