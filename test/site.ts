// The whole site on a database of its own, and browsers (their cookies) that use it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '#platform/auth/actor.ts'
import { readConfig } from '#platform/config.ts'
import { inMunicipality, type Tx } from '#platform/db/index.ts'
import type { MailTable } from '#platform/db/tables.ts'
import type { Routes } from '#platform/http/env.ts'
import { startJobs } from '#platform/jobs/index.ts'
import type { Selectable } from 'kysely'
import { createApp } from '../src/app.ts'
import { createServices } from '../src/boot.ts'
import { jobHandlers, modules } from '../src/modules.ts'
import { minamo, testDatabase } from './database.ts'
import { atEnd } from './closing.ts'

export const password = 'correct horse battery'

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, values?: Record<string, string> | FormData, headers?: Record<string, string>): Promise<Response>
  cookie(name: string): string | undefined
  forget(name: string): void
  signIn(email: string): Promise<Response>
}

/** `env`: settings on top of the demo's. `work`: jobs run; otherwise they are only sent. */
export async function testSite({ env = {}, work = false }: { env?: Record<string, string>; work?: boolean } = {}) {
  const db = await testDatabase()
  const varDir = mkdtempSync(join(tmpdir(), 'machiport-site-'))
  const config = readConfig({ LOG_LEVEL: 'silent', SECRET: 'x'.repeat(32), VAR_DIR: varDir, ...env })
  const { services: own, close } = createServices(config, db.url)
  // One pool for the pages and for the tests, so that queries are counted.
  const services = { ...own, database: db }
  const jobs = await startJobs(db.url, services, jobHandlers, work)
  const app = await createApp(services, modules)
  atEnd(async () => {
    await jobs.stop()
    await close()
    rmSync(varDir, { recursive: true })
  })
  const inside = <T>(run: (tx: Tx) => Promise<T>, municipality = minamo.code) =>
    inMunicipality(db.root, municipality, run)
  return {
    app,
    db,
    services,
    varDir,
    inside,
    browser: (host = 'localhost') => browserOf(app, host),
    /** A confirmed account with these roles in the first municipality. */
    async account(email: string, ...roles: Role[]): Promise<string> {
      const account = await services.identity.ensureAccount({ email, name: email.split('@')[0] ?? '', password })
      const rows = roles.map((role) => ({ municipality: minamo.code, account, role, granted_by: 'test' }))
      if (rows.length > 0) await inside((tx) => tx.insertInto('role_grant').values(rows).execute())
      return account
    },
    /** What was queued for an address, oldest first. */
    mailTo: (address: string): Promise<Selectable<MailTable>[]> =>
      inside((tx) =>
        tx.selectFrom('mail').selectAll().where('to_address', '=', address).orderBy('created_at').execute(),
      ),
  }
}

function browserOf(app: Routes, host: string): Browser {
  const jar = new Map<string, string>()
  async function send(path: string, init: RequestInit, more: Record<string, string> = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { host, 'sec-fetch-site': 'same-origin', ...(cookie === '' ? {} : { cookie }), ...more }
    const response = await app.request(`http://${host}${path}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  const post: Browser['post'] = (path, values = {}, headers = {}) =>
    send(path, { method: 'POST', body: values instanceof FormData ? values : new URLSearchParams(values) }, headers)
  return {
    get: (path, headers = {}) => send(path, {}, headers),
    post,
    cookie: (name) => jar.get(name),
    forget: (name) => void jar.delete(name),
    signIn: (email) => post('/sign-in', { email, password }),
  }
}
