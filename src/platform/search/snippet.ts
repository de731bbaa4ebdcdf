// The place in a text where the words asked for stand, and which characters to mark. Plain pieces: the page escapes them.
import { toKatakana } from '#platform/text/index.ts'

export interface Piece {
  text: string
  marked: boolean
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** One grapheme as a search compares it; marks, blanks and punctuation are nothing. Coarser than the index: ー and ヴ are left aside. */
const fold = (grapheme: string): string =>
  toKatakana(grapheme.normalize('NFKC').toLowerCase())
    .replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '')
    .normalize('NFKC')
    .replaceAll('ヴ', 'ブ')
    .replace(/[^\p{L}\p{N}]|[ー]/gu, '')

interface Folded {
  graphemes: string[]
  /** The folded text, and for each of its code units the grapheme it comes from. */
  text: string
  from: number[]
}

function foldAll(text: string): Folded {
  const graphemes = [...segmenter.segment(text)].map(({ segment }) => segment)
  const folded = graphemes.map(fold)
  return {
    graphemes,
    text: folded.join(''),
    from: folded.flatMap((one, i) => Array.from({ length: one.length }, () => i)),
  }
}

/** The words of a question, longest first; of one that stands nowhere whole, its pairs of characters. */
function needles(q: string, text: string): string[] {
  const words = q
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}ー]+/u)
    .map((word) => foldAll(word).text)
    .filter((word) => word !== '')
  const pairs = (word: string) => [...word].slice(1).map((next, i) => `${[...word][i]}${next}`)
  return words.flatMap((word) => (text.includes(word) ? [word] : pairs(word))).sort((a, b) => b.length - a.length)
}

function marks({ graphemes, text, from }: Folded, q: string): boolean[] {
  const marked = graphemes.map(() => false)
  for (const needle of needles(q, text))
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
      marked.fill(true, from[at], (from[at + needle.length - 1] ?? 0) + 1)
  return marked
}

function pieces(graphemes: readonly string[], marked: readonly boolean[], start: number, end: number): Piece[] {
  const all: Piece[] = []
  for (let i = start; i < end; i += 1) {
    const last = all.at(-1)
    const piece = { text: graphemes[i] ?? '', marked: marked[i] ?? false }
    if (last?.marked === piece.marked) last.text += piece.text
    else all.push(piece)
  }
  return all
}

/** The whole text, with what was asked for marked. */
export function markWords(text: string, q: string): Piece[] {
  const folded = foldAll(text)
  return pieces(folded.graphemes, marks(folded, q), 0, folded.graphemes.length)
}

/** At most `max` characters as a reader counts them, from a little before the place with most that was asked for. */
export function snippet(text: string, q: string, max = 100): Piece[] {
  const folded = foldAll(text.replace(/\s+/g, ' ').trim())
  const { graphemes } = folded
  const marked = marks(folded, q)
  let held = marked.slice(0, max).filter(Boolean).length
  let most = held
  let start = 0
  for (let i = 1; i + max <= graphemes.length; i += 1) {
    held += Number(marked[i + max - 1]) - Number(marked[i - 1])
    if (held > most) [most, start] = [held, i]
  }
  const first = marked.indexOf(true, start)
  start = Math.min(Math.max(0, first - 15), Math.max(0, graphemes.length - max))
  const end = Math.min(graphemes.length, start + max)
  const shown = pieces(graphemes, marked, start, end)
  if (start > 0) shown.unshift({ text: '…', marked: false })
  if (end < graphemes.length) shown.push({ text: '…', marked: false })
  return shown
}
