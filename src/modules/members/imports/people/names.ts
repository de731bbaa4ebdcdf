// A person's name and its reading: in two columns, or in one that is split where it has one blank.
import type { Phrase } from '#platform/i18n/index.ts'
import { clean, graphemes, searchKey } from '#platform/text/index.ts'
import type { Cell } from '../column-map.ts'
import { refusals as anyRefusals } from '../notes.ts'
import { as, type Reading, readKana, readText, readWords, repaired } from '../reading.ts'
import { notes } from './notes.ts'
import { targets } from './targets.ts'

/** As long as the profile's form allows. */
const most = 40

/** Two words are family and given name; anything else stays whole. */
function halves(whole: string): [family: string, given: string, split: boolean] {
  const [family = '', given = '', ...more] = whole.split(/[\s　]+/)
  return given !== '' && more.length === 0 ? [family, given, true] : [whole, '', false]
}

export interface Name {
  family_name: string
  given_name: string
}

/** The name, or why the row cannot be taken. */
export function readName(cell: Cell): Reading<Name> | Phrase {
  const parts = [
    readWords(cell('family_name'), 200, targets.family_name, false),
    readWords(cell('given_name'), 200, targets.given_name, false),
  ] as const
  const [family, given] = [parts[0].value, parts[1].value]
  const whole = readWords(cell('name'), 200, targets.name, false)
  const [family_name, given_name, split] =
    family !== '' && given !== '' ? [family, given, true] : halves(family || given || whole.value)
  if (family_name === '')
    return clean(cell('name').slice(0, 200)) === '' ? anyRefusals.noName : anyRefusals.longName(most)
  if (graphemes(family_name) > most || graphemes(given_name) > most) return anyRefusals.longName(most)
  const said = family !== '' || given !== '' ? [...parts[0].notes, ...parts[1].notes] : whole.notes
  return { value: { family_name, given_name }, notes: [...said, ...(split ? [] : repaired('', notes.wholeName).notes)] }
}

export interface NameReading {
  family_kana: string
  given_kana: string
}

export function readNameKana(cell: Cell): Reading<NameReading> {
  const parts = [readKana(cell('family_kana')), readKana(cell('given_kana'))] as const
  const both = parts[0].value !== '' && parts[1].value !== ''
  const whole = readKana(cell('kana'))
  const one = parts[0].value || parts[1].value || whole.value
  const [family_kana, given_kana, split] = both ? [parts[0].value, parts[1].value, true] : halves(one)
  const said = [...parts[0].notes, ...parts[1].notes, ...(both ? [] : whole.notes)]
  if (graphemes(family_kana) > most || graphemes(given_kana) > most) {
    const long = readText(one, most, targets.kana)
    return { value: { family_kana: '', given_kana: '' }, notes: [...said, ...long.notes] }
  }
  const unsplit = split || one === '' ? as('') : repaired('', notes.wholeKana)
  return { value: { family_kana, given_kana }, notes: [...said, ...unsplit.notes] }
}

const folded = (text: string): string => searchKey(text).replaceAll(' ', '')

/** What two spellings of one name share: written with or without a blank, in either width. */
export const nameOf = ({ family_name, given_name }: Name): string => folded(`${family_name}${given_name}`)
export const kanaOf = ({ family_kana, given_kana }: NameReading): string => folded(`${family_kana}${given_kana}`)
