// 受付番号: one series a scheme and fiscal year, whichever call an application came in.
import { beforeAll, expect, it } from 'vitest'
import { bookYear } from '../../../test/book-year.ts'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
import { applicationRow } from '../../../test/application-row.ts'
import { callRow, inDays } from '../../../test/scheme-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
let w: ApplicationWorld
beforeAll(async () => {
  w = await applicationWorld(site)
})
type Open = Awaited<ReturnType<typeof openScheme>>

/** Its call closed this moment: who has begun has the hour of grace, and the next call opens. */
async function nextCall(open: Open, fiscal_year = bookYear): Promise<Open> {
  const now = new Date()
  const { call, ...parts } = open
  const next = callRow(parts, { opens_at: now, fiscal_year })
  await site.inside(async (tx) => {
    await tx.updateTable('scheme_call').set({ closes_at: now }).where('id', '=', call).execute()
    await tx.insertInto('scheme_call').values(next).execute()
  })
  return { ...parts, call: next.id }
}
const begun = async ({ scheme }: Open): Promise<string> => {
  const id = await w.begun(w.hana.browser, w.factory, scheme)
  await w.filled(id)
  return id
}
const submitted = async (open: Open): Promise<string> => {
  const id = await begun(open)
  await w.submitted(id)
  return id
}
const called = async (id: string): Promise<string> => {
  const row = await w.row(id)
  return `${row?.number_year}-${row?.number}`
}

it('goes on in the next call of the same year, and begins anew in another year and another scheme', async () => {
  const first = await openScheme(site)
  const second = await nextCall(first)
  const ids = [await submitted(second)]
  const third = await nextCall(second)
  ids.push(await submitted(third))
  const ofNextYear = await nextCall(third, bookYear + 1)
  ids.push(await submitted(ofNextYear), await submitted(await nextCall(ofNextYear, bookYear)))
  ids.push(await submitted(await openScheme(site)))
  expect(await Promise.all(ids.map(called))).toEqual([
    `${bookYear}-1`,
    `${bookYear}-2`,
    `${bookYear + 1}-1`,
    `${bookYear}-3`,
    `${bookYear}-1`,
  ])
})

it('is given once to two who submit at once to two calls, and one who is refused takes none', async () => {
  const first = await openScheme(site)
  const one = await begun(first)
  const second = await nextCall(first)
  const two = await begun(second)
  const three = await w.begun(w.jiro.browser, w.other, second.scheme)
  await Promise.all([w.submitted(one), w.submitted(three, w.jiro.browser), w.submitted(two)])
  await w.filled(three, w.jiro.browser)
  await w.submitted(three, w.jiro.browser)
  const numbers = await Promise.all([one, two].map(called))
  expect(numbers.toSorted()).toEqual([`${bookYear}-1`, `${bookYear}-2`])
  expect(await called(three)).toBe(`${bookYear}-3`)
})

it('stays what was told, whatever becomes of the year of the call', async () => {
  const open = await openScheme(site)
  const id = await submitted(open)
  await site.inside((tx) =>
    tx
      .updateTable('scheme_call')
      .set({ fiscal_year: bookYear + 1 })
      .where('id', '=', open.call)
      .execute(),
  )
  expect(await (await w.hana.browser.get(`/applications/${id}`)).text()).toContain(`${bookYear}-0001`)
  const change = site.inside((tx) =>
    tx
      .updateTable('application')
      .set({ number_year: bookYear + 1 })
      .where('id', '=', id)
      .execute(),
  )
  await expect(change).rejects.toThrow('never changes')
})

it('is refused by the database where another call of the scheme and year has given it', async () => {
  const { call, ...open } = await openScheme(site)
  const other = callRow(open, { opens_at: inDays(-9), closes_at: inDays(-8) })
  const row = { ...open, organization: w.factory, applicant_name: '小宮山製作所' }
  const insert = (call: string, more: Partial<Parameters<typeof applicationRow>[0]> = {}) =>
    site.inside((tx) =>
      tx
        .insertInto('application')
        .values(applicationRow({ ...row, call, ...more }))
        .execute(),
    )
  await site.inside((tx) => tx.insertInto('scheme_call').values(other).execute())
  await insert(call)
  await expect(insert(other.id)).rejects.toThrow('application_number_of_year')
  await insert(other.id, { number_year: bookYear + 1 })
})

it('is found with its year, or without', async () => {
  const open = await openScheme(site)
  const id = await submitted(open)
  const listed = async (q: string) =>
    (await (await w.coordinator.browser.get(`/staff/schemes/${open.scheme}/applications?q=${q}`)).text()).includes(id)
  expect(await Promise.all(['1', `${bookYear}-0001`, `${bookYear - 1}-0001`, '2'].map(listed))).toEqual([
    true,
    true,
    false,
    false,
  ])
})
