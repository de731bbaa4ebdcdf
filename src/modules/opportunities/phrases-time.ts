// How long and until when, in the few words of a card.
import { daysBetween } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { daysText } from '#ui/index.ts'

interface Time {
  hours_per_week: number | null
  hours_total: number | null
  months: number | null
}

/** 3か月・週4時間, or 2時間・1回. */
export function timeText({ hours_per_week: weekly, hours_total: total, months }: Time): string | null {
  if (total !== null) return t(`${total}時間・1回`, total === 1 ? 'Once, 1 hour' : `Once, ${total} hours`)
  const span = months === null ? null : t(`${months}か月`, months === 1 ? '1 month' : `${months} months`)
  const week = weekly === null ? null : t(`週${weekly}時間`, `${weekly} h a week`)
  return span !== null && week !== null ? t(`${span}・${week}`, `${span}, ${week}`) : (span ?? week)
}

/** 残り14日, 本日締切, 受付終了. */
export function leftText(until: string, today: string): string {
  const left = daysBetween(today, until)
  if (left < 0) return t('受付終了', 'Entries closed')
  if (left === 0) return t('本日締切', 'Closes today')
  return t(`残り${daysText(left)}`, `${daysText(left)} left`)
}
