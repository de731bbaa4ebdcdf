// What is said of a row: what was repaired, why it was rejected, what to look at.
import type { Phrase } from '#platform/i18n/index.ts'

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

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
  badNumber: (text: string): Phrase => ({
    ja: `法人番号「${short(text)}」は検査数字が合わないので、入れませんでした`,
    en: `Corporate number “${short(text)}”: left out, its check digit is wrong`,
  }),
  numberForm: { ja: '法人番号を半角の数字にしました', en: 'Corporate number: written as plain digits' },
  noPhone: (text: string): Phrase => ({
    ja: `電話番号「${short(text)}」は番号として読めないので、入れませんでした`,
    en: `Telephone “${short(text)}”: left out, not a number`,
  }),
  phoneForm: { ja: '電話番号を半角にしました', en: 'Telephone: narrowed' },
  noPostal: (text: string): Phrase => ({
    ja: `郵便番号「${short(text)}」は7桁でないので、入れませんでした`,
    en: `Postal code “${short(text)}”: left out, not seven digits`,
  }),
  noEmail: (text: string): Phrase => ({
    ja: `メールアドレス「${short(text)}」の形が違うので、入れませんでした`,
    en: `E-mail “${short(text)}”: left out, not an address`,
  }),
  urlForm: { ja: 'ウェブサイトに https:// を補いました', en: 'Website: https:// added' },
  noUrl: (text: string): Phrase => ({
    ja: `ウェブサイト「${short(text)}」はアドレスでないので、入れませんでした`,
    en: `Website “${short(text)}”: left out, not an address`,
  }),
  closed: (day: string): Phrase => ({ ja: `${day}に閉鎖した法人です`, en: `Closed on ${day}` }),
  kindOf: (kind: Phrase, why: Phrase): Phrase => ({
    ja: `種類：${kind.ja}（${why.ja}）`,
    en: `Kind: ${kind.en} (${why.en})`,
  }),
  double: (line: number): Phrase => ({
    ja: `${line}行目と同じ事業者です。最初の行だけを使います`,
    en: `The same organization as in line ${line}: only the first counts`,
  }),
  keyTwice: (key: string, line: number): Phrase => ({
    ja: `番号「${short(key)}」が${line}行目と重なるので、名前と住所で見分けました`,
    en: `The id “${short(key)}” is that of line ${line}: told apart by name and address`,
  }),
  samePlace: {
    ja: '名前と住所が同じ、名簿の事業者に合わせました',
    en: 'Taken as the organization of the same name and address in the directory',
  },
  sameName: {
    ja: '同じ名前の事業者が名簿にあります。同じものでないか、お確かめください',
    en: 'The directory has an organization of the same name: please check that it is another',
  },
  kept: (fields: Phrase): Phrase => ({
    ja: `名簿と違いますが、本人や別の出典の内容を残しました：${fields.ja}`,
    en: `Differs from the directory, which was kept because others wrote it: ${fields.en}`,
  }),
  updated: (fields: Phrase): Phrase => ({ ja: `新しくしました：${fields.ja}`, en: `Updated: ${fields.en}` }),
} as const

/** Why a row is not taken. */
export const refusals = {
  otherName: {
    ja: '名簿の同じ番号（ID）の事業者と、名前も住所も違います',
    en: 'The organization with the same id in the directory has another name and address',
  },
  noName: { ja: '名前がありません', en: 'There is no name' },
  longName: { ja: '名前が100文字を超えています', en: 'The name is longer than 100 characters' },
  foreign: { ja: '外国の法人、または国外の住所です', en: 'A foreign company, or an address abroad' },
  needsNumber: { ja: '正しい法人番号がありません', en: 'There is no valid corporate number' },
  superseded: { ja: '古い情報の行です（最新の行を使います）', en: 'An older version: the newest row counts' },
  removed: { ja: '国税庁が削除した行です', en: 'Deleted by the National Tax Agency' },
  otherNumber: {
    ja: '名簿の同じ番号（ID）の事業者と、法人番号が違います',
    en: 'The organization with the same id in the directory has another corporate number',
  },
} as const satisfies Record<string, Phrase>
