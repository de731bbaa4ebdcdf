// What is said of a row: what was repaired, why it was rejected, what to look at.
import type { Phrase } from '#platform/i18n/index.ts'

/** Of whom of the directory a note speaks: the reader is led there. */
export interface RowNote extends Phrase {
  about?: string
}

/** As much of a cell as a sentence can bear. */
export const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

export const notes = {
  tooLong: (field: Phrase, max: number): Phrase => ({
    ja: `${field.ja}が${max}文字を超えるので、入れませんでした`,
    en: `${field.en}: left out, longer than ${max} characters`,
  }),
  cut: (field: Phrase, max: number): Phrase => ({
    ja: `${field.ja}を${max}文字で切りました`,
    en: `${field.en}: cut at ${max} characters`,
  }),
  widened: (field: Phrase): Phrase => ({
    ja: `${field.ja}の半角カナを全角にしました`,
    en: `${field.en}: half-width kana widened`,
  }),
  narrowed: (field: Phrase): Phrase => ({
    ja: `${field.ja}の全角の英数字を半角にしました`,
    en: `${field.en}: full-width letters and digits narrowed`,
  }),
  kana: { ja: '読みを全角カタカナに整えました', en: 'Reading: put into full-width katakana' },
  noKana: {
    ja: '読みにカタカナ以外の文字があるので、入れませんでした',
    en: 'Reading: left out, not written in kana',
  },
  noPhone: (text: string): Phrase => ({
    ja: `電話番号「${quoted(text)}」は番号として読めないので、入れませんでした`,
    en: `Telephone “${quoted(text)}”: left out, not a number`,
  }),
  phoneForm: { ja: '電話番号を半角にしました', en: 'Telephone: narrowed' },
  noPostal: (text: string): Phrase => ({
    ja: `郵便番号「${quoted(text)}」は7桁でないので、入れませんでした`,
    en: `Postal code “${quoted(text)}”: left out, not seven digits`,
  }),
  noEmail: (text: string): Phrase => ({
    ja: `メールアドレス「${quoted(text)}」の形が違うので、入れませんでした`,
    en: `E-mail “${quoted(text)}”: left out, not an address`,
  }),
  urlForm: { ja: 'ウェブサイトに https:// を補いました', en: 'Website: https:// added' },
  noUrl: (text: string): Phrase => ({
    ja: `ウェブサイト「${quoted(text)}」はアドレスでないので、入れませんでした`,
    en: `Website “${quoted(text)}”: left out, not an address`,
  }),
  double: (line: number, noun: Phrase, by: Phrase): Phrase => ({
    ja: `${line}行目と同じ${noun.ja}です（${by.ja}が同じ）。最初の行だけを使います`,
    en: `The same ${noun.en} as in line ${line} (by ${by.en}): only the first counts`,
  }),
  keyTwice: (key: string, line: number, by: Phrase): Phrase => ({
    ja: `番号「${quoted(key)}」が${line}行目と重なるので、${by.ja}で見分けました`,
    en: `The id “${quoted(key)}” is that of line ${line}: told apart by ${by.en}`,
  }),
  kept: (fields: Phrase): Phrase => ({
    ja: `名簿と違いますが、本人や別の出典の内容を残しました：${fields.ja}`,
    en: `Differs from the directory, which was kept because others wrote it: ${fields.en}`,
  }),
  updated: (fields: Phrase): Phrase => ({ ja: `新しくしました：${fields.ja}`, en: `Updated: ${fields.en}` }),
} as const

/** Why a row is not taken. */
export const refusals = {
  noName: { ja: '名前がありません', en: 'There is no name' },
  longName: (max: number): Phrase => ({
    ja: `名前が${max}文字を超えています`,
    en: `The name is longer than ${max} characters`,
  }),
} as const
