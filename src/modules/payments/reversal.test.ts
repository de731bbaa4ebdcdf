// 入金の取消し: money that was noted by mistake, in the books and on the page.
import { expect, it } from 'vitest'
import { tokyoInstant } from '#platform/calendar/index.ts'
import { balanceOf } from '#modules/budget/index.ts'
import { found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { bookYear } from '../../../test/book-year.ts'
import { payingWorld, seventy, stages } from '../../../test/paying-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const w = await payingWorld(site)
const { payDay, pay, balance, recovery, receive } = w

it('money noted by mistake is taken back once, with a reason: out of the very books that had it, and what really came counts instead', async () => {
  const terms = await w.scheme(stages, seventy)
  const application = await w.granted(terms, 500_000)
  await pay(application)
  await w.decided('cancellation', application, { outcome: 'cancel', yen: null, reason: '第17条' }, site.services.now())
  const { id } = found(await recovery(application))
  const standing = async () => [
    (await recovery(application))?.state,
    await w.stateOf(application),
    (await balance(terms.scheme)).paid,
  ]
  // 3,500,000 for 350,000, and 35,000 that did come counts as too much beside it.
  expect([
    (await receive(id, 3_500_000, payDay, 'yes')).status,
    (await receive(id, 35_000, payDay, 'yes')).status,
  ]).toEqual([303, 303])
  expect(await standing()).toEqual(['recovered', 'recovered', 0])
  const [wrong] = await site.inside((tx) =>
    tx.selectFrom('recovery_receipt').select('id').where('recovery', '=', id).where('yen', '=', 3_500_000).execute(),
  )
  const path = `/staff/recoveries/${id}/receipts/${wrong?.id ?? ''}/reversal`
  const undo = (words = '350,000円を3,500,000円と入力したため') => w.miura.browser.post(path, { words })
  const empty = await undo('')
  expect([
    empty.status,
    (await w.coordinator.browser.post(path, { words: '違う' })).status,
    (await w.auditor.browser.post(path, { words: '違う' })).status,
  ]).toEqual([422, 403, 403])
  expect(await empty.text()).toContain('入金の記録を取り消す')
  expect([
    (await w.miura.browser.get(path)).status,
    (await undo()).status,
    (await undo()).status,
    (await w.miura.browser.get(path)).status,
  ]).toEqual([200, 303, 303, 404])
  expect(await standing()).toEqual(['open', 'cancelled', 315_000])
  const page = (await (await w.miura.browser.get(`/staff/recoveries/${id}`)).text()).replace(/<[^>]+>/g, '')
  for (const words of [
    '3,500,000円',
    '350,000円を3,500,000円と入力したため',
    `${bookYear}年度の戻入 350,000円を取消し`,
    `${bookYear}年度に戻入 35,000円`,
  ])
    expect(page).toContain(words)
  expect(page).not.toContain('多く受け取りました')
  const lines = await site.inside((tx) =>
    tx.selectFrom('audit_line').select('subject_id').where('action', '=', 'payments.receipt_undone').execute(),
  )
  expect(lines).toEqual([{ subject_id: id }])
  // The database takes it back once, whole, and keeps why.
  const raw = {
    municipality: w.actor.municipality,
    receipt: wrong?.id ?? '',
    recovery: id,
    words: '二度',
    noted_name: '三浦',
  }
  await expect(site.inside((tx) => tx.insertInto('recovery_reversal').values(raw).execute())).rejects.toMatchObject({
    constraint: 'recovery_reversal_pkey',
  })
  await expect(
    site.inside((tx) => tx.updateTable('recovery_reversal').set({ words: 'x' }).execute()),
  ).rejects.toMatchObject({ constraint: 'recovery_reversal_stays' })
  await receive(id, 315_000 + 105)
  expect(await standing()).toEqual(['recovered', 'recovered', 0])
})

it('a mistake of a closed year leaves the closed year as it was paid; where what it gave back is committed elsewhere, or paid back, it stays', async () => {
  const terms = await w.scheme(stages, seventy)
  const application = await w.granted(terms, 500_000)
  await pay(application)
  await w.fixed(application, 300_000)
  const { id } = found(await recovery(application))
  const undo = async (yen: number) => {
    const rows = await site.inside((tx) =>
      tx.selectFrom('recovery_receipt').select('id').where('recovery', '=', id).where('yen', '=', yen).execute(),
    )
    return w.miura.browser.post(`/staff/recoveries/${id}/receipts/${rows[0]?.id ?? ''}/reversal`, {
      words: '書き間違い',
    })
  }
  const year = (fiscal_year: number) => site.inside((tx) => balanceOf(tx, terms.scheme, fiscal_year))
  const { now } = site.services
  site.services.now = () => tokyoInstant(`${bookYear + 1}-06-10`, '12:00')
  const before = [await year(bookYear), await year(bookYear + 1)]
  await receive(id, 20_000, `${bookYear + 1}-06-01`)
  expect(await year(bookYear + 1)).toMatchObject({ past_income: 20_000 })
  expect((await undo(20_000)).status).toBe(303)
  expect([await year(bookYear), await year(bookYear + 1)]).toEqual(before)
  expect(
    await (await w.miura.browser.get(`/staff/schemes/${terms.scheme}/budget?fiscal_year=${bookYear}`)).text(),
  ).not.toContain('出納閉鎖のあとに戻った')
  site.services.now = now
  await receive(id, 30_000)
  await w.granted(terms, 99_680_000, { name: '全額社' })
  const refused = await undo(30_000)
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('予算額を30,000円増やしてください'),
  ])
  // What went back came.
  await receive(id, 21_000, payDay, 'yes')
  await w.miura.browser.post(`/staff/recoveries/${id}/refunds`, {
    id: newId(),
    refund_yen: '1000',
    refunded_on: payDay,
  })
  const back = await undo(21_000)
  expect([back.status, await back.text()]).toEqual([409, expect.stringContaining('1,000円を還付した記録')])
  const mistaken = await site.inside((tx) =>
    tx
      .selectFrom('recovery_receipt')
      .select('id')
      .where('recovery', '=', id)
      .where('yen', '=', 21_000)
      .executeTakeFirstOrThrow(),
  )
  const raw = { municipality: w.actor.municipality, receipt: mistaken.id, recovery: id, words: 'x', noted_name: '三浦' }
  await expect(site.inside((tx) => tx.insertInto('recovery_reversal').values(raw).execute())).rejects.toMatchObject({
    constraint: 'recovery_reversal_within',
  })
})
