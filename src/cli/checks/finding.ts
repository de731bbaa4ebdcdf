import { type Phrase, t } from '#platform/i18n/index.ts'

export interface Finding {
  check: string
  ok: boolean
  /** How to mend it; empty when there is nothing to mend. */
  words: string
}

export const finding = (check: Phrase, ok: boolean, words: Phrase): Finding => ({
  check: t(check),
  ok,
  words: ok ? '' : t(words),
})
