// What is kept about one person, as the declarations say.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Column, DataSubject, Holding, UntilTold } from './declaration.ts'

export interface Section {
  table: string
  label: Phrase
  columns: { name: string; label: Phrase; words?: Column['words'] }[]
  rows: Record<string, unknown>[]
}

const given = ({ columns }: Holding, judgedToo: boolean) =>
  Object.entries(columns).flatMap(([name, column]) =>
    column === null || (column.given === 'judged' && !judgedToo) ? [] : [{ name, ...column }],
  )

const key = 'until told'

async function told(db: Db, rows: Section['rows'], { untold, columns }: UntilTold): Promise<Section['rows']> {
  const ids = [...new Set(rows.map((row) => String(row[key])))]
  const held = await untold(db, ids)
  const blank = Object.fromEntries((columns ?? []).map((name) => [name, null]))
  return rows.flatMap(({ [key]: of, ...row }) =>
    !held.has(String(of)) ? [row] : columns === undefined ? [] : [{ ...row, ...blank }],
  )
}

/** One section for each holding that has rows. `judgedToo`: also what staff hand out only after looking at it. */
export async function exportHoldings(
  db: Db,
  holdings: readonly Holding[],
  one: DataSubject,
  judgedToo: boolean,
): Promise<Section[]> {
  const sections: Section[] = []
  for (const holding of holdings) {
    const columns = given(holding, judgedToo)
    if (columns.length === 0) continue
    const waits = judgedToo ? undefined : holding.until_told
    const selected = columns.map(({ name, handed }) =>
      judgedToo || handed === undefined ? sql.ref(name) : sql`${handed} as ${sql.ref(name)}`,
    )
    const { rows: all } = await sql<Record<string, unknown>>`
      select ${sql.join([...selected, ...(waits ? [sql`${waits.of} as ${sql.ref(key)}`] : [])])}
      from ${sql.table(holding.table)} where ${holding.whose(one)} order by 1 limit 10000`.execute(db)
    const rows = waits === undefined || all.length === 0 ? all : await told(db, all, waits)
    const { table, label } = holding
    const shown = columns.map(({ name, label, words }) => ({ name, label, words }))
    if (rows.length > 0) sections.push({ table, label, columns: shown, rows })
  }
  return sections
}
