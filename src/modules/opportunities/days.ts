// When people meet: coarse on purpose, so that two sides can agree.
import type { Phrase } from '#platform/i18n/index.ts'

export const dayCodes = ['weekday_daytime', 'weekday_evening', 'weekend'] as const
type DayCode = (typeof dayCodes)[number]

export const dayWords: Record<DayCode, Phrase> = {
  weekday_daytime: { ja: '平日の日中', en: 'Weekdays, daytime' },
  weekday_evening: { ja: '平日の夜', en: 'Weekday evenings' },
  weekend: { ja: '土日・祝日', en: 'Weekends and holidays' },
}
