// What cannot be paid or was not: what no file holds, closed branches, signs that banks do not read, what is asked for again.
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { readZengin } from '#modules/schemes/index.ts'
import { found } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { anotherDue } from '../../../test/paid-due.ts'
import { bookYear } from '../../../test/book-year.ts'
import { mizuho, type PaymentWorld } from '../../../test/payment-world.ts'
import { payingWorld, simple } from '../../../test/paying-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const w = await payingWorld(site)
const { payDay, ids, states, results, upload, sent } = w

/** What waits for the applicant of this application on a page of theirs, in the order in which it stands there. */
async function turns(path: string, application: string): Promise<string[]> {
  const page = await (await w.hana.browser.get(path)).text()
  const rows = page.split('<tr').filter((row) => row.includes(`href="/applications/${application}/`))
  return rows.flatMap((row) => /振込ができませんでした|口座の入れ直し|[\d,]+円の請求/.exec(row) ?? [])
}

it('refuses what no file can hold, a branch that closed after the batch was made, and an address that is none', async () => {
  const terms = await w.scheme(simple)
  const [many, one] = [await w.granted(terms, 100_000), await w.granted(terms, 100_000, { name: '統合商店' })]
  const payment = found((await w.payments(many))[0])
  await site.inside((tx) =>
    tx
      .insertInto('payment_due')
      .values(Array.from({ length: 100 }, () => ({ ...anotherDue(payment), yen: 9_999_999_999 })))
      .execute(),
  )
  const form = new FormData()
  for (const [name, value] of [['id', newId()], ['pay_on', payDay], ...(await ids(many)).map((id) => ['payments', id])])
    form.append(name ?? '', value ?? '')
  const made = await w.miura.browser.post('/staff/payments/batches', form)
  expect([made.status, (await made.text()).includes('分けて')]).toEqual([409, true])
  const [id, closed] = [newId(), await w.granted(terms, 100_000, { name: '閉店商店' })]
  await w.miura.browser.post('/staff/payments/batches', { id, pay_on: payDay, payments: (await ids(one))[0] ?? '' })
  const transfer = {
    municipality: minamo.code,
    batch: id,
    payment: (await ids(closed))[0] ?? '',
    position: 2,
    yen: 100_000,
    ...mizuho,
    branch: '998',
  }
  await site.inside((tx) => tx.insertInto('payment_transfer').values(transfer).execute())
  await w.saeki.browser.post(`/staff/payments/batches/${id}/approval`)
  const approved = await w.nakagawa.browser.post(`/staff/payments/batches/${id}/approval`)
  expect([approved.status, (await approved.text()).includes('閉店商店')]).toEqual([409, true])
  await w.miura.browser.post(`/staff/payments/batches/${id}/return`, { words: '支店の統合' })
  expect((await results('nothing', { rest: 'paid' })).status).toBe(404)
})

it('refuses a day on which banks are closed, and nothing picked, and keeps the page', async () => {
  const terms = await w.scheme(simple)
  await w.granted(terms, 100_000)
  const page = await w.miura.browser.post('/staff/payments/batches', {
    id: newId(),
    pay_on: `${bookYear + 2}-01-01`,
    query: `state=due&scheme=${terms.scheme}`,
  })
  const text = await page.text()
  expect([
    page.status,
    text.includes('銀行の休みの日です'),
    text.includes('1件以上選んでください'),
    text.includes('小宮山製作所'),
  ]).toEqual([422, true, true, true])
})

