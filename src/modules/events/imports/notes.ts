// What is said of a row of an event list, and why one is not taken.
import type { Phrase } from '#platform/i18n/index.ts'

const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

export const notes = {
  badEnd: (text: string): Phrase => ({
    ja: `終了日「${quoted(text)}」を読み取れないので、開始日だけの催しとしました`,
    en: `Last day “${quoted(text)}” not understood: taken as an event of one day`,
  }),
  badTime: (field: Phrase, text: string): Phrase => ({
    ja: `${field.ja}「${quoted(text)}」を時刻として読み取れないので、入れませんでした`,
    en: `${field.en} “${quoted(text)}”: left out, not a time`,
  }),
  noEnd: {
    ja: '終わりの時刻がないので、始まりから1時間としました',
    en: 'No time at which it ends: taken as one hour',
  },
  badCapacity: (text: string): Phrase => ({
    ja: `定員「${quoted(text)}」は人数として読めないので、入れませんでした`,
    en: `Seats “${quoted(text)}”: left out, not a number of people`,
  }),
  cancelled: { ja: '中止の催しとして入れました', en: 'Taken as cancelled' },
} as const satisfies Record<string, Phrase | ((...of: never[]) => Phrase)>

export const refusals = {
  noDay: { ja: '開始日がないので、いつの催しか分かりません', en: 'There is no first day: nobody can tell when it is' },
  badDay: (text: string, why: Phrase): Phrase => ({
    ja: `開始日「${quoted(text)}」：${why.ja}`,
    en: `First day “${quoted(text)}”: ${why.en}`,
  }),
  endsBefore: { ja: '終わりが始まりより前です', en: 'It ends before it starts' },
} as const
