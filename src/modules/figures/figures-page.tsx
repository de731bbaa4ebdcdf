// What the town has done together, in figures that everybody may see.
import { t } from '#platform/i18n/index.ts'
import { Chart } from '#ui/chart.tsx'
import { DataTable, Empty, Figures, type Html, PageHead } from '#ui/index.ts'
import type { EngagementTotals } from '#modules/following/index.ts'
import { visionPaths } from '#modules/vision/index.ts'
import { interruptedPercent } from './rules.ts'

export interface Month {
  month: string
  published: number
  entered: number
  accepted: number
  finished: number
  interrupted: number
}

export interface FiguresPageProps {
  months: readonly Month[]
  totals: EngagementTotals & { published: number; entered: number }
  aims: readonly { id: string; label: string; count: number }[]
}

const monthText = (month: string): string => t(`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`, month)

export function FiguresPage({ months, totals, aims }: FiguresPageProps): Html {
  const percent = interruptedPercent(totals)
  const unit = t('件', '')
  return (
    <>
      <PageHead
        title={t('数字で見るあゆみ', 'In figures')}
        lead={t(
          '公開した課題、応募、そこから始まった取組の数です。応募は延べ数です。',
          'Challenges published, entries, and the work that came of them. Every entry counts.',
        )}
      />
      <Figures
        items={[
          { value: totals.published, unit, label: t('この1年に公開した課題', 'Challenges published in a year') },
          { value: totals.entered, unit, label: t('この1年の応募（延べ）', 'Entries in a year') },
          { value: totals.active, unit, label: t('いま進んでいる取組', 'Running now') },
          { value: totals.finished, unit, label: t('最後まで進んだ取組', 'Finished') },
          {
            value: totals.interrupted,
            unit,
            label: t('途中で終わった取組', 'Broken off'),
            note: percent === null ? undefined : t(`終わったもののうち${percent}%`, `${percent}% of those that ended`),
          },
        ]}
      />
      <div class="chart-pair">
        <Chart
          title={t('月ごとの課題と応募', 'Challenges and entries by month')}
          kind="bar"
          unit={t('件', 'count')}
          labels={months.map(({ month }) => monthText(month))}
          series={[
            { name: t('公開した課題', 'Published'), values: months.map(({ published }) => published) },
            { name: t('応募', 'Entries'), values: months.map(({ entered }) => entered) },
            { name: t('決まった応募', 'Accepted'), values: months.map(({ accepted }) => accepted) },
          ]}
        />
        <Chart
          title={t('月ごとに終わった取組', 'Work that ended, by month')}
          kind="bar"
          unit={t('件', 'count')}
          labels={months.map(({ month }) => monthText(month))}
          series={[
            { name: t('最後まで', 'Finished'), values: months.map(({ finished }) => finished) },
            { name: t('途中で', 'Broken off'), values: months.map(({ interrupted }) => interrupted) },
          ]}
        />
      </div>
      <DataTable
        caption={t('ビジョンの目標ごとの課題', 'Challenges by aim of the vision')}
        rows={aims}
        columns={[
          { label: t('目標', 'Aim'), head: true, cell: ({ id, label }) => <a href={visionPaths.node(id)}>{label}</a> },
          { label: t('課題', 'Challenges'), align: 'end', cell: ({ count }) => t(`${count}件`, String(count)) },
        ]}
        empty={<Empty title={t('まだありません', 'None yet')} />}
      />
    </>
  )
}
