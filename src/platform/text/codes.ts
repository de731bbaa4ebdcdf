// Check digits of national codes.
import type { Phrase } from '#platform/i18n/index.ts'
import { plainDigits } from './digits.ts'

/** The first of thirteen digits, from the other twelve (国税庁: 9 − (Σ Pn·Qn mod 9), Q = 1, 2, 1, 2 … from the right). */
export function corporateNumberCheckDigit(twelve: string): number {
  const sum = [...twelve].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 2), 0)
  return 9 - (sum % 9)
}

/** A 法人番号: thirteen digits whose first proves the rest. */
export const isCorporateNumber = (text: string): boolean =>
  /^[1-9]\d{12}$/.test(text) && corporateNumberCheckDigit(text.slice(1)) === Number(text[0])

/** The sixth digit of a 全国地方公共団体コード, from the first five (weights 6 5 4 3 2, modulus 11). */
export function municipalityCheckDigit(five: string): number {
  const sum = [...five].reduce((total, digit, i) => total + Number(digit) * (6 - i), 0)
  return (11 - (sum % 11)) % 10
}

const isMunicipalityCode = (six: string): boolean =>
  /^\d{6}$/.test(six) && municipalityCheckDigit(six.slice(0, 5)) === Number(six[5])

export interface MunicipalityCode {
  code: string
  /** Set when the file's form was not the six digits: what was done. */
  repaired?: Phrase
}

/** Six digits; or five, or with the leading zero lost, repaired where the check digit leaves one reading only. */
export function municipalityCode(text: string): MunicipalityCode | null {
  const digits = plainDigits(text)
  if (isMunicipalityCode(digits)) return { code: digits }
  const zeroLost = digits.length === 5 && isMunicipalityCode(`0${digits}`) ? `0${digits}` : null
  const prefecture = Number(digits.slice(0, 2))
  const checkMissing =
    digits.length === 5 && prefecture >= 1 && prefecture <= 47 ? `${digits}${municipalityCheckDigit(digits)}` : null
  if (zeroLost !== null && checkMissing === null) {
    return { code: zeroLost, repaired: { ja: '先頭の0を補いました', en: 'Put back the leading 0' } }
  }
  if (checkMissing !== null && zeroLost === null) {
    return { code: checkMissing, repaired: { ja: '検査数字を補いました', en: 'Added the check digit' } }
  }
  return null
}
