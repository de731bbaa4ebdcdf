// Figures as a drawing made on the server, with the same figures in a table under it.
// Drawn twice, for wide and narrow windows, so that the letters stay readable on a phone. Heavy: loaded with the first chart drawn.
import { createRequire } from 'node:module'
import type * as Echarts from 'echarts'
import { t } from '#platform/i18n/index.ts'
import { chartOptions } from './chart-options.ts'
import { DataTable } from './data-table.tsx'
import { type Html, trusted } from './html/jsx-runtime.ts'

export interface ChartProps {
  title: string
  /** `rows`: bars that lie, for labels in words. */
  kind: 'bar' | 'line' | 'rows'
  labels: readonly string[]
  /** One value a label; null where there is none. */
  series: readonly { name: string; values: readonly (number | null)[] }[]
  unit: string
}

let loaded: typeof Echarts | undefined
const require = createRequire(import.meta.url)
const echarts = (): typeof Echarts => (loaded ??= require('echarts'))

const dashed = (name: string): string => name.trim().toLowerCase()

/** The content security policy refuses inline styles, so they become presentation attributes; ECharts writes no quotes in them. */
const withoutStyles = (svg: string): string =>
  svg.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ style="([^"]*)"/g, (_, style: string) =>
    style
      .split(';')
      .map((rule) => rule.split(':'))
      .filter(([name = '']) =>
        /^(?:font-size|font-family|font-weight|fill|stroke|opacity|dominant-baseline|text-anchor)$/.test(dashed(name)),
      )
      .map(([name = '', value = '']) => ` ${dashed(name)}="${value.trim()}"`)
      .join(''),
  )

const rowHeight = 56

function draw(props: ChartProps, width: number, usualHeight: number): Html {
  const height = props.kind === 'rows' ? (props.labels.length + 1) * rowHeight : usualHeight
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(chartOptions(props, width))
    return trusted(withoutStyles(chart.renderToSVGString()))
  } finally {
    chart.dispose()
  }
}

export function Chart(props: ChartProps): Html {
  const { title, labels, series, unit } = props
  const rows = labels.map((label, i) => ({ label, values: series.map(({ values }) => values[i] ?? null) }))
  return (
    <figure class="chart">
      <figcaption>{t(`${title}（${unit}）`, `${title} (${unit})`)}</figcaption>
      {series.length > 1 && (
        <ul class="legend" aria-hidden="true">
          {series.map(({ name }, i) => (
            <li class={`series-${(i % 5) + 1}`}>{name}</li>
          ))}
        </ul>
      )}
      <div
        class="chart-drawing"
        role="img"
        aria-label={t(
          `${title}のグラフ。数値は下の表にあります。`,
          `Chart: ${title}. The figures are in the table below.`,
        )}
      >
        <div class="on-desktop">{draw(props, 680, 340)}</div>
        <div class="on-phone">{draw(props, 340, 260)}</div>
      </div>
      <details class="chart-table">
        <summary>{t('数値を表で見る', 'The figures as a table')}</summary>
        <DataTable
          caption={title}
          captionHidden
          empty={t('数値はまだありません。', 'No figures yet.')}
          rows={rows}
          columns={[
            { label: t('区分', 'Item'), cell: ({ label }) => label, head: true },
            ...series.map(({ name }, i) => ({
              label: t(`${name}（${unit}）`, `${name} (${unit})`),
              cell: (row: (typeof rows)[number]) => row.values[i]?.toLocaleString('ja') ?? '—',
              align: 'end' as const,
            })),
          ]}
        />
      </details>
    </figure>
  )
}
