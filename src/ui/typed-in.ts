import type { Origin } from '#platform/auth/actor.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'

const words: Partial<Record<Origin, Phrase>> = {
  counter: { ja: '（窓口で受け、職員が入力）', en: '(at the counter, typed in by staff)' },
  phone: { ja: '（電話で受け、職員が入力）', en: '(by telephone, typed in by staff)' },
  paper: { ja: '（紙で受け、職員が入力）', en: '(on paper, typed in by staff)' },
}

/** How something came that staff typed in; empty when it was done on the screen. */
export const typedIn = (origin: Origin | null): string => {
  const phrase = origin === null ? undefined : words[origin]
  return phrase === undefined ? '' : t(phrase)
}
