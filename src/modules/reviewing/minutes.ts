// 審査会の議事録 as text: what was proposed, in order of rank, and what was said. Pure.
import { datePhrase, today, tokyoTime } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { numberText } from '#modules/applications/index.ts'
import { callLabel } from '#modules/schemes/index.ts'
import { pointsText } from './pages/given-scores.tsx'
import { outcomeWords, partialWords } from './phrases.ts'
import type { PanelItem } from './queries/proposed.ts'
import type { PanelRow } from './queries/panel.ts'
import type { LineSettings } from './funding-line.ts'

interface Minutes {
  call: { title: string; call_title: string; fiscal_year: number }
  last: {
    number: number
    budget_yen: number | null
    line: LineSettings
    words: string
    made_name: string
    made_at: Date
  }
  items: readonly PanelItem[]
  all: { rows: readonly PanelRow[] }
}

export function minutesOf({ call, last, items, all }: Minutes): string {
  const rows = new Map(all.rows.map((row) => [row.id, row]))
  const budget = last.budget_yen === null ? t('上限なし', 'No limit') : yenText(last.budget_yen)
  const lines = items.map(({ application, rank, score, outcome, yen }) => {
    const row = rows.get(application)
    const who = row === undefined ? '' : `${numberText(row)} ${row.applicant_name}`
    return [
      t(`${rank}位`, `${rank}.`),
      who,
      t(`${pointsText(score)}点`, pointsText(score)),
      t(outcomeWords[outcome]),
      yen === null ? '' : yenText(yen),
    ]
      .filter(Boolean)
      .join(t('　', ' '))
  })
  return [
    t(`${call.title} 審査会（第${last.number}版）`, `${call.title}: panel (no. ${last.number})`),
    callLabel(call),
    t(
      `作成：${datePhrase(today(last.made_at)).ja} ${tokyoTime(last.made_at)} ${last.made_name}`,
      `Kept ${datePhrase(today(last.made_at)).en}, ${tokyoTime(last.made_at)}, by ${last.made_name}`,
    ),
    t(
      `予算：${budget}　予算が足りないとき：${partialWords[last.line.partial].ja}`,
      `Budget: ${budget}. ${partialWords[last.line.partial].en}`,
    ),
    '',
    ...lines,
    ...(last.words === '' ? [] : ['', t('議事のまとめ', 'Minutes'), last.words]),
    '',
  ].join('\n')
}
