import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { erasingIn, inMunicipality, readingMunicipality, type Tx } from '#platform/db/index.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { hoshimi, minamo, testDatabase, type TestDatabase } from '../../../test/database.ts'
import { changesBetween, eraseAuditLines, record, verifyAudit } from './index.ts'

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

  it('verifies after the personal part of a line was erased, as long as a line of the chain says so', async () => {
    const erase = (lines: number[], named: number[]) =>
      erasingIn(db.root, minamo.code, async (tx) => {
        const by = await record(tx, systemActor(minamo.code, '検査'), {
          action: 'privacy.erased',
          subject: 'person',
          subject_id: 'x',
          after: { lines: named },
        })
        await eraseAuditLines(tx, lines, by)
      })
    await erase([2, 5], [2, 5])
    expect(await verify(minamo.code)).toMatchObject({ lines: 9, erased: 2, broken_at: null })
    const line = await readingMunicipality(db.root, minamo.code, (tx) =>
      tx.selectFrom('audit_line').select(['actor', 'changes', 'address', 'salt']).where('seq', '=', 2).execute(),
    )
    expect(line).toEqual([{ actor: '', changes: {}, address: '', salt: null }])
    await erase([7], [6])
    expect(await verify(minamo.code)).toMatchObject({ broken_at: 7 })
    await asOwner(`update audit_line set erased_by = 9 where municipality = '${minamo.code}' and seq = 7`)
  })

  it('finds a changed line, even one changed by the database owner', async () => {
    await asOwner(`update audit_line set actor = 'x' where municipality = '${hoshimi.code}' and seq = 2`)
    expect(await verify(hoshimi.code)).toMatchObject({ broken_at: 2 })
  })

  it('finds a removed line, in the middle and at the end', async () => {
    await asOwner(`delete from audit_line where municipality = '${minamo.code}' and seq = 10`)
    expect(await verify(minamo.code)).toMatchObject({ broken_at: 7 })
    await asOwner(`delete from audit_line where municipality = '${minamo.code}' and seq = 3`)
    expect(await verify(minamo.code)).toMatchObject({ broken_at: 4 })
  })
})

describe('a chain of an older version', () => {
  it('is chained anew by the migration, and its old head stands in a line of its own', async () => {
    const old = await testDatabase()
    const files = await readMigrations([{ owner: 'platform', dir: 'src/platform/migrations' }])
    const run = (text: string) => sql.raw(text).execute(old.root)
    await run('drop schema public cascade; drop schema auth cascade; create schema public')
    for (const file of files.filter(({ name }) => name < 'platform/0006')) await run(file.sql)
    await run(`insert into municipality (code, name, name_kana, name_en, department, department_en, phone)
      values ('${minamo.code}', '水面区', 'ミナモク', 'Minamo Ward', '課', 'Division', '00-0000-0000')`)
    await run(`select set_config('app.municipality', '${minamo.code}', false);
      insert into audit_line (municipality, account, actor, origin, action, subject, subject_id, request_id, address)
        select '${minamo.code}', 'a', '検査', 'web', 'test.written', 'thing', n::text, '-', '-' from generate_series(1, 3) n`)
    const head = await sql<{ hash: string }>`select encode(hash, 'hex') as hash from audit_head`.execute(old.root)
    await run(files.find(({ name }) => name.startsWith('platform/0006'))?.sql ?? '')
    const verdict = await readingMunicipality(old.root, minamo.code, verifyAudit)
    expect(verdict).toMatchObject({ lines: 4, erased: 0, broken_at: null })
    const last = await readingMunicipality(old.root, minamo.code, (tx) =>
      tx.selectFrom('audit_line').select(['action', 'changes']).where('seq', '=', 4).executeTakeFirst(),
    )
    expect(last).toEqual({ action: 'audit.rechained', changes: { head: [head.rows[0]?.hash, null] } })
  })
})
