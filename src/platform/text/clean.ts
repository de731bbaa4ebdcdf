// What is stored: exactly the characters somebody chose (𠮷, 辻󠄀 and all), without those that nobody can see or mean.

/** Controls except line feed, bidirectional overrides, the byte-order mark, non-characters. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g

export const stripControls = (text: string): string => text.replace(unseen, '')

/** Normalises line ends, drops invisible controls and lone surrogates, trims blanks of either width. Never NFKC: 外字 stay. */
export function clean(text: string): string {
  const oneEnd = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\t', ' ')
  return stripControls(oneEnd).toWellFormed().replaceAll('\uFFFD', '').trim()
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The beginning of a text, at most so many characters as a reader counts them; … where it goes on. */
export function excerpt(text: string, max: number): string {
  let count = 0
  for (const { index } of segmenter.segment(text)) {
    if (count === max) return `${text.slice(0, index)}…`
    count += 1
  }
  return text
}

/** How many characters a reader counts: 辻󠄀 and 👨‍👩‍👧 are one each. */
export function graphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}
