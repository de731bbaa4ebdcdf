// Telephone numbers, postal codes, e-mail addresses.
import { halfWidth, plainDigits } from './digits.ts'

export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text)

/** Digits to compare by; the number itself is kept as typed. */
export const phoneKey = (text: string): string => plainDigits(text)

export const isPhone = (text: string): boolean =>
  /^[\d()\-+ .]*$/.test(halfWidth(text)) && /^\d{9,15}$/.test(plainDigits(text))

/** `〒１５４－０００４` → `1540004`; null when it is not seven digits. */
export function postalCode(text: string): string | null {
  const digits = plainDigits(text.replace('〒', ''))
  return digits.length === 7 ? digits : null
}
