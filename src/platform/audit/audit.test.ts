import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality, readingMunicipality, type Tx } from '#platform/db/index.ts'
import { hoshimi, minamo, testDatabase, type TestDatabase } from '../../../test/database.ts'
import { changesBetween, record, verifyAudit } from './index.ts'

describe('the audit chain', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await testDatabase()
    for (const municipality of [minamo.code, hoshimi.code]) {
      for (const n of [1, 2, 3]) await inMunicipality(db.root, municipality, (tx) => write(tx, municipality, n))
    }
  })

  const write = (tx: Tx, municipality: string, n: number) =>
    record(tx, systemActor(municipality, '検査'), {
      action: 'test.written',
      subject: 'thing',
      subject_id: String(n),
      before: { words: '前', same: 1 },
      after: { words: `後𠮷${n}`, same: 1 },
    })
  const verify = (municipality: string) => readingMunicipality(db.root, municipality, verifyAudit)
  const asOwner = (statement: string) =>
    db.root.transaction().execute(async (tx) => {
      await sql`alter table audit_line disable trigger final`.execute(tx)
      await sql.raw(statement).execute(tx)
      await sql`alter table audit_line enable trigger final`.execute(tx)
    })

  it('is whole after ordinary work, each municipality for itself', async () => {
    expect(await verify(minamo.code)).toMatchObject({ lines: 3, broken_at: null })
    expect(await verify(hoshimi.code)).toMatchObject({ lines: 3, broken_at: null })
  })

  it('keeps only the fields that changed', () => {
    expect(changesBetween({ a: 1, b: [1], c: 'x' }, { a: 1, b: [2], d: null })).toEqual({ b: [[1], [2]] })
  })

  it('numbers lines without a gap when many write at once', async () => {
    await Promise.all(
      [4, 5, 6, 7, 8].map((n) => inMunicipality(db.root, minamo.code, (tx) => write(tx, minamo.code, n))),
    )
    expect(await verify(minamo.code)).toMatchObject({ lines: 8, broken_at: null })
  })

  it('lets the application neither change nor remove a line', async () => {
    const attempt = (statement: string) => inMunicipality(db.root, minamo.code, (tx) => sql.raw(statement).execute(tx))
    await expect(attempt("update audit_line set actor = 'x'")).rejects.toMatchObject({ code: '42501' })
    await expect(attempt('delete from audit_line')).rejects.toMatchObject({ code: '42501' })
    await expect(db.root.deleteFrom('audit_line').execute()).rejects.toThrow('never changed or removed')
  })

  it('finds a changed line, even one changed by the database owner', async () => {
    await asOwner(`update audit_line set actor = 'x' where municipality = '${hoshimi.code}' and seq = 2`)
    expect(await verify(hoshimi.code)).toMatchObject({ broken_at: 2 })
  })

  it('finds a removed line, in the middle and at the end', async () => {
    await asOwner(`delete from audit_line where municipality = '${minamo.code}' and seq = 8`)
    expect(await verify(minamo.code)).toMatchObject({ broken_at: 8 })
    await asOwner(`delete from audit_line where municipality = '${minamo.code}' and seq = 3`)
    expect(await verify(minamo.code)).toMatchObject({ broken_at: 4 })
  })
})
