// Check digits of national codes.
import type { Phrase } from '#platform/i18n/index.ts'
import { halfWidth } from './digits.ts'

/** The first of thirteen digits, from the other twelve (国税庁: 9 − (Σ Pn·Qn mod 9), Q = 1, 2, 1, 2 … from the right). */
export function corporateNumberCheckDigit(twelve: string): number {
  const sum = [...twelve].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 2), 0)
  return 9 - (sum % 9)
}

/** A 法人番号: thirteen digits whose first proves the rest. */
export const isCorporateNumber = (text: string): boolean =>
  /^[1-9]\d{12}$/.test(text) && corporateNumberCheckDigit(text.slice(1)) === Number(text[0])

/** The 法人番号 of a prefecture or municipality: 000020 and its six-digit code behind the check digit. */
export function municipalityNumber(code: string): string {
  const twelve = `000020${code}`
  return `${corporateNumberCheckDigit(twelve)}${twelve}`
}

/** The sixth digit of a 全国地方公共団体コード, from the first five (weights 6 5 4 3 2, modulus 11). */
export function municipalityCheckDigit(five: string): number {
  const sum = [...five].reduce((total, digit, i) => total + Number(digit) * (6 - i), 0)
  return (11 - (sum % 11)) % 10
}

/** Two digits of the prefecture (01–47), then 000 for the prefecture itself or 100 and up for its municipalities. */
const fiveDigits = /^(?:0[1-9]|[1-3]\d|4[0-7])(?:000|[1-9]\d\d)$/

const isMunicipalityCode = (six: string): boolean =>
  six.length === 6 && fiveDigits.test(six.slice(0, 5)) && municipalityCheckDigit(six.slice(0, 5)) === Number(six[5])

interface MunicipalityCode {
  /** Six digits. */
  code: string
  /** Set when the file's form was not the six digits: what was done. */
  repaired?: Phrase
}

const repairs = {
  zero: { ja: '先頭の0を補いました', en: 'Put back the leading 0' },
  check: { ja: '検査数字を補いました', en: 'Added the check digit' },
} satisfies Record<string, Phrase>

/**
 * Six digits; or with the check digit missing or the leading zero lost, where that leaves one reading only.
 * A caller that knows how many digits the file's column has says so, and nothing is ambiguous.
 */
export function municipalityCode(text: string, columnHas?: 5 | 6): MunicipalityCode | null {
  if (text.length > 20) return null
  const digits = halfWidth(text).trim()
  if (isMunicipalityCode(digits)) return { code: digits }
  const zeroLost = columnHas !== 5 && isMunicipalityCode(`0${digits}`)
  const checkMissing = columnHas !== 6 && fiveDigits.test(digits)
  if (zeroLost === checkMissing) return null
  return zeroLost
    ? { code: `0${digits}`, repaired: repairs.zero }
    : { code: `${digits}${municipalityCheckDigit(digits)}`, repaired: repairs.check }
}
