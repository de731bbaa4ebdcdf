// Who reads everything and writes nothing is offered nothing to write, and no link that ends in a refusal.
import { sql } from 'kysely'
import { type HTMLElement, parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { minamo } from './database.ts'
import { eventDay } from './event-day.ts'
import { factoryEvents, memberApplied } from './event-writing.ts'
import { entryWorld } from './entry-world.ts'
import { schemeWalk } from './scheme-walk.ts'
import { supportWalk } from './support-walk/index.ts'

let world: Awaited<ReturnType<typeof entryWorld>>
let pages: string[]
beforeAll(async () => {
  world = await entryWorld()
  const { w, act, entered } = world
  const published = await act.published()
  const submitted = await act.submitted()
  const entry = await entered(published)
  const closed = await act.published()
  await entered(closed)
  await w.inside((tx) =>
    tx
      .updateTable('opportunity')
      .set({ state: 'closed', closed_reason: 'filled', closed_at: new Date() })
      .where('id', '=', closed)
      .execute(),
  )
  await w.post('coordinator', `/organizations/${w.organization}/claims`, { id: newId(), reason: '代表の者です。' })
  await sql`insert into pgboss.job (name, state, completed_on, data)
    values ('mail.deliver', 'failed', now(), ${JSON.stringify({ municipality: minamo.code })})`.execute(w.root)
  const events = await factoryEvents(w)
  const applied = await memberApplied(w, events.published)
  const day = await eventDay(w, events.published)
  const support = await schemeWalk(w)
  const granted = await supportWalk(w)
  pages = [
    '/desk',
    '/desk?show=review',
    '/desk?show=claims',
    '/desk?show=unanswered',
    '/desk/board',
    '/me',
    '/staff/people',
    '/staff/organizations',
    '/staff/claims',
    '/staff/imports',
    '/staff/imports?kind=people',
    '/organizations',
    '/people',
    `/people/${w.people.member}`,
    `/o/${w.organization}`,
    `/organizations/${w.organization}/people`,
    '/opportunities',
    `/opportunities/${published}`,
    `/opportunities/${submitted}`,
    `/opportunities/${closed}`,
    `/opportunities/${published}/candidates`,
    `/opportunities/${published}/entries`,
    `/entries/${entry}`,
    '/admin/roles',
    '/admin/audit',
    '/admin/jobs',
    '/notices',
    '/stories',
    '/vision',
    '/staff/events',
    '/desk?show=events',
    '/my/events/organized',
    `/events/${events.draft}/manage`,
    `/events/${events.published}/manage`,
    day.seating,
    day.door,
    '/staff/schemes',
    `/staff/schemes/${support.draft}`,
    `/staff/schemes/${support.scheme}`,
    `/staff/schemes/${support.scheme}/applications`,
    `/support/${support.scheme}`,
    `/applications/${support.submitted}`,
    ...granted.read,
    `/events/${events.published}/registrations`,
    `/events/${events.published}/registrations/${applied.id}`,
    ...['survey', 'materials', 'ideas', 'report'].map((page) => `/events/${events.published}/${page}`),
    '/staff/event-figures',
  ]
})

const main = async (path: string): Promise<HTMLElement> => {
  const answer = await world.w.get('auditor', path)
  expect([path, answer.status]).toEqual([path, 200])
  const found = parse(await answer.text()).querySelector('main')
  if (found === null) throw new Error(`No main on ${path}`)
  return found
}

it('sees no form that posts', async () => {
  const forms: string[] = []
  for (const path of pages)
    for (const form of (await main(path)).querySelectorAll('form[method=post]'))
      forms.push(`${path}: ${form.getAttribute('action')}`)
  expect(forms).toEqual([])
})

it('is led by every link to a page that opens, and that has nothing to send either', async () => {
  const seen = new Set<string>()
  const closed: string[] = []
  for (const path of pages)
    for (const link of (await main(path)).querySelectorAll('a[href^="/"]')) {
      const href = link.getAttribute('href')?.split('#')[0] ?? ''
      if (seen.has(href)) continue
      seen.add(href)
      const answer = await world.w.get('auditor', href)
      const writes = parse(await answer.text()).querySelector('main form[method=post]') !== null
      if (answer.status >= 400 || writes) closed.push(`${path}: ${answer.status} ${href} 「${link.text}」`)
    }
  expect(closed).toEqual([])
})

it('reads the desk: each line says 見る', async () => {
  for (const path of ['/desk', '/desk?show=review', '/desk?show=claims']) {
    const rows = (await main(path)).querySelectorAll('tbody tr')
    expect(rows.map((row) => row.querySelector('a.button')?.text)).toEqual(rows.map(() => '見る'))
    expect(rows.length).toBeGreaterThan(0)
  }
})
