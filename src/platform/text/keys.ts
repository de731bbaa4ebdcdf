// Keys: for comparing and searching, never for display.
import { toKatakana } from './kana.ts'

const variationSelectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu
const hyphenLike = /[‐‑‒–—―−﹣]/g

/** Case, width, kana script, variant selectors and blanks folded away. */
export const searchKey = (text: string): string =>
  toKatakana(text.normalize('NFKC').toLowerCase())
    .replace(variationSelectors, '')
    .replace(hyphenLike, '-')
    .replace(/\s+/g, ' ')
    .trim()

const legalForms: readonly [form: string, spellings: RegExp][] = [
  ['株式会社', /株式会社|\(株\)/],
  ['有限会社', /有限会社|\(有\)/],
  ['合同会社', /合同会社|\(同\)/],
  ['合資会社', /合資会社|\(資\)/],
  ['合名会社', /合名会社|\(名\)/],
  ['特定非営利活動法人', /特定非営利活動法人|npo法人/],
  ['一般社団法人', /一般社団法人|\(一社\)/],
  ['公益社団法人', /公益社団法人|\(公社\)/],
  ['一般財団法人', /一般財団法人|\(一財\)/],
  ['公益財団法人', /公益財団法人|\(公財\)/],
  ['医療法人', /医療法人(?:社団|財団)?/],
  ['社会福祉法人', /社会福祉法人|\(福\)/],
  ['学校法人', /学校法人|\(学\)/],
  ['協同組合', /協同組合/],
]

export interface NameKey {
  /** The name without its legal form and blanks. */
  key: string
  legal_form: string | null
  position: 'before' | 'after' | null
}

/** `㈱ 小宮山製作所`, `（株）小宮山製作所` and `株式会社小宮山製作所` share one key. */
export function nameKey(name: string): NameKey {
  const folded = searchKey(name)
  for (const [legal_form, spellings] of legalForms) {
    const match = spellings.exec(folded)
    if (!match) continue
    const rest = (folded.slice(0, match.index) + folded.slice(match.index + match[0].length)).replaceAll(' ', '')
    if (rest !== '') return { key: rest, legal_form, position: match.index === 0 ? 'before' : 'after' }
  }
  return { key: folded.replaceAll(' ', ''), legal_form: null, position: null }
}
