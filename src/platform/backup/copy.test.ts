import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { copyIn, copyOut } from './copy.ts'

let client: Client
beforeAll(async () => {
  client = new Client({ connectionString: (await testDatabase()).url })
  await client.connect()
  await client.query('create table note (line text)')
})
afterAll(() => client.end())

it('gives every byte and count, and leaves the connection awake, whatever the size', async () => {
  for (const rows of [0, 1, 500, 1638, 1639, 20_000]) {
    const sql = `copy (select repeat('あ', 3) || n from generate_series(1, ${rows}) n) to stdout`
    const stream = copyOut(client, sql)
    // Slowly at first, so that the buffer fills and the connection pauses.
    await new Promise((soon) => setImmediate(soon))
    const text = Buffer.concat(await Array.fromAsync(stream)).toString()
    expect(text).toBe(Array.from({ length: rows }, (_, n) => `あああ${n + 1}\n`).join(''))
    expect(stream.rows).toBe(rows)
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  }
})

it('puts in what it is given, in whatever parts', async () => {
  const lines = Buffer.from(Array.from({ length: 50_000 }, (_, n) => `行${n}\n`).join(''))
  const parts = Array.from({ length: Math.ceil(lines.length / 70_001) }, (_, i) =>
    lines.subarray(i * 70_001, (i + 1) * 70_001),
  )
  await pipeline(Readable.from(parts), copyIn(client, 'copy note from stdin'))
  const { rows } = await client.query('select count(*)::int as rows, min(line) as first from note')
  expect(rows).toEqual([{ rows: 50_000, first: '行0' }])
})

it('tells an error of either side, and the connection works on', async () => {
  await expect(Array.fromAsync(copyOut(client, 'copy nowhere to stdout'))).rejects.toThrow('nowhere')
  const wrong = pipeline(Readable.from([Buffer.from('a\tb\n')]), copyIn(client, 'copy note from stdin'))
  await expect(wrong).rejects.toThrow('extra data')
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})
