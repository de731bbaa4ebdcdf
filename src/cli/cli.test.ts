// The command line as scripts and people use it: another process, its output, its exit status.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record } from '#platform/audit/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import { minamo, testDatabase, type TestDatabase } from '../../test/database.ts'
import { commands } from './commands.ts'

const binary = join(import.meta.dirname, '../../bin/machiport')
const varDir = mkdtempSync(join(tmpdir(), 'machiport-cli-'))
let db: TestDatabase

interface Ended {
  status: number | null
  out: string
  err: string
}

/** Runs from another folder, so that nothing depends on where one stands. */
function machiport(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  return new Promise<Ended>((done) => {
    const child = spawn(binary, args, {
      cwd: tmpdir(),
      env: {
        ...process.env,
        LANG: 'ja_JP.UTF-8',
        LC_ALL: '',
        NODE_ENV: 'production',
        VAR_DIR: varDir,
        DATABASE_URL: db.url,
        SECRET: 'x'.repeat(32),
        ...env,
      },
    })
    const ended: Ended = { status: null, out: '', err: '' }
    child.stdout.on('data', (part) => (ended.out += part))
    child.stderr.on('data', (part) => (ended.err += part))
    child.once('close', (status) => done({ ...ended, status }))
    child.stdin.end(input)
  })
}

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => rmSync(varDir, { recursive: true }))

// Each command is a process of its own, and several of them make one test.
const patient = { timeout: 90_000 }

