import { t } from '#platform/i18n/index.ts'
import { clean, graphemes, isKatakana, toKatakana } from '#platform/text/index.ts'
import { field, first, type Outcome, read, required } from './field.ts'

interface Length {
  min?: number
  max: number
}

/** Lengths are the reader's characters; a text far too long is refused by its size, before anything is counted. */
function ofLength(text: string, { min = 0, max }: Length): Outcome<string> {
  if (text.length > max * 12)
    return { error: t(`${max}文字までで書いてください`, `Please write at most ${max} characters`) }
  const count = graphemes(text)
  if (count < min) {
    return {
      error: t(
        `${min}文字以上で書いてください（いま ${count}文字）`,
        `Please write at least ${min} characters (${count} now)`,
      ),
    }
  }
  if (count <= max && text.length <= max * 8) return { value: text }
  return {
    error: t(
      `${max}文字までで書いてください（いま ${count}文字）`,
      `Please write at most ${max} characters (${count} now)`,
    ),
  }
}

export const text = (length: Length) => required((value) => ofLength(value.replaceAll('\n', ' '), length))
/** Keeps line breaks. */
export const longText = (length: Length) => required((value) => ofLength(value, length))
/** Empty when left empty. */
export const optionalText = (length: Length) =>
  field((input) => {
    const value = clean(first(input))
    return value === '' ? { value } : ofLength(value, length)
  })

/** One entry a line. */
export const lines = ({ max, each }: { max: number; each: number }) =>
  field((input): Outcome<string[]> => {
    const all = clean(first(input))
    if (all.length > max * (each + 1) * 4)
      return { error: t(`${max}行までにしてください`, `At most ${max} lines, please`) }
    const value = all
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (value.length > max)
      return {
        error: t(
          `${max}行までにしてください（いま ${value.length}行）`,
          `At most ${max} lines, please (${value.length} now)`,
        ),
      }
    const long = value.findIndex((line) => graphemes(line) > each)
    return long === -1
      ? { value }
      : {
          error: t(
            `${long + 1}行目を${each}文字までにしてください`,
            `Line ${long + 1}: at most ${each} characters, please`,
          ),
        }
  })

const asKana = read(
  (value) => (isKatakana(toKatakana(value)) && value.length <= 200 ? toKatakana(value) : null),
  () => t('カタカナで入力してください', 'Please write the reading in kana'),
)
/** A reading: hiragana and half-width kana are understood, full-width katakana is kept. */
export const kana = () => required(asKana)
export const optionalKana = () =>
  field((input) => (clean(first(input)) === '' ? { value: '' } : asKana(clean(first(input)))))
