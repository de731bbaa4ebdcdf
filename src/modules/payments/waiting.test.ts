// How long a payment waits: since it could first be paid.
import { expect, it } from 'vitest'
import { addDays, tokyoInstant } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { heldBy } from '../../../test/held-by.ts'
import { anotherDue } from '../../../test/paid-due.ts'
import { payingWorld, simple } from '../../../test/paying-world.ts'
import { testSite } from '../../../test/site.ts'
import { waitsSince } from './rules/waiting.ts'

const site = await testSite()
const w = await payingWorld(site)

it('a batch that came back does not make the wait begin anew', async () => {
  const terms = await w.scheme(simple)
  const application = await w.granted(terms, 100_000, { name: '待合商店' })
  const [due] = await w.payments(application)
  const since = addDays(w.payDay, -10)
  const older = { ...anotherDue(found(due)), due_on: since, created_at: tokyoInstant(since, '09:00') }
  const { id } = older
  await site.inside((tx) => tx.insertInto('payment_due').values(older).execute())
  const waits = async () => {
    const page = await (await w.miura.browser.get(`/staff/payments?scheme=${terms.scheme}`)).text()
    return /10日/.test(page.replace(/<[^>]+>/g, ' '))
  }
  expect(await waits()).toBe(true)
  const batch = newId()
  await w.miura.browser.post('/staff/payments/batches', { id: batch, pay_on: w.payDay, payments: id, early: 'yes' })
  expect(
    (await w.saeki.browser.post(`/staff/payments/batches/${batch}/return`, { words: '振込日を誤った' })).status,
  ).toBe(303)
  const now = (await w.payments(application)).find((one) => one.id === id)
  expect([now?.state, (now?.state_at ?? new Date(0)) > older.created_at, now?.payable_at]).toEqual([
    'due',
    true,
    older.created_at,
  ])
  expect(await waits()).toBe(true)
})

it('nothing is born paid', async () => {
  const terms = await w.scheme(simple)
  const [due] = await w.payments(await w.granted(terms, 100_000, { name: '既払商店' }))
  for (const state of ['paid', 'batched', 'failed', 'dropped'] as const) {
    const paid_on = state === 'paid' ? w.payDay : null
    const born = { ...anotherDue(found(due)), state, paid_on }
    expect(await heldBy(site, (tx) => tx.insertInto('payment_due').values(born).execute())).toBe('payment_due_begins')
  }
})

it('an invoice and an account are waited for since they were asked; what is due later waits from its day; what is paid waits no more', () => {
  const at = (on: string) => tokyoInstant(on, '00:00')
  const one = { state_at: at('2026-06-01'), payable_at: at('2026-05-01'), due_on: '2026-05-10' }
  expect(
    (['asked', 'failed', 'due', 'batched', 'paid', 'dropped'] as const).map((state) => waitsSince({ ...one, state })),
  ).toEqual([at('2026-06-01'), at('2026-06-01'), at('2026-05-10'), at('2026-05-10'), null, null])
})