describe('every command', patient, () => {
  it('explains itself in both languages', async () => {
    const overview = await machiport([])
    expect(overview.status).toBe(0)
    for (const { name, help } of commands) {
      expect(help.ja).not.toBe(help.en)
      expect(overview.out).toContain(name)
    }
    const ja = await machiport(['user', 'create', '--help'])
    const en = await machiport(['user', 'create', '--help', '--lang', 'en'])
    expect(ja.out).toMatch(/使い方.*\n\nアカウントを作り/)
    expect(en.out).toMatch(/Usage.*\n\nMakes an account/)
    expect([ja.status, en.status]).toEqual([0, 0])
    expect((await machiport(['--help'], { env: { LANG: 'en_US.UTF-8' } })).out).toContain('Usage')
  })

  it('of a group shows the group’s own commands, with --help and without', async () => {
    for (const group of ['import', 'user', 'audit', 'draw']) {
      const help = await machiport([group, '--help'])
      expect(help).toMatchObject({ status: 0, err: '' })
      const named = [...help.out.matchAll(/^ {2}(\S+ ?\S*) {2}/gm)].map(([, name]) => name?.trim())
      expect(named).toEqual(commands.map(({ name }) => name).filter((name) => name.startsWith(`${group} `)))
    }
    expect(await machiport(['user'])).toMatchObject({ status: 2, out: '' })
  })

  it('with --json fails in JSON too: the sentence on standard error, the status as ever', async () => {
    const failing: [string[], number, RegExp][] = [
      [['dance', '--json'], 2, /dance/],
      [['migrate', '--fast', '--json'], 2, /--fast/],
      [['import', 'organizations', '/nowhere.csv', '--json'], 1, /ファイルがありません/],
      [['import', 'schemes', '/nowhere.csv', '--json'], 2, /--source で出典の名前を書いてください/],
      [['import', 'schemes', '/nowhere.csv', '--source', '県の一覧', '--json'], 2, /--as-of.*いつ時点の一覧か/],
      [
        ['import', 'schemes', '/nowhere.csv', '--source', '県の一覧', '--as-of', '2199-01-01', '--json'],
        2,
        /今日より後の日にはできません/,
      ],
      [['draw', 'run', '--json'], 2, /./],
    ]
    for (const [args, status, sentence] of failing) {
      const ended = await machiport(args)
      expect({ args, status: ended.status, out: ended.out }).toEqual({ args, status, out: '' })
      expect(JSON.parse(ended.err)).toEqual({ error: expect.stringMatching(sentence) })
    }
  })

  it('refuses wrong usage with status 2 and a hint', async () => {
    const nothing = await machiport(['dance'])
    expect(nothing).toMatchObject({ status: 2, out: '' })
    expect(nothing.err).toContain('「dance」という命令はありません')
    const unknown = await machiport(['migrate', '--fast'])
    expect(unknown).toMatchObject({ status: 2, out: '' })
    expect(unknown.err).toContain('machiport migrate')
    const two = await machiport(['rules', 'check', 'one.yaml', 'two.yaml'])
    expect(two).toMatchObject({ status: 2, out: '' })
    expect(two.err).toContain('「two.yaml」は余分です')
  })

  it('says which setting is wrong', async () => {
    const wrong = await machiport(['migrate'], { env: { PORT: 'many', SECRET: 'short' } })
    expect(wrong.status).toBe(1)
    expect(wrong.err).toContain('  PORT: 1から65535までの整数にしてください')
    expect(wrong.err).toContain('  SECRET: 32文字以上にしてください')
    const english = await machiport(['migrate', '--lang', 'en', '--json'], { env: { LOG_LEVEL: 'loud', CLAMD: 'x' } })
    const { error } = JSON.parse(english.err)
    expect(error).toContain('  LOG_LEVEL: choose debug, info, warn, error or silent')
    expect(error).toContain('  CLAMD: an address that begins with tcp: or unix:')
  })

  it('says which port is taken, of the site and of the database, and which setting changes it', async () => {
    const taken = createServer().listen(0, 'localhost')
    await once(taken, 'listening')
    const address = taken.address()
    const port = address !== null && typeof address === 'object' ? String(address.port) : ''
    const site = await machiport(['serve'], { env: { PORT: port } })
    expect(site).toMatchObject({
      status: 1,
      err: `ポート${port}は、ほかのプログラムが使っています。PORT に空いている番号を設定してください。\n`,
    })
    await once(taken.close(), 'close')

    const here = createServer().listen(0, '127.0.0.1')
    await once(here, 'listening')
    const at = here.address()
    const database = at !== null && typeof at === 'object' ? String(at.port) : ''
    // As root, the database's own user must be able to enter it.
    chmodSync(varDir, 0o755)
    const own = { DATABASE_URL: '', DATABASE_PORT: database }
    const ja = await machiport(['migrate'], { env: own })
    const en = await machiport(['migrate', '--lang', 'en'], { env: own })
    here.close()
    expect([ja.status, en.status]).toEqual([1, 1])
    expect(ja.err).toContain(`ポート${database}は、ほかのプログラムが使っています。DATABASE_PORT に空いている番号を`)
    expect(en.err).toContain(`Port ${database} is taken by another program: set DATABASE_PORT to a free one.`)
  })
})

