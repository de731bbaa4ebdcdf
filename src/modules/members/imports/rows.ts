// One row of a file as an organization. Pure: the same row always gives the same outcome.
import { civilDay } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { headingKey, type TableRow } from '#platform/tabular/index.ts'
import { clean, graphemes, nameKey, parseCoordinates, searchKey } from '#platform/text/index.ts'
import type { OrganizationKind } from '../tables.ts'
import { type ColumnMap, type NationalTarget, type Target, targetLabels } from './column-map.ts'
import { kindOf } from './kinds.ts'
import { notes, refusals } from './notes.ts'
import {
  type Note,
  readCorporateNumber,
  readEmail,
  readKana,
  readPhone,
  readPostal,
  readStory,
  readText,
  readUrl,
  readWords,
  type Reading,
} from './reading.ts'

/** What a file tells of one organization. Empty and null mean that it does not say. */
export interface Draft {
  name: string
  name_kana: string
  name_key: string
  corporate_number: string | null
  kind: OrganizationKind
  postal_code: string | null
  address: string
  latitude: number | null
  longitude: number | null
  phone: string | null
  email: string | null
  url: string | null
  makes: string
  story: string
  closed_on: string | null
  /** The row's own name within its source, and what it is told apart by where two rows bear the same one. */
  source_key: string
  other_key: string
}

export interface ReadRow {
  line: number
  title: string
  outcome: 'accepted' | 'repaired' | 'rejected'
  notes: Phrase[]
  /** Null for a rejected row. */
  draft: Draft | null
}

type Cell = (target: Target | NationalTarget) => string

const separators: Partial<Record<Target | NationalTarget, string>> = { address: '', makes: '、', key: '-' }

/** From a row to its cells by target: which columns they stand in is found once for the file. */
export function cellReader(map: ColumnMap, headingKeys: readonly string[]): (row: TableRow) => Cell {
  const places = new Map<string, number[]>()
  for (const [target, alternatives] of Object.entries(map.columns)) {
    const found = alternatives
      .map((one) => [one].flat().map((heading) => headingKeys.indexOf(headingKey(heading))))
      .map((columns) => columns.filter((column) => column >= 0))
      .find((columns) => columns.length > 0)
    if (found !== undefined) places.set(target, found)
  }
  return ({ cells }) =>
    (target) => {
      const [first = -1, ...others] = places.get(target) ?? []
      if (others.length === 0) return cells[first] ?? ''
      const joined = [first, ...others].map((column) => cells[column] ?? '').filter((cell) => cell.trim() !== '')
      return joined.join(separators[target] ?? ' ')
    }
}

const rejected = (line: number, title: string, why: Phrase): ReadRow => ({
  line,
  title,
  outcome: 'rejected',
  notes: [why],
  draft: null,
})

/** Why the national file's row is no organization of today's, or null. */
const whyForeignOrOld = (cell: Cell): Phrase | null =>
  cell('latest').trim() === '0'
    ? refusals.superseded
    : cell('process').trim() === '99'
      ? refusals.removed
      : cell('kind_code').trim().endsWith('401') || cell('abroad').trim() !== ''
        ? refusals.foreign
        : null

/** Only the day of closing closes: process 71 stands on the firm that absorbed another and lives on. */
function readClosed(cell: Cell): Reading<string | null> {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell('closed_on').trim()) ?? []
  const day = civilDay(Number(year), Number(month), Number(date))
  return { value: day, notes: day === null ? [] : [{ repair: false, words: notes.closed(day) }] }
}

function readPlace(cell: Cell): Reading<{ latitude: number | null; longitude: number | null }> {
  const parsed = parseCoordinates(cell('latitude'), cell('longitude'))
  const said = parsed.ok ? parsed.repaired : parsed.why
  const at = parsed.ok ? parsed.at : null
  return {
    value: { latitude: at?.latitude ?? null, longitude: at?.longitude ?? null },
    notes: said === undefined ? [] : [{ repair: true, words: said }],
  }
}

/** Name and address, without what people write differently. */
export const placeKey = (name_key: string, address: string): string =>
  `${name_key}|${searchKey(address).replaceAll(' ', '')}`.slice(0, 300)

/** `cell` gives what stands in the file under each target. */
export function readRow(map: ColumnMap, cell: Cell, line: number): ReadRow {
  const fullWidth = map.fullWidth ?? false
  const name = readWords(cell('name'), 100, targetLabels.name, fullWidth)
  const given = clean(cell('name').slice(0, 200))
  const title = given || clean(cell('key').slice(0, 200))
  if (name.value === '') return rejected(line, title, given === '' ? refusals.noName : refusals.longName)
  const old = whyForeignOrOld(cell)
  if (old !== null) return rejected(line, name.value, old)

  const said: Note[] = [...name.notes]
  const take = <T>(reading: Reading<T>): T => {
    said.push(...reading.notes)
    return reading.value
  }
  const corporate_number = take(readCorporateNumber(cell('corporate_number')))
  if (map.byCorporateNumber && corporate_number === null) return rejected(line, name.value, refusals.needsNumber)
  const street = take(readWords(cell('address'), 200, targetLabels.address, fullWidth))
  const building = take(readWords(cell('building'), 100, targetLabels.building, fullWidth))
  const address = joinAddress(street, building)
  const name_key = nameKey(name.value).key.slice(0, 200)
  const other_key = placeKey(name_key, address)
  const { kind, notes: kindNotes } = kindOf(name.value, cell('kind_code').trim(), map.kind)
  const key = take(readText(cell('key'), 100, targetLabels.key))
  const draft: Draft = {
    name: name.value,
    name_kana: take(readKana(cell('name_kana'))),
    name_key,
    corporate_number,
    kind,
    postal_code: take(readPostal(cell('postal_code'))),
    address,
    ...take(readPlace(cell)),
    phone: take(readPhone(cell('phone'))),
    email: take(readEmail(cell('email'))),
    url: take(readUrl(cell('url'))),
    makes: take(readStory(cell('makes'), 600, targetLabels.makes)),
    story: take(readStory(cell('story'), 2000, targetLabels.story)),
    closed_on: take(readClosed(cell)),
    source_key: key === '' ? (corporate_number ?? other_key) : `${map.id}:${key}`,
    other_key,
  }
  said.push(...kindNotes)
  return {
    line,
    title: name.value,
    outcome: said.some(({ repair }) => repair) ? 'repaired' : 'accepted',
    notes: said.map(({ words }) => words),
    draft,
  }
}

/** The building behind the street, where it is not written there already. */
const joinAddress = (street: string, building: string): string => {
  if (building === '' || street.endsWith(building)) return street
  const both = `${street} ${building}`.trim()
  return graphemes(both) > 200 ? street : both
}
