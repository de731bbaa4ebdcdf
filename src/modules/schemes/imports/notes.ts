// What is said of a row of a list of schemes.
import type { Phrase } from '#platform/i18n/index.ts'

const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

export const notes = {
  noDay: (field: Phrase, text: string): Phrase => ({
    ja: `${field.ja}「${quoted(text)}」は日付でないので、内容に書き添えました`,
    en: `${field.en} “${quoted(text)}”: no date, kept among the contents`,
  }),
  noDate: (text: string): Phrase => ({
    ja: `情報の日付「${quoted(text)}」は日付でないので、入れませんでした`,
    en: `Date of the information “${quoted(text)}”: left out, no date`,
  }),
  monthFirst: (field: Phrase, text: string, on: string): Phrase => ({
    ja: `${field.ja}「${text}」を${on}と読みました`,
    en: `${field.en} “${text}”: read as ${on}`,
  }),
  reversed: (opens: string, closes: string): Phrase => ({
    ja: `受付の終わり（${closes}）が始まり（${opens}）より前なので、日付を入れずに内容に書き添えました`,
    en: `It closes (${closes}) before it opens (${opens}): no dates taken, both kept among the contents`,
  }),
  tags: { ja: 'HTMLを文章に直しました', en: 'HTML made into text' },
} as const
