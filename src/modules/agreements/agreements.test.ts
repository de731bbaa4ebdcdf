import { parse } from 'node-html-parser'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { day, type Values, type Who } from '../../../test/challenge-world.ts'
import { minamo } from '../../../test/database.ts'
import { type EntryWorld, entryWorld } from '../../../test/entry-world.ts'
import { remindOfPayments } from './actions/remind.ts'
import { endAgreement, resumeAgreement } from './payment-plan.ts'

const answer_words = 'ぜひお願いします。来週からよろしくお願いいたします。'

describe('an agreement', () => {
  let world: EntryWorld
  beforeAll(async () => {
    world = await entryWorld()
  })

  const accepted = async (): Promise<string> => {
    const { w, act, entered } = world
    const entry = await entered(await act.published())
    const done = await w.post('factory', `/entries/${entry}/acceptance`, { version: '1', answer_words })
    expect(done.status).toBe(303)
    return entry
  }
  /** The form as the page fills it in. */
  const filled = async (who: Who, path: string): Promise<Values> => {
    const page = parse(await (await world.w.get(who, path)).text())
    const values: Values = {}
    for (const field of page.querySelectorAll('main input, main textarea, main option[selected]')) {
      const name = field.getAttribute('name') ?? field.closest('select')?.getAttribute('name')
      const type = field.getAttribute('type')
      if (
        name === undefined ||
        ((type === 'radio' || type === 'checkbox') && field.getAttribute('checked') === undefined)
      )
        continue
      values[name] = field.tagName === 'TEXTAREA' ? field.textContent : (field.getAttribute('value') ?? '')
    }
    return values
  }
  const proposed = async (values: Values = {}): Promise<{ id: string; entry: string }> => {
    const entry = await accepted()
    const form = {
      ...(await filled('factory', `/entries/${entry}/agreement/new`)),
      client_address: 'みなも区新川岸3-11-5',
      ...values,
    }
    const answer = await world.w.post('factory', `/entries/${entry}/agreement`, form)
    expect(answer.status).toBe(303)
    return { id: answer.headers.get('location')?.split('/').at(-1) ?? '', entry }
  }
  const agreed = async (values: Values = {}) => {
    const made = await proposed(values)
    for (const who of ['member', 'factory'] as const) {
      const said = await world.w.post(who, `/agreements/${made.id}/consent`, {
        version: '1',
        name: `氏名 ${who}`,
        agree: 'yes',
      })
      expect(said.status).toBe(303)
    }
    return made
  }
  const payments = (id: string) =>
    world.w.inside((tx) => tx.selectFrom('payment').selectAll().where('agreement', '=', id).orderBy('due_on').execute())

  it('begins as a draft from the match, is proposed once, and both sides are asked', async () => {
    const { w, page, mailsTo } = world
    const entry = await accepted()
    const form = { ...(await filled('factory', `/entries/${entry}/agreement/new`)), client_address: 'みなも区' }
    expect(form).toMatchObject({ fee_yen: '40000', fee_unit: 'month', pay_months: '1' })
    const [one, two] = [
      await w.post('factory', `/entries/${entry}/agreement`, form),
      await w.post('factory', `/entries/${entry}/agreement`, form),
    ]
    expect([one.status, two.status]).toEqual([303, 303])
    expect(two.headers.get('location')).toBe(one.headers.get('location'))
    expect((await mailsTo('member')).at(-1)).toContain('仕事の条件をお確かめください')
    expect((await page('member', '/me'))[1]).toContain('読んで同意する')
    expect((await page('member', `/entries/${entry}`))[1]).toContain('条件を見る')
  })

  it('stands once both have agreed to the same version; then it is a document, and payments are known', async () => {
    const { w, page } = world
    const { id } = await agreed()
    const [status, text] = await page('member', `/agreements/${id}`)
    expect(status).toBe(200)
    expect(text).toContain('双方が同意しました')
    expect(text).toContain('氏名 member')
    const rows = await payments(id)
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.every(({ amount_yen }) => amount_yen === 40_000)).toBe(true)
    const pdf = await w.get('member', `/agreements/${id}/terms.pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect((await PDFDocument.load(await pdf.arrayBuffer())).getPageCount()).toBe(1)
    expect(await w.audited(id)).toEqual(['agreements.proposed', 'agreements.consented'])
  })

  it('is seen by its two sides and staff; for anybody else it does not exist', async () => {
    const { w } = world
    const { id, entry } = await proposed()
    for (const who of ['factory', 'member', 'coordinator', 'auditor'] as const)
      expect((await w.get(who, `/agreements/${id}`)).status).toBe(200)
    expect((await w.get('nobody' as Who, `/agreements/${id}`)).status).toBe(404)
    expect((await w.get('member', `/agreements/${id}`, 'hoshimi.localhost')).status).toBe(404)
    expect((await w.get('member', `/agreements/${id}/edit`)).status).toBe(403)
    expect((await w.get('member', `/entries/${entry}/agreement/new`)).status).toBe(403)
    expect(
      (await w.post('coordinator', `/agreements/${id}/consent`, { version: '1', name: '佐伯', agree: 'yes' })).status,
    ).toBe(403)
    expect(
      (await w.post('auditor', `/agreements/${id}/consent`, { version: '1', name: '監査', agree: 'yes' })).status,
    ).toBe(403)
    expect((await w.get('member', '/agreements/nonsense')).status).toBe(404)
  })

  it('refuses what the law does not allow, and keeps what was typed', async () => {
    const { w } = world
    const entry = await accepted()
    const form = {
      ...(await filled('factory', `/entries/${entry}/agreement/new`)),
      client_address: 'みなも区',
      other: '覚え書き',
      pay_months: '2',
      pay_day: '31',
    }
    const answer = await w.post('factory', `/entries/${entry}/agreement`, form)
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain('60日を超えます')
    expect(text).toContain('覚え書き')
  })

  it('asks when the work looks like employment, and goes on only when it is meant', async () => {
    const { w, page } = world
    const entry = await accepted()
    const form = {
      ...(await filled('factory', `/entries/${entry}/agreement/new`)),
      client_address: 'みなも区',
      signs: ['orders', 'hours'],
    }
    const doubted = await w.post('factory', `/entries/${entry}/agreement`, form)
    expect([doubted.status, (await doubted.text()).includes('雇用にあたるおそれ')]).toEqual([422, true])
    const meant = await w.post('factory', `/entries/${entry}/agreement`, { ...form, sure: 'yes' })
    expect(meant.status).toBe(303)
    expect((await page('coordinator', meant.headers.get('location') ?? ''))[1]).toContain('雇用にあたるおそれ')
  })

  it('changes by version: the old one stands until both agree to the new, and who read the old is asked again', async () => {
    const { w, page } = world
    const { id } = await agreed()
    const form = {
      ...(await filled('factory', `/agreements/${id}/edit`)),
      fee_yen: '50000',
      reason: '範囲を広げるため',
    }
    expect((await w.post('factory', `/agreements/${id}/versions`, form)).status).toBe(303)
    expect((await w.post('factory', `/agreements/${id}/versions`, form)).status).toBe(303)
    const second = await w.post('factory', `/agreements/${id}/versions`, { ...form, other: '二人目の変更' })
    expect([second.status, (await second.text()).includes('二人目の変更')]).toEqual([409, true])
    const old = await w.post('member', `/agreements/${id}/consent`, { version: '1', name: '氏名', agree: 'yes' })
    expect([old.status, (await old.text()).includes('条件が変わりました')]).toEqual([409, true])
    expect((await payments(id))[0]?.amount_yen).toBe(40_000)
    for (const who of ['member', 'factory'] as const)
      await w.post(who, `/agreements/${id}/consent`, { version: '2', name: '氏名', agree: 'yes' })
    expect(new Set((await payments(id)).map(({ amount_yen }) => amount_yen))).toEqual(new Set([50_000]))
    expect((await page('member', `/agreements/${id}`))[1]).toContain('範囲を広げるため')
  })

  it('keeps the clock of payments: paid by one side, seen by the other', async () => {
    const { w } = world
    const { id } = await agreed()
    const [first] = await payments(id)
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
    expect((await payments(id))[0]).toMatchObject({ paid_on: null, confirmed_at: null })
    expect((await w.post('factory', paths.paid, { paid_on: day(-1) })).status).toBe(303)
    expect((await w.post('member', paths.seen, {})).status).toBe(303)
    expect((await payments(id))[0]).toMatchObject({ paid_on: day(-1), confirmed_at: expect.any(Date) })
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
    const { id } = await agreed({ fee_unit: 'hour', fee_yen: '3000' })
    expect(await payments(id)).toEqual([])
    const given = { id: crypto.randomUUID(), received_on: day(0), amount_yen: '18,000円' }
    for (const _ of [1, 2]) expect((await w.post('factory', `/agreements/${id}/payments`, given)).status).toBe(303)
    expect(await payments(id)).toMatchObject([{ received_on: day(0), amount_yen: 18_000 }])
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
    const { id } = await agreed({ fee_unit: 'hour', fee_yen: '3000' })
    const given = { id: crypto.randomUUID(), received_on: day(0), amount_yen: '18000' }
    await w.post('factory', `/agreements/${id}/payments`, given)
    const one = `/agreements/${id}/payments/${given.id}`
    const work = { received_on: day(-1), amount_yen: '21000' }
    expect((await w.post('member', `${one}/correction`, work)).status).toBe(403)
    expect((await w.post('factory', `${one}/correction`, { ...work, received_on: day(2) })).status).toBe(422)
    expect((await w.post('factory', `${one}/correction`, work)).status).toBe(303)
    expect(await payments(id)).toMatchObject([{ received_on: day(-1), amount_yen: 21_000 }])
    await w.post('factory', `${one}/paid`, { paid_on: day(0) })
    expect((await w.post('factory', `${one}/removal`, {})).status).toBe(409)
    await w.post('factory', `${one}/taking-back`, {})
    expect((await w.post('factory', `${one}/removal`, {})).status).toBe(303)
    expect(await payments(id)).toEqual([])
    const told = await mailsTo('member')
    for (const words of ['受け取りが記録', '記録が直されました', '記録が消されました'])
      expect(told.some((mail) => mail.includes(words))).toBe(true)
  })

  it('plans nothing after the match has ended, and goes on where the two go on', async () => {
    const { w } = world
    const { id, entry } = await agreed()
    const planned = await payments(id)
    await w.inside((tx) => endAgreement(tx, entry, day(0)))
    expect(await payments(id)).toEqual([])
    expect((await w.get('factory', `/agreements/${id}`)).status).toBe(200)
    const form = { ...(await filled('factory', `/agreements/${id}/edit`)), fee_yen: '1000' }
    expect((await w.post('factory', `/agreements/${id}/versions`, form)).status).toBe(409)
    await w.inside((tx) => resumeAgreement(tx, minamo.code, entry, day(0)))
    expect((await payments(id)).map(({ due_on }) => due_on)).toEqual(planned.map(({ due_on }) => due_on))
  })

  it('keeps a fee that is owed when the terms change', async () => {
    const { w } = world
    const { id } = await agreed({ fee_unit: 'hour', fee_yen: '3000' })
    await w.post('factory', `/agreements/${id}/payments`, {
      id: crypto.randomUUID(),
      received_on: day(0),
      amount_yen: '40000',
    })
    const form = { ...(await filled('factory', `/agreements/${id}/edit`)), fee_yen: '1000' }
    expect((await w.post('factory', `/agreements/${id}/versions`, form)).status).toBe(303)
    await w.post('member', `/agreements/${id}/consent`, { version: '2', name: '氏名', agree: 'yes' })
    expect((await payments(id)).map(({ amount_yen }) => amount_yen)).toEqual([40_000])
  })

  it('is not made under the number of another agreement, nor agreed to once the entry is taken back', async () => {
    const { w } = world
    const first = await proposed()
    const entry = await accepted()
    const form = {
      ...(await filled('factory', `/entries/${entry}/agreement/new`)),
      client_address: 'みなも区',
      id: first.id,
    }
    expect((await w.post('factory', `/entries/${entry}/agreement`, form)).status).toBe(409)
    const { version } = await world.row(first.entry)
    await w.post('member', `/entries/${first.entry}/withdrawal`, { version: String(version), words: '' })
    expect(
      (await w.post('member', `/agreements/${first.id}/consent`, { version: '1', name: '氏名', agree: 'yes' })).status,
    ).toBe(409)
    expect(await payments(first.id)).toEqual([])
  })

  it('reminds of a payment before it is due and after, once each; the coordinator sees what is overdue', async () => {
    const { w, page } = world
    const { id } = await agreed()
    const [first] = await payments(id)
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

  it('can be neither changed nor removed once agreed to, not even in the database', async () => {
    const { w } = world
    const { id } = await agreed()
    const attempt = w.inside((tx) =>
      tx.updateTable('agreement_version').set({ reason: 'x' }).where('agreement', '=', id).execute(),
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
    await expect(
      w.inside((tx) => tx.deleteFrom('agreement_consent').where('agreement', '=', id).execute()),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
