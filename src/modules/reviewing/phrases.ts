import { type Phrase, t } from '#platform/i18n/index.ts'
import type { PartialAward, Outcome } from './funding-line.ts'
import type { ConflictKind, ReviewState } from './tables.ts'

export const stateWords: Readonly<Record<ReviewState, Phrase>> = {
  asked: { ja: '申告待ち', en: 'Declaration awaited' },
  free: { ja: '採点中', en: 'Scoring' },
  in: { ja: '提出済み', en: 'Handed in' },
  conflict: { ja: '利害関係あり', en: 'Conflict of interest' },
  off: { ja: '外した', en: 'Taken off' },
}

export const stateChips = { asked: 'wait', free: 'key', in: 'good', conflict: 'bad', off: 'plain' } as const

export const conflictWords: Readonly<Record<ConflictKind, Phrase>> = {
  kinship: { ja: '親族・家族である', en: 'Kin or family' },
  employment: { ja: '役員・従業員である（あった）', en: 'Employed there, now or before' },
  business: { ja: '取引や出資がある', en: 'Business with them, or a share in them' },
  advice: { ja: '申請を手伝った・助言している', en: 'Helped or advises them' },
  other: { ja: 'そのほか', en: 'Something else' },
}

export const outcomeWords: Readonly<Record<Outcome, Phrase>> = {
  award: { ja: '採択', en: 'Award' },
  reserve: { ja: '補欠', en: 'Reserve' },
  reject: { ja: '不採択', en: 'Not awarded' },
}

export const outcomeChips = { award: 'good', reserve: 'wait', reject: 'plain' } as const

export const partialWords: Readonly<Record<PartialAward, Phrase>> = {
  none: { ja: '満額だけを採択する', en: 'In full only' },
  last: { ja: '最後の方に残りの額を充てる', en: 'The last gets what is left' },
  percent: { ja: '全員を同じ割合で減額する', en: 'Everybody gets the same part' },
}

/** What a reviewer is called; somebody who left has no name here. */
export const nameIn = (names: ReadonlyMap<string, string>, account: string): string =>
  names.get(account) || t('名前の登録がない方', 'No name registered')
