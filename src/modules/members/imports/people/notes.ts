// What is said of a person's row only.
import type { Phrase } from '#platform/i18n/index.ts'
import { quoted } from '../notes.ts'

export const notes = {
  wholeName: {
    ja: '氏名を姓と名に分けられないので、全体を姓に入れました',
    en: 'The name cannot be split: kept whole as the family name',
  },
  wholeKana: {
    ja: 'フリガナをセイとメイに分けられないので、全体をセイに入れました',
    en: 'The reading cannot be split: kept whole as that of the family name',
  },
  displayName: { ja: '表示名がないので、姓を入れました', en: 'No display name: the family name was put in' },
  noAddress: {
    ja: 'メールアドレスがないので、本人が登録しても、この内容は引き継がれません',
    en: 'No e-mail: the person cannot take this over by registering',
  },
  leadingZero: { ja: '電話番号の先頭に0を補いました', en: 'Telephone: the leading 0 was put back' },
  areaOnly: {
    ja: '住所は町名までを入れました。番地から後は入れません',
    en: 'Address: kept up to the name of the town, without number and building',
  },
  level: {
    ja: 'できることの程度はファイルから分からないので、いちばん低い程度としました',
    en: 'The level of the skills is not in the file: the lowest was taken',
  },
  ownWords: (words: string): Phrase => ({
    ja: `できることの一覧にない「${quoted(words)}」は、本人の言葉として入れました`,
    en: `Not on the list of skills, kept as the person's own words: “${quoted(words)}”`,
  }),
  hoursLess: (text: string, hours: number): Phrase => ({
    ja: `週の時間「${quoted(text)}」は、少ないほうで${hours}時間としました`,
    en: `Hours a week “${quoted(text)}”: taken as ${hours}, the lesser`,
  }),
  unclear: (field: Phrase, text: string): Phrase => ({
    ja: `${field.ja}「${quoted(text)}」は、選択肢のどれか分からないので、入れませんでした`,
    en: `${field.en} “${quoted(text)}”: left out, not clear which of the choices it is`,
  }),
  unreadDay: (field: Phrase, text: string): Phrase => ({
    ja: `${field.ja}「${quoted(text)}」は日付として読めないので、入れませんでした`,
    en: `${field.en} “${quoted(text)}”: left out, not a day`,
  }),
  turnedDays: {
    ja: '始められる日より前なので、「いつまで」を入れませんでした',
    en: 'Available until: left out, it is before the first day',
  },
  noDay: (field: Phrase, text: string): Phrase => ({
    ja: `${field.ja}「${quoted(text)}」は、過去の日付として読めないので、入れませんでした`,
    en: `${field.en} “${quoted(text)}”: left out, not a day of the past`,
  }),
  samePerson: {
    ja: '氏名・フリガナ・電話番号が同じ、名簿の人に合わせました',
    en: 'Taken as the person of the same name, reading and telephone in the directory',
  },
  sameName: {
    ja: '同じ氏名の人が名簿にいます。同じ人でないか、お確かめください',
    en: 'The directory has a person of the same name: please check that it is another',
  },
} as const

/** Why a row is not taken. */
export const refusals = {
  sameAddress: {
    ja: '名簿に、同じメールアドレスで別の氏名の人がいます。どちらの人か、お確かめください',
    en: 'The directory has a person of another name with the same e-mail: please check whose it is',
  },
  sameId: {
    ja: '名簿の同じ番号（ID）の人と、氏名が違います',
    en: 'The person with the same id in the directory has another name',
  },
} as const satisfies Record<string, Phrase>
