// The clock stands exactly on the deadline.
import { beforeAll, expect, it } from 'vitest'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
import { testSite } from '../../../test/site.ts'
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
  expect(await site.inside((tx) => tx.selectFrom('application').select('id').where('call', '=', call).execute())).toEqual([])
}) // prettier-ignore

it('goes from state to state as the data says, and the database with it', async () => {
  const { rows } = await sql<{ before: string; after: string }>`
    select b.code as before, a.code as after from unnest(${stateCodes}::text[]) b(code), unnest(${stateCodes}::text[]) a(code)
    where application_may_move(b.code, a.code)`.execute(site.db.root)
  const ours = stateCodes.flatMap((before) => stateCodes.filter((to) => canMove(before, to)).map((to) => `${before} ${to}`))
  expect(rows.map(({ before, after }) => `${before} ${after}`).toSorted()).toEqual(ours.toSorted())
}) // prettier-ignore
