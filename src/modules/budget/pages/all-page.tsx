// 予算: every scheme of a fiscal year, and all together.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { type Column, CsvButton, DataTable, Empty, Figures, type Html, PageHead, Tabs } from '#ui/index.ts'
import { budgetPaths } from '../paths.ts'
import { sumWords, yearPhrase } from '../phrases.ts'
import type { SchemeBudget } from '../queries/years.ts'
import { nothing, type Sums, withLeft } from '../rules.ts'
import { BudgetBar, BudgetKey } from './bar.tsx'

interface AllProps {
  rows: readonly SchemeBudget[]
  fiscal_year: number
  years: readonly number[]
  mayExport: boolean
}

const add = (sums: Sums, { appropriated, committed, paid, past_income }: Sums): Sums => ({
  appropriated: sums.appropriated + appropriated,
  committed: sums.committed + committed,
  paid: sums.paid + paid,
  past_income: sums.past_income + past_income,
})

const money = (key: keyof typeof sumWords): Column<SchemeBudget> => ({
  label: t(sumWords[key]),
  align: 'end',
  cell: (row) => yenText(row[key]),
})

const columns = (fiscal_year: number): Column<SchemeBudget>[] => [
  {
    label: t('制度', 'Scheme'),
    head: true,
    cell: ({ scheme, title }) => <a href={budgetPaths.scheme(scheme, fiscal_year)}>{title}</a>,
  },
  {
    label: t(sumWords.appropriated),
    align: 'end',
    cell: ({ appropriated, announced_yen }) =>
      appropriated > 0
        ? yenText(appropriated)
        : t(
            `未入力（募集の予算 ${yenText(announced_yen ?? 0)}）`,
            `Not entered (announced: ${yenText(announced_yen ?? 0)})`,
          ),
  },
  money('committed'),
  money('paid'),
  money('left'),
  { label: t('使われ方', 'Use'), cell: (row) => <BudgetBar {...row} /> },
]

export function AllPage({ rows, fiscal_year, years, mayExport }: AllProps): Html {
  const all = withLeft(rows.reduce(add, nothing))
  return (
    <>
      <PageHead
        title={t('予算の台帳', 'Budgets')}
        lead={t(
          '支援制度ごとに、予算額と決定済み・支払済みの額、残りを示します。',
          'What each support scheme has, has committed and paid, and has left.',
        )}
        actions={mayExport && rows.length > 0 && <CsvButton action={budgetPaths.csv(fiscal_year)} />}
      />
      <Tabs
        label={t('年度', 'Fiscal year')}
        items={years.map((year) => ({
          href: budgetPaths.all(year),
          label: t(yearPhrase(year)),
          current: year === fiscal_year,
        }))}
      />
      <div class="budget-figures">
        <Figures
          items={(['appropriated', 'committed', 'paid', 'left'] as const).map((key) => ({
            value: all[key],
            unit: t('円', 'yen'),
            label: t(sumWords[key]),
          }))}
        />
      </div>
      {rows.length > 0 && <BudgetKey />}
      <DataTable
        caption={t('支援制度の予算', 'Budgets of support schemes')}
        captionHidden
        columns={columns(fiscal_year)}
        rows={rows}
        empty={
          <Empty title={t('この年度に予算のある制度はありません', 'No scheme has a budget in this year')}>
            {t(
              '募集回に予算を入れて公開すると、ここに並びます。',
              'Schemes appear here once a call with a budget is public.',
            )}
          </Empty>
        }
      />
    </>
  )
}
