// The clock stands exactly on the deadline.
import { beforeAll, expect, it } from 'vitest'
import {
  type ApplicationWorld,
  applicationWorld,
  definition,
  openScheme,
  rules,
} from '../../../test/application-world.ts'
import { newId } from '#platform/id.ts'
import { today, tokyoTime } from '#platform/calendar/index.ts'
import { person } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { moveApplication } from './moving.ts'
import { canMove, stateCodes } from './states.ts'
import { sql } from 'kysely'

const site = await testSite()
let w: ApplicationWorld
beforeAll(async () => {
  w = await applicationWorld(site)
})
const real = site.services.now
const at = async <T>(moment: Date, run: () => Promise<T>): Promise<T> => {
  site.services.now = () => moment
  try {
    return await run()
  } finally {
    site.services.now = real
  }
}
const closes_at = new Date(Math.floor(Date.now() / 1000) * 1000 + 3_600_000)
const after = (ms: number): Date => new Date(closes_at.getTime() + ms)

async function draftOf(grace_minutes: number): Promise<{ id: string; scheme: string }> {
  const { scheme } = await openScheme(site, { closes_at, grace_minutes })
  const id = await w.begun(w.hana.browser, w.factory, scheme)
  await w.filled(id)
  return { id, scheme }
}

it('takes it in the last millisecond, and not at the deadline itself', async () => {
  const [early, late] = [await draftOf(0), await draftOf(0)]
  expect((await at(after(-1), () => w.submitted(early.id))).status).toBe(303)
  expect((await at(after(0), () => w.submitted(late.id))).status).toBe(409)
  expect((await w.row(late.id))?.state).toBe('draft')
})

it('takes in the grace period what was begun before, and lets nothing begin in it', async () => {
  const [inTime, tooLate] = [await draftOf(60), await draftOf(60)]
  expect((await at(after(3_600_000 - 1), () => w.submitted(inTime.id))).status).toBe(303)
  expect((await at(after(3_600_000), () => w.submitted(tooLate.id))).status).toBe(409)
  const { scheme, call } = await openScheme(site, { closes_at, grace_minutes: 60 })
  await at(after(0), () => w.begun(w.hana.browser, w.factory, scheme))
  expect(
    await site.inside((tx) => tx.selectFrom('application').select('id').where('call', '=', call).execute()),
  ).toEqual([])
})

/** Staff key in what somebody sent on paper; `before` the deadline in ms, or nothing said. */
async function keyedIn(
  origin: 'paper' | 'phone',
  before: number | null,
  scheme: string,
): Promise<{ id: string; answer: Response }> {
  const [someone, id] = [newId(), newId()]
  await site.inside((tx) =>
    tx
      .insertInto('person')
      .values(person(someone, null, '一郎'))
      .execute(),
  )
  const { browser } = w.coordinator
  await browser.post('/acting', { kind: 'person', id: someone, origin })
  const arrived = before === null ? null : after(-before)
  const answer = await browser.post(`/support/${scheme}/application`, {
    id,
    applicant: 'person',
    ...(arrived && { received_on: today(arrived), received_time: tokyoTime(arrived) }),
  })
  return { id, answer }
}

it('takes paper that arrived before the deadline after it, from staff who say when it did', async () => {
  const { scheme } = await openScheme(site, { closes_at, grace_minutes: 0 })
  const { browser } = w.coordinator
  await at(after(86_400_000), async () => {
    const { id, answer } = await keyedIn('paper', 120_000, scheme)
    expect(answer.status).toBe(303)
    await w.filled(id, browser)
    expect((await w.submitted(id, browser)).status).toBe(303)
    expect(await w.row(id)).toMatchObject({ state: 'submitted', number: 1, origin: 'paper' })
    const received = await browser.get(`/applications/${id}`)
    expect(await received.text()).toContain('紙の到着')
    expect((await browser.get(`/applications/${id}/receipt.pdf`)).status).toBe(200)
  })
  await browser.post('/acting/end')
  expect(await (await browser.get(`/staff/schemes/${scheme}/applications`)).text()).toContain('紙の到着')
})

it('judges by the day on which it arrived, whether it is keyed in or corrected days later', async () => {
  const inTime = {
    title: '早期の補助',
    lines: [{ id: 'early', words: '締切の日までに申請すること', must: `call.on <= "${today(closes_at)}"` }],
    examples: rules.examples,
  }
  const { scheme } = await openScheme(site, { closes_at, grace_minutes: 0 }, definition, {}, inTime)
  const online = await w.begun(w.hana.browser, w.factory, scheme)
  await w.filled(online)
  await w.submitted(online)
  await site.inside((tx) => moveApplication(tx, online, 'correction'))
  await at(after(5 * 86_400_000), async () => {
    expect(await (await w.hana.browser.get(`/applications/${online}`)).text()).not.toContain('満たしていません')
    expect((await w.submitted(online)).status).toBe(303)
    const { browser } = w.coordinator
    const { id } = await keyedIn('paper', 120_000, scheme)
    await w.filled(id, browser)
    expect((await w.submitted(id, browser)).status).toBe(303)
    await browser.post('/acting/end')
    for (const one of [online, id]) expect((await w.row(one))?.judgement).toMatchObject({ outcome: 'eligible' })
  })
})

it('takes no paper that came late, none by telephone, and none from anybody else', async () => {
  const { scheme, call } = await openScheme(site, { closes_at, grace_minutes: 60 })
  await at(after(86_400_000), async () => {
    const statuses = [
      (await keyedIn('paper', -60_000, scheme)).answer.status,
      (await keyedIn('paper', null, scheme)).answer.status,
      (await keyedIn('phone', 120_000, scheme)).answer.status,
    ]
    expect(statuses).toEqual([422, 422, 409])
    const said = { id: newId(), applicant: w.factory, received_on: today(after(-86_400_000)), received_time: '10:00' }
    expect((await w.hana.browser.post(`/support/${scheme}/application`, said)).status).toBe(409)
  })
  await w.coordinator.browser.post('/acting/end')
  expect(
    await site.inside((tx) => tx.selectFrom('application').select('id').where('call', '=', call).execute()),
  ).toEqual([])
})

it('lets nobody but staff write in, or hand in, what is being keyed in', async () => {
  const { scheme } = await openScheme(site, { closes_at, grace_minutes: 0 })
  const { browser } = w.coordinator
  await at(after(86_400_000), async () => {
    await browser.post('/acting', { kind: 'organization', id: w.factory, origin: 'paper' })
    const arrived = { received_on: today(after(-120_000)), received_time: tokyoTime(after(-120_000)) }
    const id = await w.begun(browser, w.factory, scheme, arrived)
    await w.filled(id, browser)
    const before = await w.row(id)
    await w.hana.browser.post(`/applications/${id}/whole`, { 'f-name': '書きかえ', version: String(before?.version) })
    expect((await w.submitted(id)).status).toBe(409)
    expect(await w.row(id)).toEqual(before)
    expect((await w.submitted(id, browser)).status).toBe(303)
  })
  await browser.post('/acting/end')
})

it('goes from state to state as the data says, and the database with it', async () => {
  const { rows } = await sql<{ before: string; after: string }>`
    select b.code as before, a.code as after from unnest(${stateCodes}::text[]) b(code), unnest(${stateCodes}::text[]) a(code)
    where application_may_move(b.code, a.code)`.execute(site.db.root)
  const ours = stateCodes.flatMap((before) =>
    stateCodes.filter((to) => canMove(before, to)).map((to) => `${before} ${to}`),
  )
  expect(rows.map(({ before, after }) => `${before} ${after}`).toSorted()).toEqual(ours.toSorted())
})
