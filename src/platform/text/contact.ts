// Telephone numbers, postal codes, e-mail addresses.
import { halfWidth, plainDigits } from './digits.ts'

/** The shape only: whether somebody reads it, a letter shows. Never several addresses in one. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"(),:;[\\\]]+@[^\s@<>"(),:;[\\\]]+\.[^\s@<>"(),:;[\\\].]+$/.test(text)

export const isPhone = (text: string): boolean =>
  /^[\d()\-+ .]*$/.test(halfWidth(text)) && /^\d{9,15}$/.test(plainDigits(text))

/** `〒１５４－０００４` → `1540004`; null when it is not seven digits. */
export function postalCode(text: string): string | null {
  if (text.length > 40) return null
  const match = /^〒?\s*(\d{3})\s*-?\s*(\d{4})$/.exec(halfWidth(text).trim())
  return match ? `${match[1]}${match[2]}` : null
}
