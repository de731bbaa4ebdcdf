import { type Phrase, t } from '#platform/i18n/index.ts'
import { fewest } from './rules.ts'
import type { Audience } from './tables.ts'

export const audienceWords: Record<Audience, Phrase> = {
  everyone: { ja: 'どなたでも', en: 'Everyone' },
  admitted: { ja: '参加が決まった方', en: 'Those admitted' },
  came: { ja: '来られた方', en: 'Those who came' },
}

/** So few that they could be recognised. */
export const fewText = (): string => t(`${fewest}未満`, `fewer than ${fewest}`)
