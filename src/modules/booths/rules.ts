// The times of an interview fair. Pure.
import type { Phrase } from '#platform/i18n/index.ts'

export interface Span {
  starts_at: Date
  ends_at: Date
}

export interface Times {
  first: Date
  /** Of one talk, and between two, in minutes. */
  minutes: number
  pause: number
  number: number
}

const minute = 60_000

export const spansOf = ({ first, minutes, pause, number }: Times): Span[] =>
  Array.from({ length: number }, (_, i) => {
    const starts_at = new Date(first.getTime() + i * (minutes + pause) * minute)
    return { starts_at, ends_at: new Date(starts_at.getTime() + minutes * minute) }
  })

const overlap = (a: Span, b: Span): boolean => a.starts_at < b.ends_at && b.starts_at < a.ends_at

export const whyNotTimes = (
  spans: readonly Span[],
  there: readonly Span[],
  event: { starts_at: Date | null; ends_at: Date | null },
): Phrase | null => {
  if (spans.some((span) => there.some((other) => overlap(span, other))))
    return {
      ja: 'すでにある時間と重なっています。時刻をお確かめください',
      en: 'This overlaps times that are there already. Please check them',
    }
  const { starts_at, ends_at } = event
  const outside = spans.some(
    (span) => starts_at === null || ends_at === null || span.starts_at < starts_at || span.ends_at > ends_at,
  )
  return outside ? { ja: '催しの日時の中に収めてください', en: 'Please keep them within the time of the event' } : null
}

/** Why somebody cannot book this time; null when they can. */
export function whyNotBook(
  event: { state: string },
  registration: { state: string },
  slot: Span,
  now: Date,
): Phrase | null {
  if (event.state !== 'published')
    return { ja: 'この催しの予約は終わりました。', en: 'Booking for this event is over.' }
  if (registration.state !== 'admitted')
    return { ja: '参加が決まった方が予約できます。', en: 'Only those who have a seat can book.' }
  return slot.starts_at <= now ? { ja: 'この時間はもう始まっています。', en: 'This time has begun already.' } : null
}
