import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import type { AskedFact } from './found-facts.ts'

/** はい, 300,000円, 2. */
export function factText(type: AskedFact['type'], value: AskedFact['applied']): string {
  if (value === null) return t('なし', 'none')
  if (typeof value === 'boolean') return value ? t('はい', 'Yes') : t('いいえ', 'No')
  return type === 'yen' ? yenText(value) : String(value)
}
