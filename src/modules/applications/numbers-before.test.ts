// A database in which two calls of one scheme and year have given the same numbers is brought up to date.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { migrate } from '#platform/db/migrate.ts'
import { allMigrations } from '../../migrations.ts'

const before = 'applications/0008-rows-of-all'
const name = `machiport_test_numbers_${randomBytes(4).toString('hex')}`
const admin = new Client({ connectionString: inject('server') })
const url = new URL(inject('server'))
url.pathname = `/${name}`
/** Whoever migrates is an ordinary role, as on a server that others run: row-level security holds for it, too. */
const owner = new URL(url)
Object.assign(owner, { username: name, password: 'x' })
const client = new Client({ connectionString: url.href })
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

beforeAll(async () => {
  await admin.connect()
  await admin.query(`create role ${name} login createrole password 'x'`)
  await admin.query(`grant machiport_app, machiport_eraser to ${name} with admin option`)
  await admin.query(`create database ${name} owner ${name}`)
  await migrate(
    owner.href,
    (await allMigrations()).filter((one) => one.name < before || !one.name.startsWith('applications/')),
  )
  await client.connect()
  // Only what numbers are about: the rest of each row is of no matter here.
  await client.query('set session_replication_role = replica')
  await client.query(
    `insert into scheme (municipality, id, kind, title, law, department, stages, origin, created_account)
      values ('000019', $1, 'grant', '補助', '要綱', '課', '{submitted,decision}', 'web', 'x')`,
    [id(9)],
  )
  await client.query(
    `insert into scheme_call (municipality, id, scheme, fiscal_year, opens_at, closes_at, form, rules, created_account)
      select '000019', one::uuid, $1, year, now() - back * interval '1 day', now() - back * interval '1 day' + interval '1 hour', $1, $1, 'x'
      from (values ('${id(1)}', 2026, 30), ('${id(2)}', 2026, 20), ('${id(3)}', 2025, 400)) v (one, year, back)`,
    [id(9)],
  )
  await client.query(
    `insert into application (municipality, id, scheme, call, form, rules, organization, applicant_name, number, state, judgement, sha256, pages,
        origin, created_account, submitted_at, submitted_account)
      select '000019', one::uuid, $1, call::uuid, $1, $1, one::uuid, 'x', number, case when number is null then 'draft' else 'submitted' end,
        case when number > 0 then '{}'::jsonb end, case when number > 0 then repeat('0', 64) end, case when number > 0 then 0 end, 'web', 'x',
        case when number > 0 then now() - back * interval '1 day' end, case when number > 0 then 'x' end
      from (values ('${id(11)}', '${id(1)}', 1, 30), ('${id(12)}', '${id(1)}', 2, 29), ('${id(13)}', '${id(1)}', 3, 28),
        ('${id(21)}', '${id(2)}', 1, 20), ('${id(22)}', '${id(2)}', null, 19), ('${id(31)}', '${id(3)}', 1, 400)) v (one, call, number, back)`,
    [id(9)],
  )
  await client.query(
    `insert into application_counter (municipality, call, last) select '000019', one::uuid, last
      from (values ('${id(1)}', 4), ('${id(2)}', 1), ('${id(3)}', 1)) v (one, last)`,
  )
  await client.query('set session_replication_role = origin')
  await migrate(owner.href, await allMigrations())
}, 60_000)
afterAll(async () => {
  await client.end()
  await admin.query(`drop database ${name} with (force)`)
  await admin.query(`drop role ${name}`)
  await admin.end()
})

it('keeps every number that was told, and marks the later of two that are the same', async () => {
  const { rows } = await client.query({
    text: 'select number_year, number, number_again from application order by id',
    rowMode: 'array',
  })
  expect(rows).toEqual([
    [2026, 1, false],
    [2026, 2, false],
    [2026, 3, false],
    [2026, 1, true],
    [null, null, false],
    [2025, 1, false],
  ])
})

it('goes on after the highest that any call of the year has given, also where that application is gone', async () => {
  const { rows } = await client.query({
    text: 'select number_year, last from application_counter order by number_year',
    rowMode: 'array',
  })
  expect(rows).toEqual([
    [2025, 1],
    [2026, 4],
  ])
})
