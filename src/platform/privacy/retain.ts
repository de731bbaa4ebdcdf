// Retention: what its period is over goes, whoever it is about.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { Holding, Period } from './declaration.ts'
import { blanking } from './erase.ts'

export interface Retained {
  table: string
  what: 'rows' | 'columns'
  count: number
}

export function periodWords({ years, months, days }: Period): Phrase {
  const en = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`
  if (years !== undefined) return { ja: `${years}年`, en: en(years, 'year') }
  if (months !== undefined) return { ja: `${months}か月`, en: en(months, 'month') }
  return { ja: `${days ?? 0}日`, en: en(days ?? 0, 'day') }
}

/** Receipts of what is not there any more, also of what went with its parent: the bytes are swept after them. */
async function forgetFiles(tx: Tx, holdings: readonly Holding[]): Promise<number> {
  let gone = 0
  for (const { table, subject } of holdings) {
    if (subject === undefined) continue
    const { numAffectedRows = 0n } = await sql`delete from file where subject = ${table}
      and not exists (select from ${sql.table(table)} as whose where whose.${sql.ref(subject)}::text = file.subject_id)`.execute(
      tx,
    )
    gone += Number(numAffectedRows)
  }
  return gone
}

async function applyOnce(tx: Tx, holdings: readonly Holding[], now: Date): Promise<Retained[]> {
  const done: Retained[] = []
  // Rows that point at others go before those.
  for (const holding of [...holdings].reverse()) {
    const { table, retention } = holding
    if (retention === undefined) continue
    const { years = 0, months = 0, days = 0 } = retention.after
    const over = sql`${retention.since} < ${now}::timestamptz - make_interval(${years}, ${months}, 0, ${days})`
    const { set, unlike } = blanking(holding)
    const statement =
      retention.what === 'rows'
        ? sql`delete from ${sql.table(table)} where ${over}`
        : sql`update ${sql.table(table)} set ${set} where ${over} and ${unlike}`
    const { numAffectedRows = 0n } = await statement.execute(tx)
    if (numAffectedRows > 0n) done.push({ table, what: retention.what, count: Number(numAffectedRows) })
  }
  return done
}

/** Applies every retention period; a second run on the same day does nothing. */
export async function applyRetention(tx: Tx, holdings: readonly Holding[], now: Date): Promise<Retained[]> {
  const done = new Map<string, Retained>()
  // What went may have been the last that kept something else.
  for (let some = await applyOnce(tx, holdings, now); some.length > 0; some = await applyOnce(tx, holdings, now))
    for (const one of some) done.set(one.table, { ...one, count: one.count + (done.get(one.table)?.count ?? 0) })
  const files = await forgetFiles(tx, holdings)
  if (files > 0) done.set('file', { table: 'file', what: 'rows', count: files })
  return [...done.values()]
}
