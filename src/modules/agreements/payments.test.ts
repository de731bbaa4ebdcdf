import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { agreementWorld } from '../../../test/agreement-world.ts'
import { day, type Who } from '../../../test/challenge-world.ts'
import { remindOfPayments } from './actions/remind.ts'
import { endAgreement } from './payment-plan.ts'

describe('the clock of payments', () => {
  let world: Awaited<ReturnType<typeof agreementWorld>>
  beforeAll(async () => {
    world = await agreementWorld()
  })

  it('keeps the clock of payments: paid by one side, seen by the other', async () => {
    const { w } = world
    const { id } = await world.agreed()
    const [first] = await world.payments(id)
    const paths = {
      paid: `/agreements/${id}/payments/${first?.id}/paid`,
      seen: `/agreements/${id}/payments/${first?.id}/confirmation`,
    }
    expect((await w.post('member', paths.paid, { paid_on: day(0) })).status).toBe(403)
    const future = await w.post('factory', paths.paid, { paid_on: day(1) })
    expect([future.status, (await future.text()).includes('日付にしてください')]).toEqual([422, true])
    expect((await w.post('factory', paths.paid, { paid_on: day(0) })).status).toBe(303)
    expect((await w.post('factory', paths.seen, {})).status).toBe(403)
    const one = `/agreements/${id}/payments/${first?.id}`
    expect((await w.post('factory', `${one}/taking-back`, {})).status).toBe(303)
    expect((await w.post('member', paths.seen, {})).status).toBe(303)
    expect((await world.payments(id))[0]).toMatchObject({ paid_on: null, confirmed_at: null })
    expect((await w.post('factory', paths.paid, { paid_on: day(-1) })).status).toBe(303)
    expect((await w.post('member', paths.seen, {})).status).toBe(303)
    expect((await world.payments(id))[0]).toMatchObject({ paid_on: day(-1), confirmed_at: expect.any(Date) })
    expect((await w.post('factory', `${one}/taking-back`, {})).status).toBe(409)
    expect((await w.post('factory', `${one}/removal`, {})).status).toBe(409)
    expect((await w.get('member', one)).status).toBe(403)
    expect((await w.get('nobody' as Who, one)).status).toBe(404)
    expect(
      (await w.post('factory', `/agreements/${id}/payments/${crypto.randomUUID()}/paid`, { paid_on: day(0) })).status,
    ).toBe(404)
  })

  it('records work by the hour when it is received, due by the same rule', async () => {
    const { w } = world
    const { id } = await world.agreed({ fee_unit: 'hour', fee_yen: '3000' })
    expect(await world.payments(id)).toEqual([])
    const given = { id: crypto.randomUUID(), received_on: day(0), amount_yen: '18,000円' }
    for (const _ of [1, 2]) expect((await w.post('factory', `/agreements/${id}/payments`, given)).status).toBe(303)
    expect(await world.payments(id)).toMatchObject([{ received_on: day(0), amount_yen: 18_000 }])
    const early = { ...given, id: crypto.randomUUID(), received_on: day(-70) }
    expect((await w.post('factory', `/agreements/${id}/payments`, early)).status).toBe(303)
    const future = await w.post('factory', `/agreements/${id}/payments`, {
      ...given,
      id: crypto.randomUUID(),
      received_on: day(9),
    })
    expect(future.status).toBe(422)
  })

  it('lets work received be corrected and removed until it is paid, and tells the person each time', async () => {
    const { w, mailsTo } = world
    const { id } = await world.agreed({ fee_unit: 'hour', fee_yen: '3000' })
    const given = { id: crypto.randomUUID(), received_on: day(0), amount_yen: '18000' }
    await w.post('factory', `/agreements/${id}/payments`, given)
    const one = `/agreements/${id}/payments/${given.id}`
    const work = { received_on: day(-1), amount_yen: '21000' }
    expect((await w.post('member', `${one}/correction`, work)).status).toBe(403)
    expect((await w.post('factory', `${one}/correction`, { ...work, received_on: day(2) })).status).toBe(422)
    expect((await w.post('factory', `${one}/correction`, work)).status).toBe(303)
    expect(await world.payments(id)).toMatchObject([{ received_on: day(-1), amount_yen: 21_000 }])
    await w.post('factory', `${one}/paid`, { paid_on: day(0) })
    expect((await w.post('factory', `${one}/removal`, {})).status).toBe(409)
    await w.post('factory', `${one}/taking-back`, {})
    expect((await w.post('factory', `${one}/removal`, {})).status).toBe(303)
    expect(await world.payments(id)).toEqual([])
    const told = await mailsTo('member')
    for (const words of ['受け取りが記録', '記録が直されました', '記録が消されました'])
      expect(told.some((mail) => mail.includes(words))).toBe(true)
  })

  it('plans nothing after the match has ended', async () => {
    const { w } = world
    const { id, entry } = await world.agreed()
    expect((await world.payments(id)).length).toBeGreaterThan(2)
    await w.inside((tx) => endAgreement(tx, entry, day(0)))
    expect(await world.payments(id)).toEqual([])
    expect((await w.get('factory', `/agreements/${id}`)).status).toBe(200)
    const form = { ...(await world.filled('factory', `/agreements/${id}/edit`)), fee_yen: '1000' }
    expect((await w.post('factory', `/agreements/${id}/versions`, form)).status).toBe(409)
  })

  it('keeps a fee that is owed when the terms change', async () => {
    const { w } = world
    const { id } = await world.agreed({ fee_unit: 'hour', fee_yen: '3000' })
    await w.post('factory', `/agreements/${id}/payments`, {
      id: crypto.randomUUID(),
      received_on: day(0),
      amount_yen: '40000',
    })
    const form = { ...(await world.filled('factory', `/agreements/${id}/edit`)), fee_yen: '1000' }
    expect((await w.post('factory', `/agreements/${id}/versions`, form)).status).toBe(303)
    await w.post('member', `/agreements/${id}/consent`, { version: '2', name: '氏名', agree: 'yes' })
    expect((await world.payments(id)).map(({ amount_yen }) => amount_yen)).toEqual([40_000])
  })

  it('reminds of a payment before it is due and after, once each; the coordinator sees what is overdue', async () => {
    const { w, page } = world
    const { id } = await world.agreed()
    const [first] = await world.payments(id)
    const due = first?.due_on ?? ''
    const remind = (on: string) =>
      w.inside((tx) => remindOfPayments(tx, systemActor('000019', '検査'), on, new Date(`${on}T00:00:00Z`)))
    const mails = async () => (await world.mailsTo('factory')).filter((subject) => subject.includes('支払期日')).length
    const before = await mails()
    await remind(addDays(due, -5))
    await remind(addDays(due, -4))
    const near = (await mails()) - before
    await remind(addDays(due, 1))
    await remind(addDays(due, 2))
    expect([near > 0, (await mails()) - before > near]).toEqual([true, true])
    await w.inside((tx) =>
      tx
        .updateTable('payment')
        .set({ received_on: day(-60), base_on: day(-60), due_on: day(-3) })
        .where('id', '=', first?.id ?? '')
        .execute(),
    )
    expect((await page('coordinator', '/desk?show=payments'))[1]).toContain('支払期日を過ぎた')
    expect(today(new Date()) > day(-3)).toBe(true)
  })
})
