// Two applications of one scheme, led through the real acts of deciding and paying in any order; and what always holds of their money.
import fc from 'fast-check'
import { expect } from 'vitest'
import { addDays, tokyoInstant } from '#platform/calendar/index.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { moveApplication } from '#modules/applications/index.ts'
import { awardOf } from '#modules/awards/index.ts'
import { aidByYear, aidsOf, balanceOf, balancesOf, postEntry } from '#modules/budget/index.ts'
import { carryOver } from '../src/modules/budget/actions/carry-over.ts'
import { fixedOf } from '#modules/reports/index.ts'
import { approveBatch } from '../src/modules/payments/actions/batch.ts'
import { makeBatch } from '../src/modules/payments/actions/make-batch.ts'
import { noteReceipt } from '../src/modules/payments/actions/receipt.ts'
import { undoReceipt } from '../src/modules/payments/actions/reversal.ts'
import { takeResults } from '../src/modules/payments/actions/results.ts'
import { paymentsOf } from '../src/modules/payments/queries/payments.ts'
import { recoveriesOf } from '../src/modules/payments/queries/recoveries.ts'
import { isBankDay } from '../src/modules/payments/rules/bank-day.ts'
import { bookYear } from './book-year.ts'
import { type PaymentWorld } from './payment-world.ts'
import type { testSite } from './site.ts'

const acts = [
  'change',
  'change',
  'change',
  'stop',
  'cancel',
  'fix',
  'pay',
  'pay',
  'batch',
  'result',
  'fail',
  'ask',
  'receive',
  'late',
  'undo',
  'carry',
  'close',
] as const
type Act = (typeof acts)[number]
interface Step {
  act: Act
  who: number
  /** Of a hundred: how much, where an amount belongs to it. */
  part: number
}
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    who: fc.constantFrom(0, 0, 0, 1),
    part: fc.integer({ min: 1, max: 100 }),
  }),
  { minLength: 10, maxLength: 20 },
)

const day = `${bookYear + 1}-02-15`
let afterClosing = `${bookYear + 1}-06-01`
while (!isBankDay(afterClosing)) afterClosing = addDays(afterClosing, 1)
const most = 600_000
const sum = (rows: readonly { yen: number }[]): number => rows.reduce((all, { yen }) => all + yen, 0)

