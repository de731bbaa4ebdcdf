// Words in two languages, side by side where they are used. The locale belongs to the request, so nobody passes it on.
import { AsyncLocalStorage } from 'node:async_hooks'

export const locales = ['ja', 'en', 'easy'] as const
/** `easy` is やさしい日本語: plain Japanese where a text for it exists, else the Japanese one. */
export type Locale = (typeof locales)[number]

export interface Phrase {
  readonly ja: string
  readonly en: string
  readonly easy?: string
}

const current = new AsyncLocalStorage<Locale>()

/** The locale of the running request; Japanese outside of one (jobs, command line). */
export const locale = (): Locale => current.getStore() ?? 'ja'

export const withLocale = <T>(chosen: Locale, run: () => T): T => current.run(chosen, run)

/** The words in the reader's language: `t(phrase)` or `t('日本語', 'English', 'やさしい ことば')`. */
export function t(phrase: Phrase): string
export function t(ja: string, en: string, easy?: string): string
export function t(ja: Phrase | string, en = '', easy?: string): string {
  const phrase: Phrase = typeof ja === 'string' ? { ja, en, easy } : ja
  if (locale() === 'en') return phrase.en
  return locale() === 'easy' ? (phrase.easy ?? phrase.ja) : phrase.ja
}
