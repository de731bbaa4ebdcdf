import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#platform/errors.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { agreementWorld } from '../../../test/agreement-world.ts'
import { type Who } from '../../../test/challenge-world.ts'
import { minamo } from '../../../test/database.ts'
import { agree } from './actions/agree.ts'

describe('an agreement', () => {
  let world: Awaited<ReturnType<typeof agreementWorld>>
  beforeAll(async () => {
    world = await agreementWorld()
  })

  it('begins as a draft from the match, is proposed once, and both sides are asked', async () => {
    const { w, page, mailsTo } = world
    const entry = await world.accepted()
    const form = { ...(await world.filled('factory', `/entries/${entry}/agreement/new`)), client_address: 'みなも区' }
    expect(form).toMatchObject({ fee_yen: '40,000', fee_unit: 'month', pay_months: '1' })
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
    const { id } = await world.agreed()
    const [status, text] = await page('member', `/agreements/${id}`)
    expect(status).toBe(200)
    expect(text).toContain('双方が同意しました')
    expect(text).toContain('業務を委託した日')
    const rows = await world.payments(id)
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.every(({ amount_yen }) => amount_yen === 40_000)).toBe(true)
    const pdf = await w.get('member', `/agreements/${id}/terms.pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect((await PDFDocument.load(await pdf.arrayBuffer())).getPageCount()).toBe(1)
    expect(await w.audited(id)).toEqual(['agreements.proposed', 'agreements.consented'])
  })

  it('is seen by its two sides and staff; for anybody else it does not exist', async () => {
    const { w } = world
    const { id, entry } = await world.proposed()
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
    const entry = await world.accepted()
    const form = {
      ...(await world.filled('factory', `/entries/${entry}/agreement/new`)),
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
    const entry = await world.accepted()
    const form = {
      ...(await world.filled('factory', `/entries/${entry}/agreement/new`)),
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
    const { id } = await world.agreed()
    const form = {
      ...(await world.filled('factory', `/agreements/${id}/edit`)),
      fee_yen: '50000',
      reason: '範囲を広げるため',
    }
    expect((await w.post('factory', `/agreements/${id}/versions`, form)).status).toBe(303)
    expect((await w.post('factory', `/agreements/${id}/versions`, form)).status).toBe(303)
    const second = await w.post('factory', `/agreements/${id}/versions`, { ...form, other: '二人目の変更' })
    expect([second.status, (await second.text()).includes('二人目の変更')]).toEqual([409, true])
    const old = await w.post('member', `/agreements/${id}/consent`, { version: '1', name: '氏名', agree: 'yes' })
    expect([old.status, (await old.text()).includes('条件が変わりました')]).toEqual([409, true])
    expect((await world.payments(id))[0]?.amount_yen).toBe(40_000)
    for (const who of ['member', 'factory'] as const)
      await w.post(who, `/agreements/${id}/consent`, { version: '2', name: '氏名', agree: 'yes' })
    expect(new Set((await world.payments(id)).map(({ amount_yen }) => amount_yen))).toEqual(new Set([50_000]))
    expect((await page('member', `/agreements/${id}`))[1]).toContain('範囲を広げるため')
  })

  it('is not made under the number of another agreement, nor agreed to once the entry is taken back', async () => {
    const { w } = world
    const first = await world.proposed()
    const entry = await world.accepted()
    const form = {
      ...(await world.filled('factory', `/entries/${entry}/agreement/new`)),
      client_address: 'みなも区',
      id: first.id,
    }
    expect((await w.post('factory', `/entries/${entry}/agreement`, form)).status).toBe(409)
    const { version } = await world.row(first.entry)
    await w.post('member', `/entries/${first.entry}/withdrawal`, { version: String(version), words: '' })
    expect(
      (await w.post('member', `/agreements/${first.id}/consent`, { version: '1', name: '氏名', agree: 'yes' })).status,
    ).toBe(409)
    expect(await world.payments(first.id)).toEqual([])
  })

  it('can be neither changed nor removed once agreed to, not even in the database', async () => {
    const { w } = world
    const { id } = await world.agreed()
    const attempt = w.inside((tx) =>
      tx.updateTable('agreement_version').set({ reason: 'x' }).where('agreement', '=', id).execute(),
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
    await expect(
      w.inside((tx) => tx.deleteFrom('agreement_consent').where('agreement', '=', id).execute()),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('carries the full name of whoever agrees, whatever the form says', async () => {
    const { w, page, consent } = world
    const { id } = await world.proposed()
    await w.post('member', `/agreements/${id}/consent`, { version: '1', name: '別の人', agree: 'yes' })
    expect((await page('factory', `/agreements/${id}`))[1]).not.toContain('別の人')
    expect((await consent('factory', id)).status).toBe(303)
  })

  it('is never agreed to for both sides by one account, also not by staff who type in', async () => {
    const { w } = world
    const { id } = await world.proposed()
    const staff = { ...systemActor(minamo.code, '佐伯'), account: 'saeki' }
    const acting = (kind: 'person' | 'organization', on_behalf_of: string) => ({
      acting_for: { kind, id: on_behalf_of, origin: 'paper' as const, name: '' },
    })
    const forPerson = { ...staff, person: w.people.member, ...acting('person', w.people.member) }
    const organizations = new Map([[w.organization, 'representative' as const]])
    const forFirm = { ...staff, organizations, ...acting('organization', w.organization) }
    const given = { version: 1, name: '氏名' }
    const form = { ...(await world.filled('factory', `/agreements/${id}/edit`)), other: '変更' }
    await w.post('factory', `/agreements/${id}/versions`, form)
    await w.inside((tx) => agree(tx, forPerson, id, { ...given, version: 2 }, new Date()))
    expect((await world.page('factory', `/agreements/${id}`))[1]).toContain('紙で受け、職員が入力')
    const { id: other } = await world.proposed()
    const again = { ...(await world.filled('factory', `/agreements/${other}/edit`)), other: '変更' }
    expect((await w.post('coordinator', `/agreements/${other}/versions`, again)).status).toBe(303)
    await w.inside((tx) => agree(tx, forFirm, other, { ...given, version: 2 }, new Date()))
    await expect(w.inside((tx) => agree(tx, forPerson, other, { ...given, version: 2 }, new Date()))).rejects.toThrow(
      Refusal,
    )
  })
})
