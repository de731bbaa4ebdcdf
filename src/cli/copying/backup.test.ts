// Back-up and restore as an operator does them, while the site is being used.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import { keepFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { queueMail } from '#platform/mail/index.ts'
import { loadDemo } from '../../demo/load.ts'
import { minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'

const run = promisify(execFile)
const binary = join(import.meta.dirname, '../../../bin/machiport')
const made: string[] = []
let site: Awaited<ReturnType<typeof testSite>>
let admin: Client
let fileHash = ''

/** An empty database whose owner is an ordinary role, as on a server that others run. */
async function emptyDatabase(): Promise<string> {
  const name = `machiport_copy_${randomBytes(4).toString('hex')}`
  await admin.query(`create role ${name} login createrole password 'x'`)
  await admin.query(`grant machiport_app, machiport_eraser to ${name} with admin option`)
  await admin.query(`create database ${name} owner ${name}`)
  made.push(name)
  const url = new URL(inject('server'))
  Object.assign(url, { pathname: `/${name}`, username: name, password: 'x' })
  return url.href
}

const machiport = (url: string, varDir: string, ...args: string[]) =>
  run(binary, [...args, '--lang', 'en'], {
    env: { ...process.env, DATABASE_URL: url, VAR_DIR: varDir, SECRET: 'x'.repeat(32) },
  })

/**
 * Each table's rows and hash as the server itself computes them, by another way than ours. Not of the one row in which the running
 * queue keeps when it last looked: it changes by itself.
 */
async function proofsOf(url: string): Promise<Record<string, string>> {
  const { pathname } = new URL(url)
  const client = new Client({ connectionString: Object.assign(new URL(inject('server')), { pathname }).href })
  await client.connect()
  const { rows } = await client.query<{ name: string; xml: string }>(`
    select format('%I.%I', schemaname, tablename) as name, (xpath('//v/text()', query_to_xml(format(
      'select count(*) || '':'' || coalesce(md5(string_agg(t::text, '';'' order by t::text collate "C")), '''') as v from %I.%I t',
      schemaname, tablename), false, true, '')))[1]::text as xml
    from pg_tables where schemaname !~ '^pg_' and schemaname <> 'information_schema'
      and (schemaname, tablename) <> ('pgboss', 'version') order by 1`)
  await client.end()
  return Object.fromEntries(rows.map(({ name, xml }) => [name, xml]))
}

/** Acts, each of two rows in one transaction, until told to stop. */
function writing() {
  const until = new AbortController()
  let acts = 0
  const loop = (async () => {
    while (!until.signal.aborted) {
      acts += 1
      await site.inside(async (tx) => {
        const to = `act${acts}@example.jp`
        await queueMail(tx, { municipality: minamo.code, to, locale: 'ja', subject: 's', paragraphs: ['p'] })
        await record(tx, systemActor(minamo.code, 'test'), { action: 'test.wrote', subject: 'mail', subject_id: to })
      })
    }
  })()
  return async () => {
    until.abort()
    await loop
    return acts
  }
}

beforeAll(async () => {
  site = await testSite()
  admin = new Client({ connectionString: inject('server') })
  await admin.connect()
  await site.db.pool.query('delete from municipality')
  await loadDemo(site.services, { people: 30, organizations: 30, challenges: 6, seed: 1 }, new Date())
  const { rows } = await site.db.pool.query<{ code: string }>('select code from municipality order by code')
  const code = rows[0]?.code ?? ''
  minamo.code = code
  const file = await site.services.files.receive(Readable.from([Buffer.from('社名\n小宮山製作所\n')]), '名簿.csv')
  fileHash = file.sha256
  // Money that was paid before the ledger knew its day: the check that asks for it holds only for what is entered since.
  await site.db.pool.query(`set session_replication_role = replica;
    alter table budget_entry drop constraint budget_entry_paid_on;
    update budget_entry set paid_on = null where kind = 'pay';
    alter table budget_entry add constraint budget_entry_paid_on check ((kind = 'pay') = (paid_on is not null)) not valid;
    set session_replication_role = origin`)
  await site.inside(
    (tx) => keepFile(tx, systemActor(code, 'test'), file, { subject: 'test', subject_id: newId() }),
    code,
  )
}, 120_000)
afterAll(async () => {
  for (const name of made) {
    await admin.query(`drop database ${name} with (force)`)
    await admin.query(`drop role ${name}`)
  }
  await admin.end()
})

describe('a back-up', { timeout: 180_000 }, () => {
  it('holds every table and file, and comes back equal in an installation of an ordinary role', async () => {
    const archive = join(site.varDir, 'whole.tar')
    await machiport(site.db.url, site.varDir, 'backup', archive)
    const target = await emptyDatabase()
    const restored = join(site.varDir, 'restored')
    const { stdout } = await machiport(target, restored, 'restore', archive)
    expect(stdout).toMatch(/all equal[\s\S]*audit chain whole/)
    const [there, here] = [await proofsOf(site.db.url), await proofsOf(target)]
    expect(Object.keys(here).length).toBeGreaterThan(60)
    expect(here['public.person']).toMatch(/^[1-9]\d*:/)
    const { rows: undated } = await site.db.pool.query(
      "select from budget_entry where kind = 'pay' and paid_on is null",
    )
    expect(undated.length).toBeGreaterThan(0)
    expect(here['finding.document']).toMatch(/^[1-9]\d*:/)
    expect(here).toEqual(there)
    const bytes = readFileSync(join(restored, 'files', fileHash.slice(0, 2), fileHash), 'utf8')
    expect(bytes).toBe('社名\n小宮山製作所\n')
    // As its ordinary owner the copy reads everything too, and what guards it stands again.
    const again = join(site.varDir, 'again.tar')
    const [first, second] = [
      JSON.parse((await machiport(site.db.url, site.varDir, 'backup', archive, '--json')).stdout),
      JSON.parse((await machiport(target, restored, 'backup', again, '--json')).stdout),
    ]
    // Not what the running queue keeps of itself, as above.
    const still = (tables: { name: string }[]) => tables.filter(({ name }) => name !== 'pgboss.version')
    expect(still(second.tables)).toEqual(still(first.tables))
    expect((await machiport(target, restored, 'migrate', '--check')).stdout).toContain('Nothing to do')
  })

  it('restores keys, triggers, sequences and row-level security', async () => {
    const archive = join(site.varDir, 'gates.tar')
    await machiport(site.db.url, site.varDir, 'backup', archive)
    const target = await emptyDatabase()
    await machiport(target, join(site.varDir, 'gates'), 'restore', archive)
    const shape = async (url: string) => {
      const client = new Client({ connectionString: url })
      await client.connect()
      const { rows } = await client.query(`
        select 'key ' || conrelid::regclass || conname || pg_get_constraintdef(oid) as line from pg_constraint where connamespace::regnamespace::text !~ '^pg_|information'
        union select 'trigger ' || tgrelid::regclass || tgname || tgenabled::text from pg_trigger where not tgisinternal
        union select 'security ' || oid::regclass || relrowsecurity || relforcerowsecurity from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        union select 'sequence ' || schemaname || sequencename || coalesce(last_value, 0) from pg_sequences order by 1`)
      await client.end()
      return rows.map(({ line }: { line: string }) => line)
    }
    expect(await shape(target)).toEqual(await shape(site.db.url))
  })

  it('taken while others write holds each act whole or not at all', async () => {
    const stop = writing()
    const archive = join(site.varDir, 'busy.tar')
    await machiport(site.db.url, site.varDir, 'backup', archive)
    const acts = await stop()
    const target = await emptyDatabase()
    // Restoring walks the audit chain and compares every table.
    await machiport(target, join(site.varDir, 'busy'), 'restore', archive)
    const { pathname } = new URL(target)
    const client = new Client({ connectionString: Object.assign(new URL(inject('server')), { pathname }).href })
    await client.connect()
    const { rows } = await client.query(`select
      (select count(*)::int from mail where to_address like 'act%') as mails,
      (select count(*)::int from audit_line where action = 'test.wrote') as lines,
      (select count(*)::int from pgboss.job where name = 'mail.deliver' and data->>'mail' in (select id::text from mail where to_address like 'act%')) as jobs`)
    await client.end()
    const { mails, lines, jobs } = rows[0]
    expect([lines, jobs]).toEqual([mails, mails])
    expect(acts).toBeGreaterThan(mails)
    expect(mails).toBeGreaterThan(0)
  })

  it('in a folder is named by its moment, readable by its owner only, and leaves nothing half', async () => {
    const folder = mkdtempSync(join(site.varDir, 'folder-'))
    const { stdout } = await machiport(site.db.url, site.varDir, 'backup', folder)
    expect(stdout).toMatch(/machiport-\d{8}-\d{6}\.tar: /)
    const [name = '', ...others] = readdirSync(folder)
    expect(name).toMatch(/^machiport-\d{8}-\d{6}\.tar$/)
    expect(others).toEqual([])
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  })
})

describe('a restore', { timeout: 180_000 }, () => {
  it('refuses a database that holds something, unless told to replace it', async () => {
    const archive = join(site.varDir, 'replace.tar')
    await machiport(site.db.url, site.varDir, 'backup', archive)
    const target = await emptyDatabase()
    const varDir = join(site.varDir, 'replace')
    await machiport(target, varDir, 'migrate')
    await expect(machiport(target, varDir, 'restore', archive)).rejects.toThrow('not empty')
    await machiport(target, varDir, 'restore', archive, '--replace')
    expect(await proofsOf(target)).toEqual(await proofsOf(site.db.url))
  })

  it('takes nothing of an archive that is cut off or was changed', async () => {
    const archive = join(site.varDir, 'cut.tar')
    await machiport(site.db.url, site.varDir, 'backup', archive)
    const whole = readFileSync(archive)
    const target = await emptyDatabase()
    const varDir = join(site.varDir, 'cut')
    writeFileSync(archive, whole.subarray(0, whole.length - 20_000))
    await expect(machiport(target, varDir, 'restore', archive)).rejects.toThrow(/too early|no end/)
    // One row more than there is, in the proofs at the end.
    const changed = Buffer.from(whole)
    const proof = changed.indexOf('"name": "public.person"', changed.lastIndexOf('end.json'))
    changed.write('9', changed.indexOf('"rows": ', proof) + '"rows": '.length)
    writeFileSync(archive, changed)
    await expect(machiport(target, varDir, 'restore', archive, '--replace')).rejects.toThrow('differs')
    expect((await proofsOf(target))['public.person']).toBe('0:')
    rmSync(archive)
  })
})
