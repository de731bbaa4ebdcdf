// How our charts look: few lines, one blue first, figures in the page's own letters.
import type { EChartsOption } from 'echarts'
import type { ChartProps } from './chart.tsx'

/** The same as `.series-n` in chart.css; apart in lightness too, so that they differ in print. */
const colours = ['#0017c1', '#e25100', '#197a4b', '#8843e1', '#626264']
const ink = '#4d4d4d'
const line = '#cccccc'
const font = 'Noto Sans JP Variable, Noto Sans JP, sans-serif'

/** Of a label beside a row; the whole of it is in the table. */
const longest = 22
const shortened = (label: string): string => (label.length > longest ? `${label.slice(0, longest - 1)}…` : label)

/** In a drawing of this width. */
export function chartOptions({ kind, labels, series }: ChartProps, width: number): EChartsOption {
  // Nobody comes by halves.
  const minInterval = series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0))) ? 1 : 0
  const words = { color: ink, fontSize: 14, fontFamily: font }
  const across = kind === 'rows'
  const category = {
    type: 'category' as const,
    data: labels.map(across ? shortened : String),
    inverse: across,
    axisLabel: across
      ? { ...words, interval: 0, width: width * 0.34, overflow: 'break' as const, lineHeight: 17 }
      : { ...words, hideOverlap: true },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
  }
  const value = {
    type: 'value' as const,
    minInterval,
    axisLabel: words,
    splitLine: { lineStyle: { color: '#e6e6e6' } },
  }
  return {
    animation: false,
    color: colours,
    grid: { left: 8, right: across ? 32 : 16, top: 24, bottom: 8, containLabel: true },
    xAxis: across ? value : category,
    yAxis: across ? category : value,
    series: series.map(({ name, values }) =>
      kind === 'line'
        ? { type: 'line', name, data: [...values], symbol: 'circle', symbolSize: 8, lineStyle: { width: 3 } }
        : {
            type: 'bar',
            name,
            data: [...values],
            barMaxWidth: across ? 24 : 44,
            itemStyle: { borderRadius: across ? [0, 4, 4, 0] : [4, 4, 0, 0] },
            label: {
              show: across || series.length * labels.length <= 12,
              position: across ? 'right' : 'top',
              ...words,
            },
          },
    ),
  }
}
