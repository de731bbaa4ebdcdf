import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { addDays, tokyoInstant } from '#platform/calendar/index.ts'
import { agreementWorld } from '../../../test/agreement-world.ts'
import { remindOfPayments } from './actions/remind.ts'

let world: Awaited<ReturnType<typeof agreementWorld>>
beforeAll(async () => {
  world = await agreementWorld()
})

/** At half past seven in the morning in Tokyo: still the day before in London. */
const remind = (on: string) =>
  world.w.inside((tx) => remindOfPayments(tx, systemActor('000019', '検査'), on, tokyoInstant(on, '07:30')))

describe('the clock of payments', () => {
  it('tells once before the day, the day after it, and then every week by days in Tokyo until it is paid', async () => {
    const { w } = world
    const { id } = await world.agreed()
    const [first, ...later] = await world.payments(id)
    const due = first?.due_on ?? ''
    await w.inside((tx) =>
      tx
        .updateTable('payment')
        .set({ paid_on: due })
        .where(
          'id',
          'in',
          later.map((one) => one.id),
        )
        .execute(),
    )
    const told: number[] = []
    for (let days = -9; days <= 16; days += 1) if ((await remind(addDays(due, days))) > 0) told.push(days)
    expect(told).toEqual([-7, 1, 8, 15])
    await w.inside((tx) =>
      tx
        .updateTable('payment')
        .set({ paid_on: due })
        .where('id', '=', first?.id ?? '')
        .execute(),
    )
    expect(await remind(addDays(due, 30))).toBe(0)
  })

  it('asks as many questions however many payments there are', async () => {
    const { w } = world
    const queries = async (on: string) => {
      w.takeQueries()
      expect(await remind(on)).toBeGreaterThan(0)
      return w.takeQueries().length
    }
    const { id } = await world.agreed()
    const due = (await world.payments(id))[0]?.due_on ?? ''
    const before = await queries(addDays(due, -1))
    for (const _ of [1, 2]) await world.agreed()
    expect(await queries(addDays(due, 200))).toBe(before)
  })
})
