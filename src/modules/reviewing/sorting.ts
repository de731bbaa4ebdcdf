// The orders in which the panel may look at the applications. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import type { PanelRow } from './queries/panel.ts'

interface Sort {
  code: string
  label: Phrase
  /** Higher comes first; null last. */
  of: (row: PanelRow, rank: number | undefined) => number | null
}

export const sorts: readonly Sort[] = [
  { code: 'rank', label: { ja: '順位', en: 'Rank' }, of: (_, rank) => (rank === undefined ? null : -rank) },
  { code: 'number', label: { ja: '受付番号', en: 'Number' }, of: ({ number }) => (number === null ? null : -number) },
  { code: 'score', label: { ja: '平均点', en: 'Mean' }, of: ({ result }) => result && result.score },
  {
    code: 'corrected',
    label: { ja: 'ならした点', en: 'Without strictness' },
    of: ({ result }) => result && result.corrected,
  },
  {
    code: 'spread',
    label: { ja: '開きの大きい順', en: 'Largest spread' },
    of: ({ result }) => result && result.spread,
  },
  { code: 'asked', label: { ja: '申請額の大きい順', en: 'Largest amount' }, of: ({ asked_yen }) => asked_yen },
]

/** Those alike stay by number. */
export function sorted(rows: readonly PanelRow[], code: string, ranks: ReadonlyMap<string, number>): PanelRow[] {
  const of = (sorts.find((one) => one.code === code) ?? sorts[0])?.of
  const key = (row: PanelRow): number => of?.(row, ranks.get(row.id)) ?? -Infinity
  return rows.toSorted((a, b) => key(b) - key(a) || (a.number ?? 0) - (b.number ?? 0))
}
