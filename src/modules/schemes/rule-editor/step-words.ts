import type { Phrase } from '#platform/i18n/index.ts'
import type { AmountStep } from '../rules/rule-set.ts'

export const stepKindWords = {
  take: { ja: 'もとになる額', en: 'Begin with' },
  items: { ja: '費目ごとの上限', en: 'Items, each at most' },
  rate: { ja: '率をかける', en: 'Take a share' },
  floor: { ja: '端数を切り捨てる', en: 'Cut to a multiple' },
  cap: { ja: '上限をかける', en: 'At most' },
} as const satisfies Record<string, Phrase>

export function stepWords({ take, rate, floor }: AmountStep): Phrase {
  if (take !== undefined) return stepKindWords.take
  if (rate !== undefined) return stepKindWords.rate
  return floor === undefined ? stepKindWords.cap : stepKindWords.floor
}