describe('an installation', patient, () => {
  it('is migrated, gets its municipality and its first administrator', async () => {
    expect(JSON.parse((await machiport(['migrate', '--json'])).out)).toEqual({ applied: [] })
    const create = ['municipality', 'create', '--code', '13112', '--name', '世田谷区', '--name-kana', 'セタガヤク']
    const municipality = await machiport([...create, '--name-en', 'Setagaya City', '--phone', '03-0000-0000', '--json'])
    expect(JSON.parse(municipality.out)).toMatchObject({ code: '131121', name: '世田谷区' })
    const user = [
      'user',
      'create',
      '--email',
      'first@example.jp',
      '--role',
      'administrator',
      '--municipality',
      '131121',
    ]
    const first = await machiport([...user, '--password-stdin', '--json'], { input: 'correct horse battery\n' })
    expect(JSON.parse(first.out)).toMatchObject({ email: 'first@example.jp', role: 'administrator', created: true })
    const again = await machiport([...user, '--password-stdin', '--json'], { input: 'another password' })
    expect(JSON.parse(again.out)).toMatchObject({ created: false })
    const list = await machiport(['user', 'list', '--municipality', '131121'])
    expect(list.out).toBe('first@example.jp\tmember administrator\n')
    const lines = await inMunicipality(db.root, '131121', (tx) =>
      tx.selectFrom('audit_line').select(['action', 'actor']).execute(),
    )
    expect(lines).toEqual([{ action: 'accounts.role_granted', actor: 'machiport user create' }])
  })

  it('resets one-time codes, tells their holder and leaves a line', async () => {
    const reset = (email: string) => machiport(['user', 'reset-codes', '--email', email, '--municipality', '131121'])
    expect((await reset('first@example.jp')).status).toBe(0)
    expect((await reset('nobody@example.jp')).status).toBe(2)
    const left = await inMunicipality(db.root, '131121', async (tx) => ({
      mails: await tx.selectFrom('mail').select('to_address').execute(),
      acts: await tx
        .selectFrom('audit_line')
        .select('actor')
        .where('action', '=', 'accounts.second_factor_reset')
        .execute(),
    }))
    expect(left).toEqual({
      mails: [{ to_address: 'first@example.jp' }],
      acts: [{ actor: 'machiport user reset-codes' }],
    })
  })

  it('takes no weak password, unknown role, or code with a wrong check digit', async () => {
    const user = ['user', 'create', '--email', 'x@example.jp', '--municipality', minamo.code, '--password-stdin']
    expect((await machiport([...user, '--role', 'officer'], { input: 'short' })).status).toBe(2)
    expect((await machiport([...user, '--role', 'emperor'], { input: 'long enough indeed' })).status).toBe(2)
    const wrong = await machiport(['municipality', 'create', '--code', '131129', '--name', 'x'])
    expect(wrong.status).toBe(2)
  })

  it('proves its audit chain, and tells when a line was removed', async () => {
    const write = (subject_id: string) =>
      inMunicipality(db.root, minamo.code, (tx) =>
        record(tx, systemActor(minamo.code, 'test'), { action: 'test.done', subject: 'test', subject_id }),
      )
    for (const id of ['1', '2', '3']) await write(id)
    const whole = await machiport(['audit', 'verify', '--json'])
    expect(whole.status).toBe(0)
    expect(JSON.parse(whole.out)).toMatchObject({
      chains: [{ municipality: minamo.code, lines: 3, broken_at: null }, {}, {}],
    })
    await db.pool.query('alter table audit_line disable trigger final')
    await db.pool.query("delete from audit_line where subject_id = '2'")
    const broken = await machiport(['audit', 'verify', '--json'])
    expect(broken.status).toBe(1)
    expect(JSON.parse(broken.out)).toMatchObject({ chains: [{ municipality: minamo.code, broken_at: 3 }, {}, {}] })
  })

  it('asks the doctor, who says what is wrong and how to mend it', async () => {
    await db.pool.query('create table stray (municipality text, id uuid)')
    const told = await machiport(['doctor', '--json', '--lang', 'en'], { env: { SMTP_URL: 'smtp://127.0.0.1:9' } })
    expect(told.status).toBe(1)
    const findings: { check: string; ok: boolean; words: string }[] = JSON.parse(told.out).findings
    const wrong = findings.filter(({ ok }) => !ok).map(({ check }) => check)
    expect(wrong.filter((check) => !check.startsWith('Client built'))).toEqual([
      'Public address is https',
      'Mail server',
      'Tenancy on every table',
      'Audit chain',
    ])
    for (const { ok, words } of findings) expect(words === '').toBe(ok)
    await db.pool.query('drop table stray')
  })

  it('without its database says so', async () => {
    const told = await machiport(['doctor', '--lang', 'en'], { env: { DATABASE_URL: 'postgres://x:y@127.0.0.1:9/x' } })
    expect(told.status).toBe(1)
    expect(told.out).toContain('× Database reachable … Check the host and login in DATABASE_URL')
  })

  it('tells what a newer version would change, without changing it', async () => {
    await db.pool.query("delete from migration where name = 'platform/0003-mail-files-forms'")
    const told = await machiport(['migrate', '--check', '--json'])
    expect(told.status).toBe(1)
    expect(JSON.parse(told.out)).toEqual({ drifted: [], vanished: [], pending: ['platform/0003-mail-files-forms'] })
  })
})
