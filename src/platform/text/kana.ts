// Katakana and hiragana lie 0x60 apart in Unicode; NFKC turns half-width kana into full-width.
/** One script for all kana: ミウラ from みうら and ﾐｳﾗ; also what readings are compared by. */
export const toKatakana = (text: string): string =>
  widenKana(text).replace(/[ぁ-ゖゝゞ]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60))

/** Half-width kana with their marks (ｶﾞ) to full width (ガ); all else is untouched. */
const widenKana = (text: string): string => text.replace(/[\uFF61-\uFF9F]+/g, (run) => run.normalize('NFKC'))

/** Full-width katakana, the long mark, middle dot and blanks: what a reading is written in. */
export const isKatakana = (text: string): boolean => /^[ァ-ヺーヽヾ・＝\s　]+$/.test(text)
