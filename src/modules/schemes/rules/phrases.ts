import type { Phrase } from '#platform/i18n/index.ts'
import type { JudgedLine, Judgement } from './judge.ts'

export const outcomeWords: Readonly<Record<Judgement['outcome'], Phrase>> = {
  eligible: { ja: '対象です', en: 'Eligible' },
  not: { ja: '対象になりません', en: 'Not eligible' },
  unknown: { ja: 'まだ分かりません', en: 'Not known yet' },
}

export const lineWords: Readonly<Record<JudgedLine['state'], Phrase>> = {
  met: { ja: '満たしています', en: 'Met' },
  unmet: { ja: '満たしていません', en: 'Not met' },
  unknown: { ja: '分かりません', en: 'Not known' },
}
