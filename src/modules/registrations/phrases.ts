import type { Phrase } from '#platform/i18n/index.ts'
import type { State } from './tables.ts'

export const stateWords: Record<State, Phrase> = {
  unconfirmed: { ja: 'メールの確認待ち', en: 'Mail not confirmed yet' },
  applied: { ja: '申込み済み', en: 'Applied' },
  admitted: { ja: '参加決定', en: 'Admitted' },
  waiting: { ja: 'キャンセル待ち', en: 'On the waiting list' },
  offered: { ja: '空席のご案内中', en: 'A seat is offered' },
  declined: { ja: 'お断り', en: 'Not this time' },
  cancelled: { ja: '取消', en: 'Cancelled' },
  lapsed: { ja: '期限切れ', en: 'Lapsed' },
}

export const stateChips = {
  unconfirmed: 'wait',
  applied: 'key',
  admitted: 'good',
  waiting: 'wait',
  offered: 'key',
  declined: 'plain',
  cancelled: 'plain',
  lapsed: 'plain',
} as const satisfies Record<State, string>

/** What participants are, where an event mixes them. */
export const participantKinds: readonly { code: string; label: Phrase }[] = [
  { code: 'firm', label: { ja: '会社・お店', en: 'Firm or shop' } },
  { code: 'sole', label: { ja: '個人事業・フリーランス', en: 'Self-employed' } },
  { code: 'employee', label: { ja: '会社員・公務員', en: 'Employee' } },
  { code: 'npo', label: { ja: 'NPO・地域の団体', en: 'NPO or local group' } },
  { code: 'student', label: { ja: '学生', en: 'Student' } },
  { code: 'research', label: { ja: '大学・研究', en: 'University, research' } },
  { code: 'finance', label: { ja: '金融・支援機関', en: 'Finance or support' } },
  { code: 'public', label: { ja: '行政', en: 'Government' } },
  { code: 'other', label: { ja: 'そのほか', en: 'Other' } },
]

/** How many wait for a decision; since when stands beside it. */
export const undecidedWords = ({ groups, people }: { groups: number; people: number }): Phrase => ({
  ja: `${groups}組${people}人`,
  en: `${groups === 1 ? '1 application' : `${groups} applications`}, ${people === 1 ? '1 person' : `${people} people`}`,
})
export const undecided: Phrase = { ja: '決定待ち', en: 'To be decided' }
export const toDecide: Phrase = { ja: '参加を決める', en: 'Decide' }
