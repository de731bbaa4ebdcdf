// Everything in a database as it stood at one moment, while others go on writing.
import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { listMunicipalities, listSequences, listTables, selections, type Table } from './catalog.ts'
import { copyOut } from './copy.ts'

export interface TableProof {
  name: string
  rows: number
  /** SHA-256 of the table's rows in COPY's text form, in the order of its key. */
  sha256: string
}

export interface Snapshot {
  tables: Table[]
  sequences: { name: string; value: string }[]
  migrations: { name: string; sha256: string }[]
  /** The files that receipts lead to. */
  files: { sha256: string; size: number }[]
}

/** Runs with a connection that sees the whole database as of now. */
export async function atOneMoment<T>(url: string, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'machiport backup' })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await run(client)
  } finally {
    await client.end()
  }
}

export async function describeDatabase(client: Client): Promise<Snapshot> {
  const files = new Map<string, number>()
  for (const municipality of await listMunicipalities(client)) {
    await enter(client, municipality)
    const { rows } = await client.query<{ sha256: string; size: number }>(
      'select distinct sha256, bytes::float as size from file where municipality = $1 order by 1',
      [municipality],
    )
    for (const { sha256, size } of rows) files.set(sha256, size)
  }
  const { rows: migrations } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration order by name',
  )
  return {
    tables: await listTables(client),
    sequences: await listSequences(client),
    migrations,
    files: [...files].map(([sha256, size]) => ({ sha256, size })),
  }
}

const enter = (client: Client, municipality: string) =>
  client.query("select set_config('app.municipality', $1, true)", [municipality])

/** A table's bytes, handed on part by part, and their proof. */
export async function readTable(
  client: Client,
  table: Table,
  municipalities: readonly string[],
  hand: (part: Buffer) => Promise<void> | void = () => {},
): Promise<TableProof> {
  const hash = createHash('sha256')
  let rows = 0
  for (const { municipality, sql } of selections(table, municipalities)) {
    await enter(client, municipality)
    const stream = copyOut(client, sql)
    for await (const part of stream) {
      hash.update(part)
      await hand(part)
    }
    rows += stream.rows
  }
  return { name: table.name, rows, sha256: hash.digest('hex') }
}
