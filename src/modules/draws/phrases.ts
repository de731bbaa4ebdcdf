import type { Phrase } from '#platform/i18n/index.ts'
import type { Stage } from './rules.ts'

export const stageWords: Record<Stage, Phrase> = {
  open: { ja: '受付中', en: 'Applications are open' },
  closed: { ja: '締切・名簿の確定待ち', en: 'Closed: the list is to be frozen' },
  frozen: { ja: '名簿確定・公開の乱数待ち', en: 'List frozen: waiting for the public value' },
  drawn: { ja: '抽選済み', en: 'Drawn' },
}

export const overrideWords = {
  always: { ja: '必ず入れる', en: 'Always in' },
  never: { ja: '対象から外す', en: 'Never in' },
} as const satisfies Record<string, Phrase>

export const resultWords = {
  admitted: { ja: '当選', en: 'Admitted' },
  waiting: { ja: 'キャンセル待ち', en: 'On the waiting list' },
  excluded: { ja: '抽選の対象外', en: 'Not part of the draw' },
} as const satisfies Record<string, Phrase>
