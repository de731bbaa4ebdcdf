// Which heading means which of our fields: data, one for each kind of file.
import type { Phrase } from '#platform/i18n/index.ts'
import { headingKey, type TableRow } from '#platform/tabular/index.ts'

export interface ColumnMap<Target extends string = string> {
  id: string
  name: Phrase
  /** A file that has no heading line: its columns, and how its first row is known for one. */
  headless?: { headings: readonly string[]; isRow(cells: readonly string[]): boolean }
  /** Headings that together show a file to be of this kind. */
  recognise: readonly string[]
  /** Alternatives, the first that the file has counts; a list of headings is joined in its order. */
  columns: Partial<Readonly<Record<Target, readonly (string | readonly string[])[]>>>
  /** What joined cells stand apart by, where it is no blank. */
  separators?: Partial<Readonly<Record<Target, string>>>
  /** Spelling drifts from town to town: a heading that contains the words is taken where none is the same. */
  loose?: boolean
  /** The file writes letters and digits full width throughout: they are narrowed. */
  fullWidth?: boolean
}

/** What stands in a row under one of our fields; empty where nothing does. */
export type Cell = (target: string) => string

/** Below 0 where the file has no such column. */
export function columnOf({ loose = false }: ColumnMap, headingKeys: readonly string[], heading: string): number {
  const key = headingKey(heading)
  const same = headingKeys.indexOf(key)
  return same < 0 && loose ? headingKeys.findIndex((one) => one.includes(key)) : same
}

/** In which columns of the file each target stands. */
function placesOf(map: ColumnMap, headingKeys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [target, alternatives = []] of Object.entries(map.columns)) {
    const found = alternatives
      .map((one) => [one].flat().map((heading) => columnOf(map, headingKeys, heading)))
      .map((all) => all.filter((column) => column >= 0))
      .find((all) => all.length > 0)
    if (found !== undefined) places.set(target, found)
  }
  return places
}

/** The headings under which nothing is taken. */
export function unusedHeadings(map: ColumnMap, headings: readonly string[]): string[] {
  const used = new Set([...placesOf(map, headings.map(headingKey)).values()].flat())
  return headings.filter((heading, column) => heading.trim() !== '' && !used.has(column))
}

/** The headings that each target is read from. */
export const headingsByTarget = (map: ColumnMap, headings: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(
    [...placesOf(map, headings.map(headingKey))].map(([target, places]) => [
      target,
      places.map((place) => headings[place] ?? ''),
    ]),
  )

/** From a row to its cells by target: which columns they stand in is found once for the file. */
export function cellReader(map: ColumnMap, headingKeys: readonly string[]) {
  const places = placesOf(map, headingKeys)
  const { separators = {} } = map
  return ({ cells }: TableRow): Cell =>
    (target) => {
      const [first = -1, ...others] = places.get(target) ?? []
      if (others.length === 0) return cells[first] ?? ''
      const joined = [first, ...others].map((column) => cells[column] ?? '').filter((cell) => cell.trim() !== '')
      return joined.join(separators[target] ?? ' ')
    }
}
