// Advances, instalments and final amounts; money that comes back, with interest; and the end.
import { expect, it } from 'vitest'
import { addDays, wareki } from '#platform/calendar/index.ts'
import { findApplication } from '#modules/applications/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { openLetters } from '../../../test/open-letters.ts'
import { payingWorld, seventy, stages } from '../../../test/paying-world.ts'
import { testSite } from '../../../test/site.ts'
import { recoveryKind } from './following.ts'

const site = await testSite()
const w = await payingWorld(site)
const { payDay, due, pay, balance, recovery, receive } = w

it('an advance, then what is left of the final amount', async () => {
  const terms = await w.scheme(stages, seventy)
  const application = await w.granted(terms, 500_000)
  expect(await due(application)).toEqual([['advance', 350_000, 'due']])
  await pay(application)
  expect(await w.stateOf(application)).toBe('awarded')
  await w.fixed(application, 420_000)
  expect(await due(application)).toEqual([
    ['advance', 350_000, 'paid'],
    ['final', 70_000, 'due'],
  ])
  await pay(application)
  expect([await w.stateOf(application), await balance(terms.scheme)]).toMatchObject([
    'paid',
    { committed: 420_000, paid: 420_000 },
  ])
})

it('a final amount below the advance comes back, without a surcharge, in parts; then it can be closed', async () => {
  const terms = await w.scheme(stages, seventy)
  const application = await w.granted(terms, 500_000)
  await pay(application)
  await w.fixed(application, 300_000)
  const owed = await recovery(application)
  expect(owed).toMatchObject({ yen: 50_000, cause: 'settlement', surcharge_rate: 0, late_rate: 1095 })
  const letter = await site.inside((tx) =>
    tx.selectFrom('letter').select(['kind', 'content']).where('application', '=', application).executeTakeFirst(),
  )
  expect([letter?.kind, JSON.stringify(letter?.content)]).toEqual([
    'recovery',
    expect.stringMatching(/返還の期限.*かかりません.*加算金.*年10.95％.*延滞金/),
  ])
  expect(await (await w.hana.browser.get('/me')).text()).not.toContain('50,000円')
  await openLetters(site, w.hana.browser, application)
  expect(await (await w.hana.browser.get(`/applications/${application}`)).text()).toContain(
    '50,000円の返還をお願いします',
  )
  expect(await (await w.hana.browser.get('/me')).text()).toContain('50,000円の返還（期限 ')
  expect((await w.miura.browser.post(`/applications/${application}/closing`, { words: '' })).status).toBe(409)
  await receive(owed?.id ?? '', 20_000)
  expect(await balance(terms.scheme)).toMatchObject({ committed: 330_000, paid: 330_000 })
  // More than is owed may be a slip of the hand: it is noted once whoever notes it has said that it came.
  const slip = await receive(owed?.id ?? '', 30_001)
  expect([slip.status, await slip.text()]).toEqual([
    422,
    expect.stringMatching(/返還を求めているのは30,000円です.*value="30,?001"/s),
  ])
  expect((await receive(owed?.id ?? '', 30_001, payDay, 'yes')).status).toBe(303)
  const told = async () =>
    /[\d,]+円を多く受け取り/.exec(await (await w.miura.browser.get(`/staff/recoveries/${owed?.id ?? ''}`)).text())?.[0]
  expect(await told()).toBe('1円を多く受け取り')
  // Nor does a second transfer of the same money go unseen; nothing of either reaches the budget.
  expect([
    (await receive(owed?.id ?? '', 30_000)).status,
    (await receive(owed?.id ?? '', 30_000, payDay, 'yes')).status,
  ]).toEqual([422, 303])
  expect([await told(), await balance(terms.scheme)]).toMatchObject([
    '30,001円を多く受け取り',
    { committed: 300_000, paid: 300_000 },
  ])
  // It goes back, all of it or in parts, and never more than came too much; the page and the audit say so.
  const refund = (refund_yen: number, refunded_on = payDay, id = newId()) =>
    w.miura.browser.post(`/staff/recoveries/${owed?.id ?? ''}/refunds`, {
      id,
      refund_yen: String(refund_yen),
      refunded_on,
    })
  const twice = newId()
  expect([
    (await refund(1, addDays(payDay, -1))).status,
    (await refund(20_000, payDay, twice)).status,
    (await refund(20_000, payDay, twice)).status,
  ]).toEqual([422, 303, 303])
  const more = await refund(10_002)
  expect([more.status, await more.text()]).toEqual([
    422,
    expect.stringMatching(/まだ還付していないのは10,001円です.*value="10,?002"/s),
  ])
  const raw = {
    municipality: w.actor.municipality,
    id: newId(),
    recovery: owed?.id ?? '',
    refund_yen: 10_002,
    interest_yen: 0,
    refunded_on: payDay,
    noted_name: '三浦',
  }
  await expect(site.inside((tx) => tx.insertInto('recovery_refund').values(raw).execute())).rejects.toMatchObject({
    constraint: 'recovery_refund_within',
  })
  expect(await told()).toBe('10,001円を多く受け取り')
  expect([(await refund(10_001)).status, await told()]).toEqual([303, undefined])
  expect((await w.coordinator.browser.post(`/staff/recoveries/${owed?.id ?? ''}/refunds`, {})).status).toBe(403)
  const refunds = await site.inside((tx) =>
    tx.selectFrom('audit_line').select('subject_id').where('action', '=', 'payments.refund_noted').execute(),
  )
  expect(refunds.map(({ subject_id }) => subject_id)).toEqual([owed?.id, owed?.id])
  // One that was noted by mistake is taken back once, with its reason, and noted as it was.
  const [last] = await site.inside((tx) =>
    tx.selectFrom('recovery_refund').select('id').where('refund_yen', '=', 10_001).execute(),
  )
  const undoing = `/staff/recoveries/${owed?.id ?? ''}/refunds/${last?.id ?? ''}/reversal`
  const undo = (words = '別の方への還付だったため') => w.miura.browser.post(undoing, { words })
  expect([(await undo('')).status, (await w.coordinator.browser.post(undoing, { words: '違う' })).status]).toEqual([
    422, 403,
  ])
  expect([(await w.miura.browser.get(undoing)).status, (await undo()).status, (await undo()).status]).toEqual([
    200, 303, 303,
  ])
  expect([await told(), (await w.miura.browser.get(undoing)).status]).toEqual(['10,001円を多く受け取り', 404])
  expect((await refund(10_001)).status).toBe(303)
  // The letter said how much, and what came is written once; the database holds both.
  for (const set of [{ yen: 1 }, { due_on: payDay }, { late_rate: 0 }, { parts: '[]' }, { state: 'open' as const }])
    await expect(
      site.inside((tx) =>
        tx
          .updateTable('recovery')
          .set(set)
          .where('id', '=', owed?.id ?? '')
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'recovery_stays' })
  await expect(
    site.inside((tx) =>
      tx
        .deleteFrom('recovery')
        .where('id', '=', owed?.id ?? '')
        .execute(),
    ),
  ).rejects.toMatchObject({ constraint: 'recovery_stays' })
  const spoilt = [
    (tx: Tx) => tx.updateTable('recovery_receipt').set({ yen: 1 }).execute(),
    (tx: Tx) => tx.deleteFrom('recovery_receipt').execute(),
  ]
  await expect(
    site.inside((tx) => tx.updateTable('recovery_refund').set({ refund_yen: 1 }).execute()),
  ).rejects.toMatchObject({ constraint: 'recovery_refund_stays' })
  for (const spoil of spoilt)
    await expect(site.inside<unknown>(spoil)).rejects.toMatchObject({ constraint: 'recovery_receipt_stays' })
  expect([(await recovery(application))?.state, await w.stateOf(application)]).toEqual(['recovered', 'paid'])
  expect((await w.coordinator.browser.post(`/applications/${application}/closing`, { words: '' })).status).toBe(403)
  await w.miura.browser.post(`/applications/${application}/closing`, { words: '報告もすみました' })
  expect(await w.stateOf(application)).toBe('closed')
})

