// Writing one's profile: what is chosen is kept, what somebody else changed is told.
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { demoVision, insertVision } from '#modules/vision/index.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld(await testSite())
  await w.site.inside(async (tx) => insertVision(tx, w.municipality, await demoVision()))
})

const profile = (more: Record<string, string> = {}) => ({
  id: newId(),
  version: '1',
  family_name: '水野',
  given_name: '花',
  family_kana: 'みずの',
  given_kana: 'ﾊﾅ',
  display_name: '花',
  place: 'either',
  reward: 'either',
  ...more,
})
const stored = (id: string) =>
  w.site.inside((tx) => tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

describe('a profile', () => {
  it('keeps skills, aims of the vision and who may see what, and shows them again', async () => {
    const aim = { id: '1-1', label: '' }
    aim.label = await w.site.inside(async (tx) => {
      const row = await tx.selectFrom('policy_node').select('label').where('id', '=', aim.id).executeTakeFirstOrThrow()
      return row.label
    })
    const filled = profile({ aims: aim.id, skill_1: 'bookkeeping', level_1: '3', years_1: '１０', see_bio: 'nobody' })
    const page = parse(await (await w.hana.browser.get('/me/profile')).text())
    const skill = page.querySelector('select[name=skill_1] option:not([value=""])')?.getAttribute('value') ?? ''
    expect((await w.hana.browser.post('/me/profile', { ...filled, skill_1: skill })).status).toBe(303)
    const { aims, visibility, family_kana, given_kana, version } = await stored(w.hana.person)
    expect({ aims, bio: visibility['bio'], kana: family_kana + given_kana, version }).toEqual({
      aims: ['1-1'],
      bio: 'nobody',
      kana: 'ミズノハナ',
      version: 2,
    })
    const again = parse(await (await w.hana.browser.get('/me/profile')).text())
    expect(again.querySelector('input[name=aims][checked]')?.getAttribute('value')).toBe('1-1')
    expect(again.querySelector('select[name=see_bio] option[selected]')?.getAttribute('value')).toBe('nobody')
    expect(await (await w.jiro.browser.get(`/people/${w.hana.person}`)).text()).toContain(aim.label)
  })

  it('keeps from when and until when somebody can take part; the last day is not before the first', async () => {
    const window = { available_from_on: '2027年1月8日', available_until_on: '令和9年3月31日' }
    const { version } = await stored(w.hana.person)
    const back = { ...window, available_until_on: '2027/1/7', version: String(version) }
    const wrong = await w.hana.browser.post('/me/profile', profile(back))
    expect([wrong.status, (await wrong.text()).includes('始められる日より後の日にしてください')]).toEqual([422, true])
    const right = await w.hana.browser.post('/me/profile', profile({ ...window, version: String(version) }))
    expect(right.status).toBe(303)
    expect(await stored(w.hana.person)).toMatchObject({
      available_from_on: '2027-01-08',
      available_until_on: '2027-03-31',
    })
    const form = parse(await (await w.hana.browser.get('/me/profile')).text())
    expect(form.querySelector('input[name=available_from_on]')?.getAttribute('value')).toBe('2027年1月8日')
    expect(await (await w.jiro.browser.get(`/people/${w.hana.person}`)).text()).toContain('2027年1月8日〜2027年3月31日')
  })

  it('takes only aims there are', async () => {
    const answer = await w.hana.browser.post('/me/profile', profile({ version: '3', aims: '9-9', bio: '書きかけ' }))
    expect([answer.status, (await answer.text()).includes('書きかけ')]).toEqual([422, true])
  })

  it('changed by staff in the meantime keeps what was typed and can then be saved', async () => {
    const { version } = await stored(w.hana.person)
    await w.hana.browser.post(
      '/me/profile',
      profile({ version: String(version), bio: '先の人', days: 'weekend', skill_1: 'sns', level_1: '2', years_1: '5' }),
    )
    const late = await w.hana.browser.post('/me/profile', profile({ version: String(version), bio: 'あとの人' }))
    expect(late.status).toBe(409)
    const page = parse(await late.text())
    expect(page.querySelector('textarea[name=bio]')?.text).toContain('あとの人')
    const differing = page.querySelectorAll('.said > div').map((row) => row.text)
    expect(differing).toContain('自己紹介先の人')
    expect(differing).toContain('都合のよい曜日土日・祝日')
    expect(differing.some((text) => /^できること.*（仕事でできる・5年）$/.test(text))).toBe(true)
    expect(differing.some((text) => text.startsWith('表示名'))).toBe(false)
    const now = page.querySelector('input[name=version]')?.getAttribute('value') ?? ''
    await w.hana.browser.post('/me/profile', profile({ version: now, bio: 'あとの人' }))
    expect((await stored(w.hana.person)).bio).toBe('あとの人')
  })

  it('is written by staff for somebody without an account; the auditor writes none', async () => {
    const id = newId()
    const made = await w.coordinator.browser.post(
      '/staff/people/new',
      profile({ id, version: '0', display_name: '窓口の人' }),
    )
    expect(made.headers.get('location')).toBe(`/people/${id}`)
    expect(await stored(id)).toMatchObject({ account: null, findable: false, origin: 'web' })
    expect((await w.auditor.browser.post('/staff/people/new', profile({ version: '0' }))).status).toBe(403)
    expect((await w.auditor.browser.post('/me/profile', profile())).status).toBe(403)
  })
})
