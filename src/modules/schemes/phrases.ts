import type { Phrase } from '#platform/i18n/index.ts'
import type { Phase } from './phases.ts'
import type { CallFilter } from './queries/lists.ts'
import type { State } from './tables.ts'

export const stateWords: Record<State, Phrase> = {
  draft: { ja: '下書き', en: 'Draft' },
  review: { ja: '確認待ち', en: 'In review' },
  published: { ja: '公開中', en: 'Published' },
  ended: { ja: '終了', en: 'Ended' },
}

type Chip = 'key' | 'good' | 'wait' | 'plain'

/** The colour of its chip. */
export const stateChip: Record<State, Chip> = { draft: 'plain', review: 'wait', published: 'good', ended: 'plain' }

export const phaseWords: Record<Phase, Phrase> = {
  coming: { ja: '募集前', en: 'Not yet open' },
  open: { ja: '募集中', en: 'Open' },
  grace: { ja: '締切後の受付中', en: 'In its grace period' },
  over: { ja: '募集終了', en: 'Closed' },
}

export const callWords = {
  title: { ja: '募集回の名前', en: 'Name of the call' },
  fiscal_year: { ja: '年度', en: 'Fiscal year' },
  opens_at: { ja: '募集の始まり', en: 'Opens' },
  closes_at: { ja: '締切', en: 'Deadline' },
  grace_minutes: { ja: '締切後の受付', en: 'Grace' },
  budget_yen: { ja: '募集の予算', en: 'Budget of the call' },
  form: { ja: '申請書の版', en: 'Version of the form' },
  rules: { ja: '判定ルールの版', en: 'Version of the rules' },
} as const satisfies Record<string, Phrase>

export const phaseChip: Record<Phase, Chip> = { coming: 'wait', open: 'key', grace: 'wait', over: 'plain' }

export const callFilterWords: Record<CallFilter, Phrase> = {
  open: { ja: '募集中', en: 'Open now' },
  coming: { ja: '募集前', en: 'Still to open' },
  none: { ja: '募集していない', en: 'Not open' },
}