export async function moneyWalk(
  site: Awaited<ReturnType<typeof testSite>>,
  w: PaymentWorld,
  terms: Awaited<ReturnType<PaymentWorld['scheme']>>,
  fixes: boolean,
) {
  const applications = [
    await w.granted(terms, 400_000, { name: `甲社${newId()}` }),
    await w.granted(terms, 500_000, { name: `乙社${newId()}` }),
  ]
  // Once, somewhere on the way, the books of the year are closed; the next year has little.
  let today = day
  const noon = () => tokyoInstant(today, '12:00')
  await site.inside((tx) =>
    postEntry(tx, w.actor, {
      scheme: terms.scheme,
      fiscal_year: bookYear + 1,
      kind: 'appropriate',
      yen: 300_000,
      application: null,
      words: '当初予算',
      now: noon(),
    }),
  )
  const by = (account: string) => ({ ...w.actor, account })
  const { inside } = site
  const batches: string[] = []
  const move = (id: string, ...to: Parameters<typeof moveApplication>[2][]) =>
    inside(async (tx) => {
      for (const state of to) await moveApplication(tx, id, state)
    })
  async function batch(id: string): Promise<void> {
    const due = (await w.payments(id)).filter(({ state }) => state === 'due' || state === 'failed')
    if (due.length === 0) return
    const batch = newId()
    await inside((tx) =>
      tx
        .updateTable('payment_due')
        .set({ state: 'due' })
        .where('application', '=', id)
        .where('state', '=', 'failed')
        .execute(),
    )
    await inside((tx) =>
      makeBatch(tx, by('maker'), { id: batch, pay_on: today, payments: due.map(({ id }) => id), early: true }, noon()),
    )
    for (const one of ['first', 'second']) await inside((tx) => approveBatch(tx, by(one), batch, noon()))
    batches.push(batch)
  }
  /** The bank's word is never refused. */
  async function result(code: string): Promise<void> {
    const batch = batches.shift()
    if (batch === undefined) return
    const transfers = await inside((tx) =>
      tx.selectFrom('payment_transfer').select('position').where('batch', '=', batch).execute(),
    )
    await inside((tx) =>
      takeResults(
        tx,
        by('maker'),
        batch,
        transfers.map(({ position }) => ({ position, code })),
        noon(),
      ),
    ).catch((error: unknown) => {
      throw new Error('the ledger refused what the bank said', { cause: error })
    })
  }
  const yenOf = async (id: string) => (await inside((tx) => awardOf(tx, id)))?.yen ?? 0
  const leftOfClosed = async () => (await inside((tx) => balanceOf(tx, terms.scheme, bookYear))).left
  async function receive(id: string, part: number, received_on: string): Promise<void> {
    const open = (await inside((tx) => recoveriesOf(tx, id))).find(({ state }) => state === 'open')
    if (open === undefined) return
    const owed = open.yen - open.waived_yen - sum(open.receipts)
    const came = {
      id: newId(),
      yen: part > 50 ? owed : Math.ceil((owed * part) / 100),
      received_on,
      over: received_on > day,
    }
    if (owed > 0) await inside((tx) => noteReceipt(tx, by('maker'), open.id, came, tokyoInstant(received_on, '12:00')))
  }
  const can: Record<Act, (id: string, part: number) => Promise<unknown>> = {
    change: async (id, part) => {
      // After the payment a report may go back to the applicant, and a change follows.
      if ((await w.stateOf(id)) === 'paid') await move(id, 'report', 'awarded')
      await w.changed(id, 'amount', (most * part) / 100, noon())
    },
    stop: (id, part) => (part > 20 ? Promise.resolve() : w.changed(id, 'stop', 0, noon())),
    cancel: (id, part) =>
      part > 20
        ? Promise.resolve()
        : w.decided('cancellation', id, { outcome: 'cancel', yen: null, reason: '第17条' }, noon()),
    fix: async (id, part) => {
      // Once: what an amount was fixed by stays.
      if ((await inside((tx) => fixedOf(tx, id))) === null)
        await w.fixed(id, Math.floor(((await yenOf(id)) * part) / 100), noon())
    },
    batch,
    pay: async (id) => {
      await batch(id)
      while (batches.length > 0) await result('0')
    },
    result: () => result('0'),
    fail: (_id, part) => result(part > 50 ? '4' : '8'),
    ask: async (id, part) => {
      if ((await w.stateOf(id)) === 'paid')
        await w.decided(
          'recovery',
          id,
          { outcome: 'recover', yen: Math.max(1, Math.ceil(((await yenOf(id)) * part) / 100)), reason: '財産の処分' },
          noon(),
        )
    },
    receive: (id, part) => receive(id, part, day),
    late: async (id, part) => {
      const before = await leftOfClosed()
      await receive(id, part, afterClosing)
      expect(await leftOfClosed(), 'the closed year stays as it was').toBe(before)
    },
    undo: async (id, part) => {
      const receipts = (await inside((tx) => recoveriesOf(tx, id))).flatMap((one) => one.receipts)
      const one = receipts[part % Math.max(1, receipts.length)]
      if (one !== undefined)
        await inside((tx) =>
          undoReceipt(tx, by('maker'), one.recovery, one.id, '書き間違い', tokyoInstant(afterClosing, '12:00')),
        )
    },
    carry: (id) =>
      inside((tx) =>
        carryOver(tx, by('maker'), {
          scheme: terms.scheme,
          fiscal_year: bookYear,
          applications: [id],
          words: '繰越',
          document_number: '',
          now: noon(),
        }),
      ),
    close: () => Promise.resolve((today = afterClosing)),
  }
  return {
    /** What is refused changes nothing. */
    take: async ({ act, who, part }: Step) => {
      const id = applications[who] ?? ''
      await can[act](id, part).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
    },
    holds: async () => {
      for (const id of applications) {
        const { payments, recoveries, years, award, fixed } = await inside(async (tx) => ({
          payments: await paymentsOf(tx, id),
          recoveries: await recoveriesOf(tx, id),
          years: await aidByYear(tx, id),
          award: await awardOf(tx, id),
          fixed: await fixedOf(tx, id),
        }))
        const [committed, paid] = [
          years.reduce((all, one) => all + one.committed, 0),
          years.reduce((all, one) => all + one.paid, 0),
        ]
        const open = payments.filter(({ state }) => ['asked', 'due', 'batched', 'failed'].includes(state))
        const out = sum(payments.filter(({ state }) => state === 'paid'))
        expect(sum(open) + paid, 'what is to be paid is committed').toBeLessThanOrEqual(committed)
        expect(
          years.slice(0, -1).every((year) => year.committed === year.paid),
          'only the last year still pays',
        ).toBe(true)
        // An advance above a lowered award is settled once the amount is final.
        const final = !fixes || fixed !== null || award?.ended_on !== null
        const owed = recoveries.filter(({ state }) => state === 'open')
        if (final && owed.length === 0) expect(paid, 'no more than stands').toBeLessThanOrEqual(award?.yen ?? 0)
        expect(out - paid, 'what came back').toBe(
          sum(recoveries.map((one) => ({ yen: Math.min(one.yen - one.waived_yen, sum(one.receipts)) }))),
        )
      }
      const [balances, aids, entries] = await inside(async (tx) => [
        await balancesOf(tx, [terms.scheme]),
        await aidsOf(tx, applications),
        await tx
          .selectFrom('budget_entry')
          .selectAll()
          .where('scheme', '=', terms.scheme)
          .where('fiscal_year', '=', bookYear)
          .where('entered_at', '>=', tokyoInstant(`${bookYear + 1}-06-01`, '00:00'))
          .execute(),
      ])
      const uses = ({ kind, paid_on }: (typeof entries)[number]) =>
        kind === 'commit' || kind === 'appropriate' || (kind === 'pay' && (paid_on === null || paid_on >= afterClosing))
      expect(entries.filter(uses), 'a closed year neither commits nor pays').toEqual([])
      for (const { appropriated, committed, paid } of balances)
        expect(0 <= paid && paid <= committed && committed <= appropriated, 'the ledger balances').toBe(true)
      const ledgers = balances.reduce((all, { paid, past_income }) => all + paid - past_income, 0)
      expect(ledgers, 'all ledgers say what all applicants have').toBe(aids.reduce((all, { paid }) => all + paid, 0))
    },
  }
}
