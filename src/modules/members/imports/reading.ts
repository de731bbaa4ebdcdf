// Single cells of a file as our fields. Whatever is changed or left out comes back as a note; nothing is guessed silently.
import type { Phrase } from '#platform/i18n/index.ts'
import {
  clean,
  graphemes,
  halfWidth,
  hyphens,
  isEmail,
  isKatakana,
  isPhone,
  postalCode,
  toKatakana,
} from '#platform/text/index.ts'
import { notes } from './notes.ts'

/** A note says what was repaired (`repair`) or only tells. */
export interface Note {
  repair: boolean
  words: Phrase
}

export interface Reading<T> {
  value: T
  notes: Note[]
}

/** As it stands. */
export const as = <T>(value: T): Reading<T> => ({ value, notes: [] })
export const repaired = <T>(value: T, words: Phrase): Reading<T> => ({ value, notes: [{ repair: true, words }] })
/** Nothing was changed, but somebody should know. */
export const told = <T>(value: T, words: Phrase): Reading<T> => ({ value, notes: [{ repair: false, words }] })

/** ＹＵＺＵＫＩ１－２ → YUZUKI1-2; kana, brackets and all else stay. */
export const narrow = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ＆－．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ')

/** One line of at most `max` characters; a longer one is left out. */
export function readText(cell: string, max: number, field: Phrase): Reading<string> {
  if (cell.length > max * 40) return repaired('', notes.tooLong(field, max))
  const value = clean(cell).replace(/[\n　 ]*\n[\n　 ]*/g, ' ')
  return graphemes(value) > max ? repaired('', notes.tooLong(field, max)) : as(value)
}

/** Half-width kana in names and addresses are widened: ｶﾗｰｽﾞ → カラーズ. */
export function readWords(cell: string, max: number, field: Phrase, fullWidth: boolean): Reading<string> {
  const { value, notes: said } = readText(cell, max, field)
  const wide = value.replace(/[\uFF61-\uFF9F]+/g, (run) => run.normalize('NFKC'))
  const plain = fullWidth ? narrow(wide) : wide
  return {
    value: plain,
    notes: [
      ...said,
      ...(wide === value ? [] : [{ repair: true, words: notes.widened(field) }]),
      ...(plain === wide ? [] : [{ repair: true, words: notes.narrowed(field) }]),
    ],
  }
}

/** A paragraph; cut where it is too long, because its beginning is of use. */
export function readStory(cell: string, max: number, field: Phrase): Reading<string> {
  const value = clean(cell.length > max * 4 ? cell.slice(0, max * 4) : cell)
  const letters = [...value]
  const whole = cell.length <= max * 4 && letters.length <= max
  return whole ? as(value) : repaired(letters.slice(0, max).join('').trim(), notes.cut(field, max))
}

/** ハ―ト, シゾ～カ and イーハトーウ゛ as they are read: ハート, シゾーカ, イーハトーヴ. */
const asRead = (text: string): string =>
  toKatakana(text)
    .replaceAll('゛', '\u3099')
    .replaceAll('゜', '\u309A')
    .normalize('NFC')
    .replace(/(?<=[ァ-ヺー])[～〜~]/g, 'ー')
    .replace(/(?<=ン)[-‐－]/g, ' ')
    .replace(hyphens, 'ー')

/** Full-width katakana. Signs become blanks; a reading with other letters is left out. */
export function readKana(cell: string): Reading<string> {
  if (cell.length > 400) return repaired('', notes.noKana)
  const tidy = clean(cell)
  if (tidy === '') return as('')
  const value = asRead(tidy)
    .replace(/(?![・＝])[\p{P}\p{S}\n]+/gu, ' ')
    .trim()
  if (!isKatakana(value)) return repaired('', notes.noKana)
  return value === tidy ? as(value) : repaired(value, notes.kana)
}

export function readPhone(cell: string): Reading<string | null> {
  const tidy = clean(cell.slice(0, 100))
  if (tidy === '') return as(null)
  const value = halfWidth(tidy)
  if (!isPhone(value)) return repaired(null, notes.noPhone(tidy))
  return value === tidy ? as(value) : repaired(value, notes.phoneForm)
}

export function readPostal(cell: string): Reading<string | null> {
  const tidy = clean(cell.slice(0, 60))
  if (tidy === '') return as(null)
  const value = postalCode(tidy)
  return value === null ? repaired(null, notes.noPostal(tidy)) : as(value)
}

export function readEmail(cell: string): Reading<string | null> {
  const tidy = clean(cell.slice(0, 300)).normalize('NFKC').toLowerCase()
  return tidy === '' ? as(null) : isEmail(tidy) ? as(tidy) : repaired(null, notes.noEmail(tidy))
}

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** http and https only; a bare host name gets https://. */
export function readUrl(cell: string): Reading<string | null> {
  const tidy = clean(cell.slice(0, 2001))
  if (tidy === '') return as(null)
  if (tidy.length <= 2000 && /^https?:\/\/\S+$/i.test(tidy) && isWeb(tidy)) return as(tidy)
  if (/^(?!https?\W)[a-z\d-]+(\.[a-z\d-]+)+(\/\S*)?$/i.test(tidy)) return repaired(`https://${tidy}`, notes.urlForm)
  return repaired(null, notes.noUrl(tidy))
}
