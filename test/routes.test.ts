// Every route there is, asked by everyone there is: nothing answers 500, strangers see only what is public, auditors and
// people of another municipality change nothing. The list is the application's own, so a new route cannot forget.
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { parse } from 'node-html-parser'
import { drawWalk } from './draw-walk.ts'
import { schemeWalk } from './scheme-walk.ts'
import { supportWalk } from './support-walk/index.ts'
import { factoryEvents } from './event-writing.ts'
import { acts, challengeWorld, type ChallengeWorld, type Who } from './challenge-world.ts'

/** What a stranger may open. Everything else sends them to sign in, or is not there for them. */
const publicPages = [
  '/',
  '/about',
  '/accessibility',
  '/privacy',
  '/terms',
  '/healthz',
  '/readyz',
  '/register',
  '/register/sent',
  '/sign-in',
  '/sign-in/sent',
  '/sign-in/link',
  '/sign-in/code',
  '/sign-in/recovery',
  '/confirm',
  '/password/forgotten',
  '/password/sent',
  '/password/new',
  '/opportunities',
  '/opportunities/:id',
  '/draws/:id',
  '/draws/:id/list.jsonl',
  '/draws/:id/draw-proof.json',
  '/events',
  '/events.ics',
  '/events.atom',
  '/events/:id',
  '/applications/invitations/:secret',
  '/support',
  '/support/:id{[0-9a-f-]{36}}',
  '/support/awards',
  '/support/certified.csv',
  '/support/certified.json',
  '/support/awards.json',
  '/support/awards.csv',
  '/support/certified',
  '/support/:id/deadline.ics',
  '/support/find',
  '/support/fits',
  '/support.atom',
  '/support.csv',
  '/support.json',
  '/events/:id/event.ics',
  '/events/:id/poster',
  '/events/months/:month',
  '/organizations',
  '/organizations.geojson',
  '/o/:slug',
  '/vision',
  '/vision/:id',
  '/search',
  '/stories',
  '/stories/:entry',
  '/figures',
  '/api/postal/:code',
  '/dev/accounts',
  '/dev/components',
  '/dev/mail',
  '/dev/mail/:id',
  '/dev/mail/:id/html',
]

/** What a stranger may send. */
const publicForms = [
  '/register',
  '/sign-in',
  '/sign-in/link',
  '/sign-in/link/use',
  '/sign-in/code',
  '/sign-in/passkey',
  '/sign-in/passkey/options',
  '/sign-in/recovery',
  '/sign-out',
  '/password/forgotten',
  '/password/new',
  '/confirm',
]

const everyone: Who[] = [null, 'factory', 'member', 'coordinator', 'officer', 'auditor']