it('what failed is asked for, corrected by the applicant with a picture, returned once, accepted, and paid in a later batch', async () => {
  const terms = await w.scheme(simple)
  const application = await w.granted(terms, 200_000)
  const batch = await w.approved(await ids(application), payDay)
  await upload(batch, '番号,結果コード\n1,4\n')
  expect(await states(application)).toEqual(['failed'])
  expect([await turns('/me', application), await turns('/my/applications', application)]).toEqual([
    ['振込ができませんでした'],
    ['振込ができませんでした'],
  ])
  expect((await site.mailTo(`${w.hana.person}@example.jp`)).at(-1)?.paragraphs.join()).toContain('口座なし')
  expect(await (await w.hana.browser.get(`/applications/${application}`)).text()).toContain('口座を直す')
  const account = {
    'f-account-bank': '0001',
    'f-account-branch': '001',
    'f-account-kind': '1',
    'f-account-number': '1111111',
    'f-account-holder': 'コミヤマ',
  }
  const passbook = new File(
    [
      await sharp({ create: { width: 40, height: 30, channels: 3, background: '#eee' } })
        .png()
        .toBuffer(),
    ],
    '通帳.png',
  )
  const enter = (
    version: string,
    values: Record<string, string>,
    who: { browser: PaymentWorld['hana']['browser'] } = w.hana,
    file: File = passbook,
  ) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ version, ...values })) form.append(name, value)
    form.append('passbook', file)
    return who.browser.post(`/applications/${application}/account`, form as never)
  }
  expect((await enter('1', account, w.jiro)).status).toBe(404)
  const wrong = await enter('1', { ...account, 'f-account-branch': '998' })
  expect([wrong.status, (await wrong.text()).includes('998')]).toEqual([422, true])
  expect((await enter('1', {})).status).toBe(422)
  const unseen = await w.hana.browser.post(`/applications/${application}/account`, { version: '1', ...account })
  expect([unseen.status, (await unseen.text()).includes('通帳の写しを添えてください')]).toEqual([422, true])
  const text = await enter('1', account, w.hana, new File(['a,b'], '通帳.csv'))
  expect([text.status, (await text.text()).includes('写真（JPEG・PNG・WebP）かPDF')]).toEqual([422, true])
  expect((await enter('1', account)).status).toBe(303)
  expect(await states(application)).toEqual(['due'])
  // Not before somebody looked at it; the picture is for those who pay and its applicant alone.
  const [payment = ''] = await ids(application)
  const pay = async () =>
    (await w.miura.browser.post('/staff/payments/batches', { id: newId(), pay_on: payDay, payments: payment })).status
  expect(await pay()).toBe(409)
  const look = await (await w.miura.browser.get(`/staff/payments/accounts/${application}`)).text()
  const picture = /\/files\/[\w-]+/.exec(look)?.[0] ?? ''
  const opens = await Promise.all(
    [w.miura, w.hana, w.jiro, w.coordinator, w.auditor].map(async ({ browser }) => (await browser.get(picture)).status),
  )
  expect(opens).toEqual([200, 200, 404, 404, 404])
  const act = async (
    what: string,
    values: Record<string, string>,
    who: keyof Pick<PaymentWorld, 'miura' | 'coordinator' | 'hana'> = 'miura',
  ) => (await w[who].browser.post(`/staff/payments/accounts/${application}/${what}`, values)).status
  const back = { version: '2', words: '名義が通帳と違います' }
  expect([
    await act('return', back, 'hana'),
    await act('return', back, 'coordinator'),
    await act('return', { version: '2', words: '' }),
    await act('return', back),
  ]).toEqual([404, 403, 422, 303])
  expect([await pay(), await act('check', { version: '2' })]).toEqual([409, 409])
  expect((await site.mailTo(`${w.hana.person}@example.jp`)).at(-1)?.paragraphs.join()).toContain('名義が通帳と違います')
  expect(await (await w.hana.browser.get(`/applications/${application}`)).text()).toContain(
    '振込先の口座を、もう一度入力してください',
  )
  expect(await turns('/me', application)).toEqual(['口座の入れ直し'])
  expect((await enter('3', account)).status).toBe(303)
  expect(await turns('/my/applications', application)).toEqual([])
  expect([await pay(), await act('check', { version: '4' })]).toEqual([409, 303])
  const second = await w.approved([payment], payDay)
  await results(second, { rest: 'paid' })
  expect([await states(application), await w.stateOf(application)]).toEqual([['paid'], 'paid'])
  const kept = await site.inside((tx) =>
    tx
      .selectFrom('payment_transfer')
      .select(['number', 'result', 'reason'])
      .where('payment', '=', payment)
      .orderBy('number')
      .execute(),
  )
  expect(kept).toEqual([
    { number: '1111111', result: 'paid', reason: '' },
    { number: '7654321', result: 'failed', reason: '4' },
  ])
})

