import { expect, it } from 'vitest'
import { connect } from '#platform/db/index.ts'
import { testDatabase } from '../../../test/database.ts'
import { createRateLimits } from './rate-limit.ts'

it('counting attempts leaves no prepared statement behind: PgBouncer would give the next query another connection', async () => {
  const db = await testDatabase()
  const { pool, close } = connect(db.url, { max: 1 })
  const limits = createRateLimits(pool)
  await limits.count('signIn', 'somebody')
  await limits.giveBack('signIn', 'somebody')
  expect((await pool.query('select name from pg_prepared_statements')).rows).toEqual([])
  await close()
})
