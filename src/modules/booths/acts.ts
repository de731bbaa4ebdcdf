import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'booths.added': { ja: 'ブースを加えた', en: 'Added a booth' },
  'booths.edited': { ja: 'ブースを直した', en: 'Changed a booth' },
  'booths.removed': { ja: 'ブースを外した', en: 'Removed a booth' },
  'booths.times_set': { ja: '面接の時間を決めた', en: 'Set the times of an interview fair' },
  'booths.times_cleared': { ja: '面接の時間を消した', en: 'Removed the times of an interview fair' },
  'booths.booked': { ja: '面接の時間を予約した', en: 'Booked a time at a booth' },
  'booths.booking_cancelled': { ja: '面接の予約を取り消した', en: 'Cancelled a booking' },
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  booth: {
    label: { ja: 'ブース', en: 'Booth' },
    columns: {
      name: { label: { ja: '事業者', en: 'Firm' } },
      place: { label: { ja: '場所', en: 'Place' } },
      wants: { label: { ja: '求める人', en: 'Looking for' } },
      bookings: { label: { ja: '予約', en: 'Bookings' } },
    },
  },
  booking: { label: { ja: '面接の予約', en: 'Booking' } },
}
