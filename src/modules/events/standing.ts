// Whether one can apply, in a word. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import { isOver, whyNotOpen } from './rules.ts'
import type { Admission, State } from './tables.ts'

interface Standing {
  state: State
  source: string | null
  opens_at: Date | null
  closes_at: Date | null
  starts_at: Date | null
  ends_at: Date | null
  admission: Admission
  capacity: number | null
  taken: number
}

export interface Mark {
  label: Phrase
  kind: 'key' | 'good' | 'wait' | 'bad' | 'plain'
}

/** Null where nothing needs saying: an imported event, whose applications are elsewhere, and one not yet public. */
export function markOf(event: Standing, now: Date): Mark | null {
  if (event.state === 'cancelled') return { label: { ja: '中止', en: 'Cancelled' }, kind: 'bad' }
  if (event.state === 'draft' || event.state === 'review') return null
  if (isOver(event, now)) return { label: { ja: '終了', en: 'Over' }, kind: 'plain' }
  if (event.source !== null) return null
  if (whyNotOpen(event, now) === null) {
    const full = event.admission === 'first-come' && event.capacity !== null && event.taken >= event.capacity
    return full
      ? { label: { ja: '満席・キャンセル待ち受付中', en: 'Full, waiting list open' }, kind: 'wait' }
      : { label: { ja: '受付中', en: 'Open' }, kind: 'good' }
  }
  return event.opens_at !== null && now < event.opens_at
    ? { label: { ja: '受付前', en: 'Not yet open' }, kind: 'plain' }
    : { label: { ja: '受付終了', en: 'Applications closed' }, kind: 'plain' }
}
