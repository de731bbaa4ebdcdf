// 対象となる方: who a scheme is for, as far as it can be chosen from a list; the rest is in words (for_whom) and in the rules.
import type { Phrase } from '#platform/i18n/index.ts'

export interface Audience {
  code: string
  label: Phrase
}

/** A scheme that names none is for all of them. */
export const audiences: readonly Audience[] = [
  { code: 'business', label: { ja: '事業を営んでいる方', en: 'Who runs a business' } },
  { code: 'founder', label: { ja: 'これから始める方', en: 'Who is about to begin' } },
  { code: 'association', label: { ja: '商店街・団体・NPO', en: 'Associations and NPOs' } },
  { code: 'individual', label: { ja: '個人の方', en: 'Individuals' } },
]

export const audienceCodes: readonly string[] = audiences.map(({ code }) => code)

/** Labels of stored codes, in our order. */
export const audienceLabels = (codes: readonly string[]): Phrase[] =>
  audiences.filter(({ code }) => codes.includes(code)).map(({ label }) => label)
