import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { registered } from '../../../../test/event-world.ts'
import { eventSteps } from '../../../../test/event-writing.ts'
import { memberWorld, type MemberWorld } from '../../../../test/member-world.ts'
import { testSite } from '../../../../test/site.ts'

describe('the editor of questions', () => {
  let w: MemberWorld
  let s: ReturnType<typeof eventSteps>
  let event: string
  beforeAll(async () => {
    w = await memberWorld(await testSite())
    s = eventSteps(w)
    event = await s.drafted()
  })
  const labels = async (purpose = 'registration') =>
    parse(await (await w.hana.browser.get(`/events/${event}/questions?purpose=${purpose}`)).text())
      .querySelectorAll('h2.card-title')
      .map((title) => title.text)
  const save = (more: Record<string, string>) =>
    w.hana.browser.post(`/events/${event}/questions`, { purpose: 'registration', kind: 'line', ...more })

  it('adds, orders, rewords and removes, and shows the form as it will be', async () => {
    const [a, b, c] = [newId(), newId(), newId()]
    await save({ id: a, label: '所属' })
    await save({ id: b, label: '食べもの', kind: 'several', options: '肉\n魚\n野菜', needed: 'yes' })
    await save({ id: c, label: 'ひとこと', kind: 'text' })
    for (const _ of [1, 2]) await w.hana.browser.post(`/events/${event}/questions/${c}/move`, { by: 'up' })
    await w.hana.browser.post(`/events/${event}/questions/${c}/move`, { by: 'up' })
    expect(await labels()).toEqual(['1. ひとこと', '2. 所属', '3. 食べもの'])
    await save({ id: a, label: 'お店の名前', version: '1' })
    expect((await w.hana.browser.post(`/events/${event}/questions/${c}/removal`)).status).toBe(303)
    expect(await labels()).toEqual(['1. お店の名前', '2. 食べもの'])
    const page = parse(await (await w.hana.browser.get(`/events/${event}/questions`)).text())
    expect(page.querySelectorAll('.form-section legend').map((one) => one.text.replace(/\s+/g, ' ').trim())).toEqual([
      '食べもの ※必須',
    ])
    expect(await labels('survey')).toEqual([])
  })

  it('asks for choices where one chooses, and keeps what was typed', async () => {
    const wrong = await save({ id: newId(), label: '色', kind: 'one', options: '赤' })
    const page = parse(await wrong.text())
    expect([wrong.status, page.querySelector('.error-summary a')?.getAttribute('href')]).toEqual([422, '#options'])
    expect(page.querySelector('#label')?.getAttribute('value')).toBe('色')
    expect((await save({ id: newId(), label: '色', kind: 'one', options: '赤\n赤' })).status).toBe(422)
  })

  it('lets a question with answers only be reworded', async () => {
    const id = newId()
    await save({ id, label: '部屋', kind: 'one', options: '和室\n洋室' })
    await registered(w.site, event, { answers: JSON.stringify({ [id]: '和室' }) })
    expect(
      (await save({ id, label: 'お部屋', kind: 'one', options: '和室\n洋室\nどちらでも', version: '1' })).status,
    ).toBe(303)
    const kind = await save({ id, label: 'お部屋', kind: 'line', version: '2' })
    expect([kind.status, (await kind.text()).includes('答え方は変えられません')]).toEqual([422, true])
    expect((await save({ id, label: 'お部屋', kind: 'one', options: '和室\nどちらでも', version: '2' })).status).toBe(
      422,
    )
    expect((await w.hana.browser.post(`/events/${event}/questions/${id}/removal`)).status).toBe(409)
    expect((await labels()).at(-1)).toContain('お部屋')
  })

  it('tells the second of two editors what the first wrote, and keeps what they typed', async () => {
    const id = newId()
    await save({ id, label: '来る理由' })
    expect((await save({ id, label: '来る理由' })).status).toBe(303)
    expect((await save({ id, label: '来ていただく理由', version: '1' })).status).toBe(303)
    const late = await save({ id, label: '参加の目的', kind: 'text', version: '1' })
    const page = parse(await late.text())
    expect([late.status, page.querySelector('.notice')?.text.includes('ほかの方が先に保存しました')]).toEqual([
      409,
      true,
    ])
    expect(page.querySelectorAll('.said dd').map(({ text }) => text)).toEqual(['来ていただく理由', '短い文'])
    expect(page.querySelector('#label')?.getAttribute('value')).toBe('参加の目的')
    expect((await labels()).at(-1)).toContain('来ていただく理由')
    const version = page.querySelector('[name=version]')?.getAttribute('value') ?? ''
    expect((await save({ id, label: '参加の目的', kind: 'text', version })).status).toBe(303)
    await w.hana.browser.post(`/events/${event}/questions/${id}/removal`)
    const gone = await save({ id, label: 'まだ要る', version: '3' })
    const again = parse(await gone.text())
    expect([gone.status, again.querySelector('#label')?.getAttribute('value')]).toEqual([409, 'まだ要る'])
    expect(again.text).toContain('ほかの方が先に消しました')
    expect((await save({ id, label: 'まだ要る', version: '' })).status).toBe(303)
    expect((await labels()).at(-1)).toContain('まだ要る')
  })

  it('takes no question of another event', async () => {
    const [id, other] = [newId(), await s.drafted({}, w.jiro.browser, w.other)]
    await w.jiro.browser.post(`/events/${other}/questions`, {
      id,
      purpose: 'survey',
      kind: 'line',
      label: '秘密の質問',
    })
    expect((await save({ id, label: '乗っ取り' })).status).toBe(404)
    expect((await w.hana.browser.post(`/events/${event}/questions/${id}/removal`)).status).toBe(404)
    expect((await w.hana.browser.post(`/events/${event}/questions/${id}/move`, { by: 'up' })).status).toBe(404)
  })
})
