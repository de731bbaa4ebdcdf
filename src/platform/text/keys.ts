// Keys: for comparing and searching, never for display.
import { hyphens } from './digits.ts'
import { toKatakana } from './kana.ts'

const variationSelectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu

/** A mark after kana is the long vowel ー, anywhere else a hyphen, whichever of the dozen was typed. */
const marks = (text: string): string =>
  text.replace(hyphens, '-').replace(/(?<=[ァ-ヺ])-+/g, (run) => 'ー'.repeat(run.length))

/** Case, width, kana script, variant selectors, hyphens and blanks folded away. */
export function searchKey(text: string): string {
  const folded = text.replace(variationSelectors, '').normalize('NFKC').toLowerCase().normalize('NFKC')
  return marks(toKatakana(folded).normalize('NFKC')).replace(/\s+/g, ' ').trim()
}

/** Longest first: 公益社団法人 before 社団法人. Spelled as a search key spells them. */
const legalForms: readonly [form: string, spellings: string][] = [
  ['特定非営利活動法人', '特定非営利活動法人|npo法人'],
  ['農業協同組合', '農業協同組合'],
  ['農事組合法人', '農事組合法人|\\(農\\)'],
  ['商店街振興組合', '商店街振興組合'],
  ['事業協同組合', '事業協同組合'],
  ['協同組合', '協同組合|\\(協\\)'],
  ['企業組合', '企業組合|\\(企\\)'],
  ['一般社団法人', '一般社団法人|\\(一社\\)'],
  ['公益社団法人', '公益社団法人|\\(公社\\)'],
  ['一般財団法人', '一般財団法人|\\(一財\\)'],
  ['公益財団法人', '公益財団法人|\\(公財\\)'],
  ['医療法人', '医療法人(?:社団|財団)?|\\(医\\)'],
  ['社会福祉法人', '社会福祉法人|\\(福\\)'],
  ['学校法人', '学校法人|\\(学\\)'],
  ['宗教法人', '宗教法人|\\(宗\\)'],
  ['弁護士法人', '弁護士法人'],
  ['税理士法人', '税理士法人'],
  ['株式会社', '株式会社|\\(株\\)'],
  ['有限会社', '有限会社|\\(有\\)'],
  ['合同会社', '合同会社|\\(同\\)'],
  ['合資会社', '合資会社|\\(資\\)'],
  ['合名会社', '合名会社|\\(名\\)'],
]

/** Before the name, after it, or after it with a branch behind a blank. */
const places = legalForms.map(([form, spellings]) => ({
  form,
  before: new RegExp(`^(?:${spellings})`),
  after: new RegExp(`(?:${spellings})(?=$| )`),
}))

interface NameKey {
  /** The name without its legal form and blanks. */
  key: string
  legal_form: string | null
  position: 'before' | 'after' | null
}

/** `㈱ 小宮山製作所`, `（株）小宮山製作所` and `株式会社小宮山製作所` share one key. */
export function nameKey(name: string): NameKey {
  const folded = searchKey(name)
  const without = (spelling: RegExp) => folded.replace(spelling, '').replaceAll(' ', '')
  for (const { form, before, after } of places) {
    for (const [position, spelling] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const key = spelling.test(folded) ? without(spelling) : ''
      if (key !== '') return { key, legal_form: form, position }
    }
  }
  return { key: folded.replaceAll(' ', ''), legal_form: null, position: null }
}
