// Puts a copy into a database that has just been migrated: all of it in one transaction, or nothing.
import { finished } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import { Client } from 'pg'
import { listMunicipalities, listTables, type Table } from './catalog.ts'
import { copyIn } from './copy.ts'
import { readTable, type Snapshot, type TableProof } from './read.ts'

export class RestoreError extends Error {
  override name = 'RestoreError'
}

/** One line a table that is in only one of the two, or has other columns there. */
function whyUnlike(there: readonly Table[], here: readonly Table[]): string[] {
  const form = ({ name, columns }: Table) => `${name} (${columns.toSorted().join(', ')})`
  const [theirs, ours] = [new Set(there.map(form)), new Set(here.map(form))]
  return [...theirs.symmetricDifference(ours)]
}

/** What stands in the way of rows in any order: checks between tables, those that older rows need not meet, triggers, row-level security. */
async function openGates(client: Client, tables: readonly Table[]): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 or contype = 'c' and not convalidated`,
  )
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`)
  for (const { name, secured } of tables) {
    await client.query(`alter table ${name} disable trigger user`)
    if (secured) await client.query(`alter table ${name} no force row level security`)
  }
  return async () => {
    for (const key of keys) await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`)
    for (const { name, secured } of tables) {
      await client.query(`alter table ${name} enable trigger user`)
      if (secured) await client.query(`alter table ${name} force row level security`)
    }
  }
}

export interface Filling {
  /** Takes a part of a table; the parts of one table come one after the other. */
  take(table: string, part: Buffer): Promise<void>
  /** Reads every table back and compares; commits when all are equal, throws a RestoreError otherwise. */
  finish(proofs: readonly TableProof[]): Promise<void>
  abandon(): Promise<void>
}

/** `snapshot`: what the copy says it holds. Throws a RestoreError where this database has other tables. */
export async function fillDatabase(url: string, snapshot: Snapshot): Promise<Filling> {
  const client = new Client({ connectionString: url, application_name: 'machiport restore' })
  await client.connect()
  const tables = await listTables(client)
  const unlike = whyUnlike(snapshot.tables, tables)
  if (unlike.length > 0) {
    await client.end()
    throw new RestoreError(`Restore with the version that made the copy, then upgrade. Unlike: ${unlike.join('; ')}`)
  }
  await client.query('begin')
  const closeGates = await openGates(client, tables)
  // After the gates: a ledger's own trigger refuses to be emptied.
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
  let current: { name: string; into: Writable } | null = null

  async function endTable(): Promise<void> {
    if (current === null) return
    current.into.end()
    await finished(current.into)
    current = null
  }
  return {
    async take(name, part) {
      if (current?.name !== name) {
        await endTable()
        const table = snapshot.tables.find((one) => one.name === name)
        if (table === undefined) throw new RestoreError(`The copy does not name ${name}`)
        const into = copyIn(client, `copy ${name} (${table.columns.join(', ')}) from stdin`)
        // Told by the write that waits for it, or by the end.
        into.on('error', () => {})
        current = { name, into }
      }
      const { into } = current
      await new Promise<void>((done, fail) => into.write(part, (error) => (error ? fail(error) : done())))
    },
    async finish(proofs) {
      await endTable()
      const municipalities = await listMunicipalities(client)
      for (const table of snapshot.tables) {
        const [there, here] = [
          proofs.find(({ name }) => name === table.name),
          await readTable(client, table, municipalities),
        ]
        if (there?.rows !== here.rows || there.sha256 !== here.sha256)
          throw new RestoreError(`${table.name} differs: ${there?.rows} rows were copied, ${here.rows} arrived`)
      }
      for (const { name, value } of snapshot.sequences)
        await client.query('select setval($1, $2::bigint)', [name, value])
      await closeGates()
      await client.query('commit')
      await client.query('analyze')
    },
    abandon: () => client.end(),
  }
}