it('a closed branch and signs that banks cannot read are seen before payment; the suggested holder is accepted by a click', async () => {
  const terms = await w.scheme(simple)
  await w.granted(terms, 100_000, { name: '閉店商店', account: { ...mizuho, branch: '998' } })
  const kana = await w.granted(terms, 100_000, {
    name: '片仮名商店',
    account: { ...mizuho, holder: 'カタカナ＆サンズ' },
  })
  const list = await (await w.miura.browser.get(`/staff/payments?scheme=${terms.scheme}`)).text()
  expect([
    list.includes('統合か廃止のあとかもしれません'),
    list.includes('「&amp;」は銀行に送れない文字です'),
    list.includes('「カタカナサンズ」でよければ'),
  ]).toEqual([true, true, true])
  await w.miura.browser.post(`/staff/payments/accounts/${kana}/check`, { version: '1', holder: 'suggested' })
  const batch = await w.approved(await ids(kana), payDay)
  expect(readZengin(await sent(batch)).records[0]?.['受取人名']).toBe('ｶﾀｶﾅｻﾝｽﾞ')
})

it('an account is shown to those who pay and to its applicant alone, and is masked in the audit', async () => {
  const terms = await w.scheme([...simple.slice(0, 2), 'invoice', 'payment', 'closed'])
  const number = '4455667'
  const application = await w.granted(terms, 100_000, { account: { ...mizuho, number } })
  const [payment = ''] = await ids(application)
  expect(await states(application)).toEqual(['asked'])
  expect(await turns('/me', application)).toEqual(['100,000円の請求'])
  await w.hana.browser.post(`/applications/${application}/payments/${payment}/invoice`)
  expect(await turns('/me', application)).toEqual([])
  expect((await w.payments(application))[0]).toMatchObject({ state: 'due' })
  const pdf = await w.hana.browser.get(`/applications/${application}/payments/${payment}/invoice.pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const batch = await w.approved([payment], payDay)
  const knows = async (path: string, ...who: { browser: PaymentWorld['miura']['browser'] }[]) =>
    Promise.all(who.map(async ({ browser }) => (await (await browser.get(path)).text()).includes(number)))
  expect(await knows(`/staff/payments/batches/${batch}`, w.miura, w.coordinator, w.auditor, w.hana)).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(await knows('/staff/payments?state=all', w.miura, w.coordinator, w.auditor, w.hana)).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(await knows(`/applications/${application}/account`, w.hana, w.jiro, w.coordinator, w.auditor)).toEqual([
    true,
    false,
    false,
    false,
  ])
  const taken = await Promise.all(
    [w.coordinator, w.auditor, w.hana].map(
      async ({ browser }) => (await browser.post(`/staff/payments/batches/${batch}/file`)).status,
    ),
  )
  expect(taken).toEqual([403, 403, 404])
  const csv = await (await w.miura.browser.post('/staff/payments.csv?state=all')).text()
  expect([csv.includes('小宮山製作所'), csv.includes(number)]).toEqual([true, false])
  await sent(batch)
  const lines = await site.inside((tx) =>
    tx.selectFrom('audit_line').select(['action', 'changes']).where('action', 'like', 'payments.%').execute(),
  )
  expect(lines.map(({ action }) => action)).toContain('payments.file_taken')
  expect(JSON.stringify(lines)).not.toContain(number)
})
