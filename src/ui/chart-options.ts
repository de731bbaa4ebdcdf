// How our charts look: few lines, one blue first, figures in the page's own letters.
import type { EChartsOption } from 'echarts'
import type { ChartProps } from './chart.tsx'

/** The same as `.series-n` in chart.css; apart in lightness too, so that they differ in print. */
const colours = ['#0017c1', '#e25100', '#197a4b', '#8843e1', '#626264']
const ink = '#4d4d4d'
const line = '#cccccc'
const font = 'Noto Sans JP Variable, Noto Sans JP, sans-serif'

export function chartOptions({ kind, labels, series }: ChartProps): EChartsOption {
  // Nobody comes by halves.
  const minInterval = series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0))) ? 1 : 0
  const words = { color: ink, fontSize: 14, fontFamily: font }
  return {
    animation: false,
    color: colours,
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: [...labels],
      axisLabel: { ...words, hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: { type: 'value', minInterval, axisLabel: words, splitLine: { lineStyle: { color: '#e6e6e6' } } },
    series: series.map(({ name, values }) =>
      kind === 'bar'
        ? {
            type: 'bar',
            name,
            data: [...values],
            barMaxWidth: 44,
            itemStyle: { borderRadius: [4, 4, 0, 0] },
            label: { show: series.length * labels.length <= 12, position: 'top', ...words },
          }
        : { type: 'line', name, data: [...values], symbol: 'circle', symbolSize: 8, lineStyle: { width: 3 } },
    ),
  }
}