it('a cancelled award comes back whole with interest from the day of payment, and what was not paid is dropped', async () => {
  const terms = await w.scheme(stages, [
    { percent: 50, months: 0 },
    { percent: 30, months: 6 },
    { percent: 20, months: null },
  ])
  const application = await w.granted(terms, 400_000)
  expect(await due(application)).toEqual([
    ['instalment', 120_000, 'due'],
    ['instalment', 200_000, 'due'],
  ])
  const [first] = (await w.payments(application)).filter(({ yen }) => yen === 200_000)
  const batch = await w.approved([first?.id ?? ''], payDay)
  const cancel = () =>
    w.decided('cancellation', application, { outcome: 'cancel', yen: null, reason: '第17条' }, site.services.now())
  // Not while a transfer is under way.
  await expect(cancel()).rejects.toThrow('under way')
  await w.miura.browser.post(`/staff/payments/batches/${batch}/results`, { rest: 'paid' })
  await cancel()
  expect(await due(application)).toEqual([['instalment', 200_000, 'paid']])
  const owed = await recovery(application)
  expect(owed).toMatchObject({
    yen: 200_000,
    cause: 'cancellation',
    parts: [{ yen: 200_000, paid_on: payDay }],
    due_on: addDays(payDay, 30),
  })
  // The day of payment counts: 200,000 × 0.03 %.
  await receive(owed?.id ?? '', 200_060)
  expect([await w.stateOf(application), await balance(terms.scheme)]).toMatchObject([
    'recovered',
    { committed: 0, paid: 0 },
  ])
})

