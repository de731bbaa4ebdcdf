import { Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { matchingPaths } from './paths.ts'

/** Back to the list, where the conditions are counted. */
export const noCandidate = (why: Phrase, opportunity: string): Refusal =>
  new Refusal(409, why, {
    href: matchingPaths.candidates(opportunity),
    label: { ja: '候補の一覧へ戻る', en: 'Back to the candidates' },
  })
