// For the tests of paying and of what comes back: a day on which banks are open, and what is pressed on it.
import { addDays, today, tokyoInstant } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { balanceOf } from '#modules/budget/index.ts'
import { isBankDay } from '../src/modules/payments/rules/bank-day.ts'
import { bookYear } from './book-year.ts'
import { paymentWorld } from './payment-world.ts'
import type { testSite } from './site.ts'

type Site = Awaited<ReturnType<typeof testSite>>

/** Of a scheme that pays at once, and of one that asks for a report first; and shares in advance. */
export const simple = ['submitted', 'decision', 'payment', 'closed']
export const stages = ['submitted', 'decision', 'report', 'inspection', 'fixing', 'payment', 'closed']
export const seventy = [
  { percent: 70, months: 0 },
  { percent: 30, months: null },
]

/** From now on it is noon of a day of payment. */
export async function payingWorld(site: Site) {
  let payDay = today(new Date())
  while (!isBankDay(payDay)) payDay = addDays(payDay, 1)
  site.services.now = () => tokyoInstant(payDay, '12:00')
  const w = await paymentWorld(site)
  const results = (batch: string, values: Record<string, string>) =>
    w.miura.browser.post(`/staff/payments/batches/${batch}/results`, values)
  return {
    ...w,
    payDay,
    ids: async (application: string): Promise<string[]> => (await w.payments(application)).map(({ id }) => id),
    states: async (application: string): Promise<string[]> => (await w.payments(application)).map(({ state }) => state),
    due: async (application: string) =>
      (await w.payments(application)).map(({ kind, yen, state }) => [kind, yen, state]),
    /** What the bank says of each, as the officer enters it. */
    results,
    upload: (batch: string, bytes: Uint8Array | string) => {
      const form = new FormData()
      form.append('file', new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]), 'result.txt')
      return w.miura.browser.post(`/staff/payments/batches/${batch}/results`, form as never)
    },
    sent: async (batch: string): Promise<Buffer> =>
      Buffer.from(await (await w.miura.browser.post(`/staff/payments/batches/${batch}/file`)).arrayBuffer()),
    /** All that is due, at once. */
    async pay(...applications: string[]): Promise<void> {
      const all = (await Promise.all(applications.map((one) => w.payments(one)))).flat()
      const ids = all.filter(({ state }) => state === 'due').map(({ id }) => id)
      if (ids.length > 0) await results(await w.approved(ids, payDay), { rest: 'paid' })
    },
    balance: (scheme: string) => site.inside((tx) => balanceOf(tx, scheme, bookYear)),
    recovery: (application: string) =>
      site.inside((tx) =>
        tx.selectFrom('recovery').selectAll().where('application', '=', application).executeTakeFirst(),
      ),
    receive: (id: string, yen: number, received_on = payDay, over = '') =>
      w.miura.browser.post(`/staff/recoveries/${id}/receipts`, { id: newId(), yen: String(yen), received_on, over }),
  }
}
