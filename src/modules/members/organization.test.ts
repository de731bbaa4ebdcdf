// Registering an organization and describing it.
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { corporateNumberCheckDigit } from '#platform/text/index.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld(await testSite())
})

const values = (more: Record<string, string> = {}) => ({
  id: newId(),
  version: '0',
  kind: 'factory',
  name: 'みなも鋳造',
  face_published: 'yes',
  ...more,
})
const number = `${corporateNumberCheckDigit('000012050002')}000012050002`
const count = async (name: string) =>
  (await w.site.inside((tx) => tx.selectFrom('organization').select('id').where('name', '=', name).execute())).length

describe('registering', () => {
  it('makes whoever does it the representative, once, however often it is sent', async () => {
    const form = values()
    const first = await w.hana.browser.post('/organizations/new', form)
    const again = await w.hana.browser.post('/organizations/new', form)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await count('みなも鋳造')).toBe(1)
    expect((await w.hana.browser.get(`/organizations/${form.id}/edit`)).status).toBe(200)
    expect((await w.jiro.browser.post('/organizations/new', form)).status).toBe(404)
    expect((await w.jiro.browser.get(`/organizations/${form.id}/edit`)).status).toBe(404)
  })

  it('leads to the page that has the same corporate number already', async () => {
    await w.hana.browser.post('/organizations/new', values({ name: '元の会社', corporate_number: number }))
    const second = await w.jiro.browser.post(
      '/organizations/new',
      values({ name: '次の会社', corporate_number: number }),
    )
    expect(second.status).toBe(409)
    expect(await second.text()).toContain('この事業者は私です')
    expect(await count('次の会社')).toBe(0)
  })

  it('asks for both coordinates or none', async () => {
    const half = await w.hana.browser.post('/organizations/new', values({ name: '半分の店', latitude: '35.6' }))
    expect([half.status, (await half.text()).includes('両方とも入力してください')]).toEqual([422, true])
    const whole = values({ name: '地図の店', latitude: '３５.６', longitude: '139.7' })
    expect((await w.hana.browser.post('/organizations/new', whole)).status).toBe(303)
  })

  it('needs a profile first', async () => {
    const { browser } = await w.enter('new@example.jp')
    const answer = await browser.get('/organizations/new')
    expect([answer.status, (await answer.text()).includes('/me/profile')]).toEqual([409, true])
  })
})

describe('describing', () => {
  it('tells the second of two editors, keeps what they typed, and lets them save knowingly', async () => {
    const form = values({ name: '二人の工場' })
    await w.hana.browser.post('/organizations/new', form)
    const at = `/organizations/${form.id}/edit`
    const page = parse(await (await w.hana.browser.get(at)).text())
    const version = page.querySelector('input[name=version]')?.getAttribute('value') ?? ''
    await w.coordinator.browser.post(at, { ...form, version, story: '担当者の文章' })
    const late = await w.hana.browser.post(at, { ...form, version, story: 'わたしの文章' })
    const shown = parse(await late.text())
    expect(shown.querySelectorAll('.said > div').map((row) => row.text)).toEqual(['ものがたり担当者の文章'])
    expect([late.status, shown.querySelector('textarea[name=story]')?.text.includes('わたしの文章')]).toEqual([
      409,
      true,
    ])
    const now = shown.querySelector('input[name=version]')?.getAttribute('value') ?? ''
    expect((await w.hana.browser.post(at, { ...form, version: now, story: 'わたしの文章' })).status).toBe(303)
    expect((await w.auditor.browser.post(at, { ...form, version: '3' })).status).toBe(404)
  })
})