it('the list of reports says why an award is smaller than what was fixed', async () => {
  const terms = await w.scheme(stages, seventy)
  const application = await w.granted(terms, 500_000)
  await pay(application)
  await w.fixed(application, 420_000)
  await pay(application)
  const list = async () => (await w.miura.browser.get(`/staff/schemes/${terms.scheme}/reports`)).text()
  expect(await list()).not.toContain('一部の返還・取消しのあと')
  const asked = { outcome: 'recover', yen: 40_000, reason: '財産を処分したため' }
  await w.decided('recovery', application, asked, site.services.now())
  expect(await list()).toMatch(/380,000円<small>一部の返還・取消しのあと<\/small>/)
})

it('a decision asks back no more than was paid', async () => {
  const terms = await w.scheme(['submitted', 'decision', 'payment', 'closed'])
  const application = await w.granted(terms, 100_000)
  await pay(application)
  const ask = (yen: number) =>
    w.decided('recovery', application, { outcome: 'recover', yen, reason: '財産を処分したため' }, site.services.now())
  await expect(ask(100_001)).rejects.toThrow('At most')
  await ask(40_000)
  expect(await recovery(application)).toMatchObject({ yen: 40_000, cause: 'decision', reason: '財産を処分したため' })
  const facts = await site.inside(async (tx) =>
    recoveryKind.facts?.(tx, {
      application: found(await findApplication(tx, application)),
      now: site.services.now(),
    } as never),
  )
  expect(facts?.map(({ label, text }) => `${label} ${text}`)).toEqual([
    `返還の期限 ${wareki(addDays(payDay, 30))}`,
    expect.stringContaining('返還の方法 別にお送りする納付書で'),
    `加算金 支払を受けた日（${wareki(payDay)}）から返還の日までの日数に応じ、返還する額につき年10.95％の割合で計算した額`,
    expect.stringContaining(`延滞金 期限までに返還しないとき、期限の翌日（${wareki(addDays(payDay, 31))}）から`),
  ])
  // Only once everything is back is the application itself recovered: with the surcharge of the one day.
  await receive((await recovery(application))?.id ?? '', 40_012)
  expect(await w.stateOf(application)).toBe('paid')
  await ask(60_000)
  const rest = await site.inside((tx) =>
    tx
      .selectFrom('recovery')
      .select('id')
      .where('application', '=', application)
      .where('state', '=', 'open')
      .executeTakeFirst(),
  )
  await receive(rest?.id ?? '', 60_018)
  expect(await w.stateOf(application)).toBe('recovered')
  const pages = await Promise.all(
    [w.miura, w.auditor, w.hana].map(async ({ browser }) => (await browser.get('/staff/recoveries')).status),
  )
  expect(pages).toEqual([200, 200, 404])
})
