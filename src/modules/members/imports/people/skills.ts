// What somebody can do: our own list's words where they are its words, the person's own words otherwise.
import { searchKey } from '#platform/text/index.ts'
import { skills } from '../../data/skills.ts'
import { skillRows } from '../../forms/profile.ts'
import { as, type Note, type Reading, readStory, repaired, told } from '../reading.ts'
import { notes } from './notes.ts'
import { targets } from './targets.ts'

const separators = /[、,，;；/／|｜\n]+/
const keyOf = (words: string): string => searchKey(words).replaceAll(' ', '')

const codes = new Map(
  skills.flatMap(({ code, label }) =>
    [code, label.ja, label.en].map((words): [string, string] => [keyOf(words), code]),
  ),
)
/** Labels that hold a separator themselves: looked for before the cell is taken apart. */
const whole = skills.flatMap(({ label }) => [label.ja, label.en]).filter((words) => separators.test(words))

function wordsOf(cell: string): string[] {
  const found = whole.filter((label) => cell.includes(label))
  const rest = found.reduce((text, label) => text.replaceAll(label, '\n'), cell)
  const others = rest.split(separators).map((word) => word.replace(/^[\s・●○■□◆*-]+/, '').trim())
  return [...found, ...others.filter((word) => word !== '')]
}

export interface Skills {
  /** Codes, in the order of the alphabet: what does not differ compares as equal. */
  skills: string[]
  offers_words: string
}

/** As many as a profile holds; the file tells no level. */
export function readSkills(cell: string): Reading<Skills> {
  const text = readStory(cell, 2000, targets.skills)
  const words = wordsOf(text.value)
  const known = new Set<string>()
  const own = new Set<string>()
  for (const word of words) {
    const code = codes.get(keyOf(word))
    if (code === undefined || (known.size >= skillRows.length && !known.has(code))) own.add(word)
    else known.add(code)
  }
  const offers = readStory([...own].join('、'), 600, targets.skills)
  const said: Note[] = [
    ...text.notes,
    ...(known.size === 0 ? as('') : told('', notes.level)).notes,
    ...(own.size === 0 ? as('') : repaired('', notes.ownWords(offers.value))).notes,
    ...offers.notes,
  ]
  return { value: { skills: [...known].sort(), offers_words: offers.value }, notes: said }
}
