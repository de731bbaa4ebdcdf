// What is said of an organization's row only.
import type { Phrase } from '#platform/i18n/index.ts'
import { quoted } from '../notes.ts'

export const notes = {
  badNumber: (text: string): Phrase => ({
    ja: `法人番号「${quoted(text)}」は検査数字が合わないので、入れませんでした`,
    en: `Corporate number “${quoted(text)}”: left out, its check digit is wrong`,
  }),
  numberForm: { ja: '法人番号を半角の数字にしました', en: 'Corporate number: written as plain digits' },
  closed: (day: string): Phrase => ({ ja: `${day}に閉鎖した法人です`, en: `Closed on ${day}` }),
  unknownKind: (text: string): Phrase => ({
    ja: `種類「${quoted(text)}」は、こちらの種類のどれか分かりません`,
    en: `Kind “${quoted(text)}”: not clear which of ours it is`,
  }),
  kindOf: (kind: Phrase, why: Phrase): Phrase => ({
    ja: `種類：${kind.ja}（${why.ja}）`,
    en: `Kind: ${kind.en} (${why.en})`,
  }),
  samePlace: {
    ja: '名前と住所が同じ、名簿の事業者に合わせました',
    en: 'Taken as the organization of the same name and address in the directory',
  },
  sameName: {
    ja: '同じ名前の事業者が名簿にあります。同じものでないか、お確かめください',
    en: 'The directory has an organization of the same name: please check that it is another',
  },
} as const

/** Why a row is not taken. */
export const refusals = {
  otherName: {
    ja: '名簿の同じ番号（ID）の事業者と、名前も住所も違います',
    en: 'The organization with the same id in the directory has another name and address',
  },
  otherNumber: {
    ja: '名簿の同じ番号（ID）の事業者と、法人番号が違います',
    en: 'The organization with the same id in the directory has another corporate number',
  },
  foreign: { ja: '外国の法人、または国外の住所です', en: 'A foreign company, or an address abroad' },
  needsNumber: { ja: '正しい法人番号がありません', en: 'There is no valid corporate number' },
  superseded: { ja: '古い情報の行です（最新の行を使います）', en: 'An older version: the newest row counts' },
  removed: { ja: '国税庁が削除した行です', en: 'Deleted by the National Tax Agency' },
} as const satisfies Record<string, Phrase>
