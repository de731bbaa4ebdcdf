// One row of a file as an organization. Pure: the same row always gives the same outcome.
import { civilDay } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import {
  clean,
  graphemes,
  isCorporateNumber,
  nameKey,
  parseCoordinates,
  plainDigits,
  searchKey,
} from '#platform/text/index.ts'
import type { OrganizationKind } from '../../tables.ts'
import type { Cell } from '../column-map.ts'
import type { ReadRow } from '../importable.ts'
import { refusals as anyRefusals } from '../notes.ts'
import {
  as,
  readEmail,
  readKana,
  readPhone,
  readPostal,
  readStory,
  readText,
  readUrl,
  readWords,
  type Reading,
  repaired,
  told,
} from '../reading.ts'
import { readAs, rejected } from '../row.ts'
import { kindOf, readKind } from './kinds.ts'
import { notes, refusals } from './notes.ts'
import { type OrganizationMap, type Target, targets } from './targets.ts'

/** What a file tells of one organization. Empty and null mean that it does not say. */
export interface OrganizationDraft {
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

type OrganizationCell = (target: Target) => string

/** Why the national file's row is no organization of today's, or null. */
const whyForeignOrOld = (cell: OrganizationCell): Phrase | null =>
  cell('latest').trim() === '0'
    ? refusals.superseded
    : cell('process').trim() === '99'
      ? refusals.removed
      : cell('kind_code').trim().endsWith('401') || cell('abroad').trim() !== ''
        ? refusals.foreign
        : null

/** Only the day of closing closes: process 71 stands on the firm that absorbed another and lives on. */
function readClosed(cell: OrganizationCell): Reading<string | null> {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell('closed_on').trim()) ?? []
  const day = civilDay(Number(year), Number(month), Number(date))
  return day === null ? as(null) : told(day, notes.closed(day))
}

function readPlace(cell: OrganizationCell): Reading<{ latitude: number | null; longitude: number | null }> {
  const parsed = parseCoordinates(cell('latitude'), cell('longitude'))
  const said = parsed.ok ? parsed.repaired : parsed.why
  const at = (parsed.ok ? parsed.at : null) ?? { latitude: null, longitude: null }
  return said === undefined ? as(at) : repaired(at, said)
}

/** Null where the cell holds none; a wrong one is left out and said. */
export function readCorporateNumber(cell: string): Reading<string | null> {
  const tidy = clean(cell.slice(0, 60))
  if (tidy === '') return as(null)
  const digits = plainDigits(tidy)
  if (!isCorporateNumber(digits)) return repaired(null, notes.badNumber(tidy))
  return digits === tidy ? as(digits) : repaired(digits, notes.numberForm)
}

/** Name and address, without what people write differently. */
export const placeKey = (name_key: string, address: string): string =>
  `${name_key}|${searchKey(address).replaceAll(' ', '')}`.slice(0, 300)

export function readRow(map: OrganizationMap, cell: Cell, line: number): ReadRow<OrganizationDraft> {
  const fullWidth = map.fullWidth ?? false
  const name = readWords(cell('name'), 100, targets.name, fullWidth)
  const given = clean(cell('name').slice(0, 200))
  const title = given || clean(cell('key').slice(0, 200))
  if (name.value === '') return rejected(line, title, given === '' ? anyRefusals.noName : anyRefusals.longName(100))
  const old = whyForeignOrOld(cell)
  if (old !== null) return rejected(line, name.value, old)
  const number = readCorporateNumber(cell('corporate_number'))
  if (map.byCorporateNumber && number.value === null) return rejected(line, name.value, refusals.needsNumber)

  return readAs(line, name.value, (take) => {
    take(name)
    const corporate_number = take(number)
    const street = take(readWords(cell('address'), 200, targets.address, fullWidth))
    const building = take(readWords(cell('building'), 100, targets.building, fullWidth))
    const address = joinAddress(street, building)
    const name_key = nameKey(name.value).key.slice(0, 200)
    const other_key = placeKey(name_key, address)
    const said = take(readKind(cell('kind')))
    const { kind, notes: kindNotes } =
      said === null ? kindOf(name.value, cell('kind_code').trim(), map.kind) : { kind: said, notes: [] }
    const key = take(readText(cell('key'), 100, targets.key))
    const draft = {
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
      makes: take(readStory(cell('makes'), 600, targets.makes)),
      story: take(readStory(cell('story'), 2000, targets.story)),
      closed_on: take(readClosed(cell)),
      source_key: key === '' ? (corporate_number ?? other_key) : `${map.id}:${key}`,
      other_key,
    }
    take({ value: kind, notes: kindNotes })
    return draft
  })
}

/** The building behind the street, where it is not written there already. */
const joinAddress = (street: string, building: string): string => {
  if (building === '' || street.endsWith(building)) return street
  const both = `${street} ${building}`.trim()
  return graphemes(both) > 200 ? street : both
}
