// A file, and what its columns mean.
import { Refusal } from '#platform/errors.ts'
import type { Db } from '#platform/db/index.ts'
import { isCorporateNumber } from '#platform/text/index.ts'
import { headingKey, readTable, type Table } from '#platform/tabular/index.ts'
import { type ColumnMap, type Columns, targets } from './column-map.ts'
import { columnMaps } from './maps/index.ts'

export interface OpenFile {
  table: Table
  /** Null where no column is known to hold the name. */
  map: ColumnMap | null
}

const has = (table: Table, headings: readonly string[]): boolean =>
  headings.every((heading) => table.headingKeys.includes(headingKey(heading)))

const knowsName = (table: Table, map: ColumnMap): boolean =>
  (map.columns.name ?? []).some((alternative) => has(table, [alternative].flat()))

/** The first line of such a file is a row already: as many columns, and a true 法人番号 where it belongs. */
const isHeadless = (table: Table, { headings }: ColumnMap): boolean =>
  headings !== undefined &&
  headings.length === table.headings.length &&
  isCorporateNumber(table.headings[headings.indexOf('corporateNumber')]?.trim() ?? '')

/** The first kind of file whose own headings are all there. */
export const recognised = (table: Table, maps: readonly ColumnMap[] = columnMaps): ColumnMap | null =>
  maps.find((map) => isHeadless(table, map) || (has(table, map.recognise) && knowsName(table, map))) ?? null

const noSuchMap = (maps: readonly ColumnMap[]) =>
  new Refusal(400, {
    ja: `その列の対応はありません。使えるもの：${maps.map(({ id }) => id).join('、')}`,
    en: `There is no such column map. There are: ${maps.map(({ id }) => id).join(', ')}`,
  })

/** `wanted`: the id of a map; otherwise one saved under the source's name, otherwise the one recognised. */
function choose(table: Table, saved: readonly ColumnMap[], { wanted, source }: Choice): ColumnMap | null {
  if (wanted !== undefined && wanted !== '') {
    const maps = [...saved, ...columnMaps]
    const map = maps.find(({ id, name }) => id === wanted || name.ja === wanted)
    if (map === undefined) throw noSuchMap(maps)
    return map
  }
  return saved.find((map) => map.name.ja === source && knowsName(table, map)) ?? recognised(table)
}

interface Choice {
  wanted?: string
  source: string
}

/** Throws a Refusal for a file that is no table, and for a map that does not exist. */
export async function openFile(path: string, saved: readonly ColumnMap[], choice: Choice): Promise<OpenFile> {
  const table = await readTable(path)
  const map = choose(table, saved, choice)
  if (map?.headings !== undefined && isHeadless(table, map)) {
    return { table: await readTable(path, { headings: map.headings }), map }
  }
  return { table, map: map !== null && knowsName(table, map) ? map : null }
}

/** The maps that were made in the browser, each under the name of its source. */
export async function savedMaps(db: Db): Promise<ColumnMap[]> {
  const rows = await db.selectFrom('column_map').select(['id', 'name', 'map']).orderBy('name').limit(200).execute()
  return rows.map(({ id, name, map }) => ({
    id,
    name: { ja: name, en: name },
    recognise: [],
    columns: Object.fromEntries(
      targets.flatMap((target): [string, string[]][] => (map[target] === undefined ? [] : [[target, map[target]]])),
    ) satisfies Columns,
  }))
}
