// Whole numbers and sums of money as people and files write them.
import type { Phrase } from '#platform/i18n/index.ts'
import { halfWidth } from './digits.ts'

const written = /^金?\s*[¥\\]?\s*(-?(?:\d{1,3}(?:,\d{3})+|\d+))\s*(?:円|円也)?-?$/

/** `32,500 `, `１，２３４円`, `金５，０００円也`, `¥980-`, `-3`, `▲3`; null for anything else (4,080円/月) and past 15 digits. */
export function wholeNumber(text: string): number | null {
  if (text.length > 60) return null
  const digits = written
    .exec(
      halfWidth(text)
        .trim()
        .replace(/^[▲△]\s*/, '-'),
    )?.[1]
    ?.replaceAll(',', '')
  return digits === undefined || digits.length > 15 ? null : Number(digits) + 0
}

/** As a sum is read most easily: 1250000 → 1,250,000. Whatever is no plain number stays as it was typed; `wholeNumber` reads both alike. */
export const groupDigits = (text: string): string =>
  /^-?[1-9]\d{3,14}$/.test(text) ? Number(text).toLocaleString('en-US') : text

type ParsedYen = { ok: true; yen: number } | { ok: false; why: Phrase }

/** Integer yen, never negative. */
export function parseYen(text: string): ParsedYen {
  const yen = wholeNumber(text)
  if (yen === null) {
    return {
      ok: false,
      why: { ja: '金額を読み取れませんでした。例：32,500円', en: 'We could not read this amount. For example: 32,500' },
    }
  }
  if (yen < 0) return { ok: false, why: { ja: '金額は0円以上です', en: 'An amount cannot be below zero' } }
  return { ok: true, yen }
}

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** `sign` ¥32,500 · `unit` 32,500円 · `letter` 金３２，５００円, as official letters write it. Below zero △32,500円, as accounts do, or -¥32,500. */
export function formatYen(yen: number, style: 'sign' | 'unit' | 'letter' = 'unit'): string {
  const grouped = Math.abs(yen).toLocaleString('en-US')
  if (style === 'sign') return `${yen < 0 ? '-' : ''}¥${grouped}`
  const below = yen < 0 ? '△' : ''
  return style === 'unit' ? `${below}${grouped}円` : `金${below}${wide(grouped)}円`
}
