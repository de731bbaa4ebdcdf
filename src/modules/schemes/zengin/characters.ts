// What a transfer file can say: half-width kana in capitals, A–Z, 0–9 and a few signs, one byte each (JIS X 0201).
// Source: the 総合振込 specifications that banks publish.

const kana =
  'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'
const halfOf = new Map<string, string>([
  ...[...kana].map((full, i): [string, string] => [full, String.fromCharCode(0xff66 + i)]),
  ['\u3099', 'ﾞ'],
  ['\u309a', 'ﾟ'],
  ['゛', 'ﾞ'],
  ['゜', 'ﾟ'],
])

/** Written small elsewhere, large here; and what banks read in place of what they cannot. */
const replaced = new Map([
  ...[...'ァィゥェォャュョッヮヵヶヲヰヱ'].map((from, i): [string, string] => [
    from,
    'アイウエオヤユヨツワカケオイエ'[i] ?? '',
  ]),
  ...[...'ー－‐‑‒–—―−─━ｰ'].map((hyphen): [string, string] => [hyphen, '-']),
  ['・', '.'],
  ['「', '｢'],
  ['」', '｣'],
  ['¥', '\\'],
])

/** Every sign a field of text may hold. Not every bank takes the last five. */
const allowed = new Set(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ()-.,/｢｣\\', 'ﾞ', 'ﾟ'].concat(
    Array.from({ length: 45 }, (_, i) => String.fromCharCode(0xff71 + i)),
  ),
)

export const isAllowed = (sign: string): boolean => allowed.has(sign)

/** As it is compared with what banks know: composed, in katakana and capitals, nothing small. */
export const plainKana = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
    .toUpperCase()
    .replace(/[ァィゥェォャュョッヮヵヶ]/g, (small) => replaced.get(small) ?? small)

/** The nearest that a bank can read, and the signs for which there is none (kanji, for instance). */
export function toBankText(text: string): { text: string; lost: string[] } {
  const signs = [...plainKana(text)].flatMap((sign) => [...(replaced.get(sign) ?? sign).normalize('NFD')])
  const half = signs.map((sign) => halfOf.get(sign) ?? replaced.get(sign) ?? sign)
  return { text: half.filter(isAllowed).join(''), lost: [...new Set(half.filter((sign) => !isAllowed(sign)))] }
}

/** JIS X 0201: one byte a sign. */
export const toByte = (sign: string): number =>
  sign >= '\uff61' && sign <= '\uff9f' ? sign.charCodeAt(0) - 0xff61 + 0xa1 : sign.charCodeAt(0)

export const fromByte = (byte: number): string =>
  byte >= 0xa1 && byte <= 0xdf ? String.fromCharCode(byte - 0xa1 + 0xff61) : String.fromCharCode(byte)
