import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'attendance.checked_in': { ja: '受付をした', en: 'Checked somebody in' },
  'attendance.undone': { ja: '受付を取り消した', en: 'Took a check-in back' },
  'attendance.seating_set': { ja: '卓と回数を決めた', en: 'Set tables and rounds' },
  'attendance.pinned': { ja: '卓を固定した', en: 'Fixed somebody’s table' },
  'attendance.unpinned': { ja: '卓の固定を外した', en: 'Freed somebody’s table' },
  'attendance.planned': { ja: '席を組んだ', en: 'Planned the seats' },
  'attendance.moved': { ja: '席を移した', en: 'Moved somebody' },
  'attendance.round_over': { ja: '席替えの回を進めた', en: 'Went on to another round' },
  'attendance.announced': { ja: '席を参加者に知らせた', en: 'Announced the seats' },
}
