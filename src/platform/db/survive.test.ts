import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { minamo, testDatabase } from '../../../test/database.ts'
import { inMunicipality, isDatabaseAbsent, type Tx } from './index.ts'

it('a connection that breaks between two queries fails its transaction, not the process', async () => {
  const db = await testDatabase()
  const broken = inMunicipality(db.root, minamo.code, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await db.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    // Time for the news to arrive while nothing is asked.
    await db.pool.query('select 1')
    await new Promise((soon) => setImmediate(soon))
    await sql`select 1`.execute(tx)
  })
  await expect(broken).rejects.toSatisfy(isDatabaseAbsent)
  expect((await db.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

it('two acts that wait for each other both come to their end', async () => {
  const db = await testDatabase()
  let holding = 0
  const both = Promise.withResolvers<void>()
  const lock = (tx: Tx, one: number) => sql`select pg_advisory_xact_lock(${one})`.execute(tx)
  const act = (first: number, second: number) =>
    inMunicipality(db.root, minamo.code, async (tx) => {
      await lock(tx, first)
      holding += 1
      if (holding === 2) both.resolve()
      await both.promise
      await lock(tx, second)
      return first
    })
  expect(await Promise.all([act(1, 2), act(2, 1)])).toEqual([1, 2])
  expect(holding).toBe(3)
})