describe('every route', () => {
  let w: ChallengeWorld
  let walk: Awaited<ReturnType<typeof drawWalk>>
  let granted: Awaited<ReturnType<typeof supportWalk>>
  let routes: { method: string; path: string; url: string }[]

  beforeAll(async () => {
    w = await challengeWorld()
    const draft = await acts(w).draft()
    const events = await factoryEvents(w)
    walk = await drawWalk(w)
    const support = await schemeWalk(w)
    granted = await supportWalk(w)
    const ids: [prefix: string, id: string][] = [
      ['/opportunities/', draft],
      ['/people/', w.people.factory],
      ['/organizations/', w.organization],
      ['/o/', w.organization],
      ['/vision/', '1-1'],
      ['/events/', events.draft],
      ['/draws/', walk.event],
      ['/staff/schemes/', support.scheme],
      ['/support/', support.scheme],
      ['/applications/', support.submitted],
      ...granted.ids,
    ]
    const idFor = (path: string) => ids.find(([prefix]) => path.startsWith(prefix))?.[1] ?? newId()
    const seen = new Set<string>()
    routes = w.routes
      .filter(({ method, path }) => (method === 'GET' || method === 'POST') && !path.includes('*'))
      .filter(({ method, path }) => !seen.has(`${method} ${path}`) && seen.add(`${method} ${path}`))
      .map(({ method, path }) => ({ method, path, url: path.replace(/:\w+(\{[^}]*\})?/g, idFor(path)) }))
  })

  const ask = (who: Who, { method, url }: { method: string; url: string }, host?: string) =>
    method === 'GET' ? w.get(who, url, host) : w.post(who, url, {}, host)
  const told = async (who: Who, route: { method: string; path: string; url: string }, host?: string) => {
    const response = await ask(who, route, host)
    return {
      name: `${route.method} ${route.path}`,
      status: response.status,
      to: response.headers.get('location') ?? '',
    }
  }

  it('is there', () => expect(routes.length).toBeGreaterThan(60))

  it('opens every page of the way of an application to whoever it is for', async () => {
    const closed: unknown[] = []
    for (const [who, path] of granted.pages) {
      const { status } = await w.get(who, path)
      if (status !== 200) closed.push([who, path, status])
    }
    expect(closed).toEqual([])
  })

  it('never answers 500, whoever asks', { timeout: 180_000 }, async () => {
    const wrong: string[] = []
    for (const who of everyone) {
      for (const route of routes) {
        const { name, status } = await told(who, route)
        if (status >= 500 && name !== 'GET /readyz') wrong.push(`${who}: ${name} ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('shows a draw at every stage, an offered seat and a booth to whoever may see them, whole in English', async () => {
    const wrong: unknown[] = []
    for (const [who, path] of walk.pages) {
      const page = await w.get(who, path, 'localhost', { 'accept-language': 'en' })
      const main = parse(await page.text()).querySelector('main')
      const japanese =
        main?.text.replaceAll(/小宮山製作所|別の会社/g, '').match(/[\u3040-\u30ff\u4e00-\u9fff]+/g) ?? null
      if (page.status !== 200 || main === null || japanese !== null) wrong.push([who, path, page.status, japanese])
    }
    expect(wrong).toEqual([])
  })

  it('answers 404 to a path or a query that holds a null character', async () => {
    const found: string[] = []
    for (const { path } of routes.filter(({ method }) => method === 'GET')) {
      const url = path.includes(':') ? path.replace(/:\w+(\{[^}]*\})?/g, 'x%00') : `${path}?q=%00`
      const { status } = await w.get('coordinator', url)
      // Health is asked before there is anybody to refuse.
      if (status !== 404 && !['/healthz', '/readyz'].includes(path)) found.push(`${url} ${status}`)
    }
    expect(found).toEqual([])
  })

  it('shows a stranger only what is public', async () => {
    const open: string[] = []
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { status, to } = await told(null, route)
      const shut = [401, 403, 404].includes(status) || (status === 303 && to.startsWith('/sign-in'))
      const elsewhere = status === 303 && route.path === '/language'
      if (!shut && !elsewhere && !publicPages.includes(route.path)) open.push(`${route.path} ${status}`)
    }
    expect(open).toEqual([])
  })

  it('hides the pages of the staff from a member: 404, as if they were not there', async () => {
    const seen: string[] = []
    for (const route of routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/staff'))) {
      const { name, status } = await told('member', route)
      if (status !== 404) seen.push(`${name} ${status}`)
    }
    expect(seen).toEqual([])
  })

  it('lets a stranger send only to sign in or register', async () => {
    const open: string[] = []
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const { status, to } = await told(null, route)
      const shut = [401, 403, 404].includes(status) || (status === 303 && to.startsWith('/sign-in'))
      if (!shut && !publicForms.includes(route.path)) open.push(`${route.path} ${status} ${to}`)
    }
    expect(open).toEqual([])
  })

  const rowsOf = async () => {
    const { rows } = await sql<{ table: string; rows: number }>`
      select table_name as "table", (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', table_name), false, true, '')))[1]::text::int as rows
      from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
        and table_name not in ('rate_limit', 'kept_form') order by 1`.execute(w.root)
    return rows
  }

  it('lets an auditor change nothing', async () => {
    const before = await rowsOf()
    for (const route of routes.filter(({ method, path }) => method === 'POST' && !publicForms.includes(path))) {
      const { name, status } = await told('auditor', route)
      expect([name, [303, 400, 403, 404, 409, 422].includes(status)]).toEqual([name, true])
    }
    expect(await rowsOf()).toEqual(before)
  })

  it('is closed to somebody of another municipality who names our things', async () => {
    const before = await rowsOf()
    const open: string[] = []
    for (const route of routes.filter(({ path }) =>
      /^\/(opportunities|people|organizations|o|entries|files|events)\/:/.test(path),
    )) {
      const { name, status } = await told('factory', route, 'hoshimi.localhost')
      if (![303, 403, 404].includes(status)) open.push(`${name} ${status}`)
    }
    expect(open).toEqual([])
    expect(await rowsOf()).toEqual(before)
  })

  it('refuses a form that another site sends', async () => {
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const response = await w.foreign(route.url)
      expect([route.path, response.status]).toEqual([route.path, 403])
    }
  })
})
