// A database of its own for each test file, copied from the migrated template.
import { randomBytes } from 'node:crypto'
import type { CompiledQuery } from 'kysely'
import { Client } from 'pg'
import { inject } from 'vitest'
import { connect, type Database } from '#platform/db/index.ts'
import { atEnd } from './closing.ts'

export interface TestDatabase extends Database {
  url: string
  /** The SQL of every query since the last call. */
  takeQueries(): string[]
  /** The same, with their parameters. */
  takeAsked(): Asked[]
}

type Asked = Pick<CompiledQuery, 'sql' | 'parameters'>

/** The site reads it anew every ten seconds, on whichever page comes then: what a page costs is counted without it. */
const directory = 'select * from "municipality" order by "code"'

/** Creates it now; it is dropped when the file's tests end. Two municipalities are in it: 000019 and 000027. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = new URL(inject('server'))
  const name = `machiport_test_${process.pid}_${randomBytes(4).toString('hex')}`
  const admin = new Client({ connectionString: server.href })
  await admin.connect()
  await admin.query(`create database ${name} template ${inject('template')}`)
  server.pathname = `/${name}`
  let queries: Asked[] = []
  const log = ({ query }: { query: Asked }) => void (query.sql === directory || queries.push(query))
  const database = connect(server.href, { max: 5, log })
  await database.root.insertInto('municipality').values([minamo, hoshimi]).execute()
  queries = []
  atEnd(async () => {
    await database.close()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  const takeAsked = (): Asked[] => {
    const taken = queries
    queries = []
    return taken
  }
  return { ...database, url: server.href, takeAsked, takeQueries: () => takeAsked().map(({ sql }) => sql) }
}

const common = {
  department: '産業振興課',
  department_en: 'Industry Promotion Division',
  phone: '00-0000-0000',
  address: '〒000-0001 みなも区水辺1-1-1',
  address_en: '1-1-1 Mizube, Minamo Ward',
}
export const minamo = {
  ...common,
  code: '000019',
  name: 'みなも区',
  name_kana: 'ミナモク',
  name_en: 'Minamo Ward',
  hosts: ['localhost'],
}
export const hoshimi = {
  ...common,
  code: '000027',
  name: 'ほしみ町',
  name_kana: 'ホシミチョウ',
  name_en: 'Hoshimi Town',
  hosts: ['hoshimi.localhost'],
}
