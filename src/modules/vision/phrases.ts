import type { Phrase } from '#platform/i18n/index.ts'
import type { Level } from './tables.ts'

export const levelWords: Record<Level, Phrase> = {
  policy: { ja: '基本方針', en: 'Policy' },
  aim: { ja: '目標', en: 'Aim' },
  strategy: { ja: '戦略', en: 'Strategy' },
  tactic: { ja: '戦術', en: 'Tactic' },
  measure: { ja: '取組', en: 'Measure' },
}
