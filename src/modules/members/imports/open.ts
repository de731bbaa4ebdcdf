// A file, and what its columns mean.
import { Refusal } from '#platform/errors.ts'
import type { Db } from '#platform/db/index.ts'
import { readTable, type Table } from '#platform/tabular/index.ts'
import { type ColumnMap, columnOf } from './column-map.ts'
import type { Importable } from './importable.ts'

export interface OpenFile {
  table: Table
  /** Null where no column that is needed is known. */
  map: ColumnMap | null
  /** Of which day the list is. */
  as_of_on: string | null
}

const has = ({ headingKeys }: Table, map: ColumnMap, headings: readonly string[]): boolean =>
  headings.every((heading) => columnOf(map, headingKeys, heading) >= 0)

const knowsNeeded = (table: Table, map: ColumnMap, { needed }: Importable): boolean =>
  needed.flatMap((target) => map.columns[target] ?? []).some((alternative) => has(table, map, [alternative].flat()))

/** The first line of such a file is a row already. */
const isHeadless = ({ headings }: Table, { headless }: ColumnMap): boolean =>
  headless !== undefined && headless.headings.length === headings.length && headless.isRow(headings)

/** The first kind of file whose own headings are all there. */
const recognised = (table: Table, importable: Importable): ColumnMap | null =>
  importable.maps.find(
    (map) => isHeadless(table, map) || (has(table, map, map.recognise) && knowsNeeded(table, map, importable)),
  ) ?? null

const noSuchMap = (maps: readonly ColumnMap[]) =>
  new Refusal(400, {
    ja: `その列の対応はありません。使えるもの：${maps.map(({ id }) => id).join('、')}`,
    en: `There is no such column map. There are: ${maps.map(({ id }) => id).join(', ')}`,
  })

interface Choice {
  wanted?: string
  source: string
  as_of_on?: string | null
}

/** `wanted`: the id of a map; otherwise one saved under the source's name, otherwise the one recognised. */
function choose(
  table: Table,
  importable: Importable,
  saved: readonly ColumnMap[],
  { wanted, source }: Choice,
): ColumnMap | null {
  if (wanted !== undefined && wanted !== '') {
    const maps = [...saved, ...importable.maps]
    const map = maps.find(({ id, name }) => id === wanted || name.ja === wanted)
    if (map === undefined) throw noSuchMap(maps)
    return map
  }
  const own = saved.find((map) => map.name.ja === source && knowsNeeded(table, map, importable))
  return own ?? recognised(table, importable)
}

/** Throws a Refusal for a file that is no table, and for a map that does not exist. */
export async function openFile(
  path: string,
  importable: Importable,
  saved: readonly ColumnMap[],
  choice: Choice,
): Promise<OpenFile> {
  const table = await readTable(path)
  const map = choose(table, importable, saved, choice)
  const { as_of_on = null } = choice
  if (map?.headless !== undefined && isHeadless(table, map)) {
    return { table: await readTable(path, { headings: map.headless.headings }), map, as_of_on }
  }
  return { table, map: map !== null && knowsNeeded(table, map, importable) ? map : null, as_of_on }
}

/** The maps that were made in the browser, each under the name of its source. */
export async function savedMaps(db: Db, { kind, targets, joins }: Importable): Promise<ColumnMap[]> {
  const rows = await db
    .selectFrom('column_map')
    .select(['id', 'name', 'map'])
    .where('kind', '=', kind)
    .orderBy('name')
    .limit(200)
    .execute()
  return rows.map(({ id, name, map }) => ({
    id,
    name: { ja: name, en: name },
    recognise: [],
    separators: joins,
    columns: Object.fromEntries(Object.entries(map).filter(([target]) => Object.hasOwn(targets, target))),
  }))
}
