import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { tokyoInstant } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { eventForm, eventSteps, onDay } from '../../../test/event-writing.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { kinds } from './kinds/index.ts'

describe('writing an event', () => {
  let w: MemberWorld
  let s: ReturnType<typeof eventSteps>
  beforeAll(async () => {
    w = await memberWorld(await testSite())
    s = eventSteps(w)
  })
  const page = async (browser: MemberWorld['stranger'], path: string) => {
    const answer = await browser.get(path)
    return { status: answer.status, html: parse(await answer.text()) }
  }

  it('begins with a kind: staff for the department, others for their organization, nobody for another’s', async () => {
    const forDepartment = await page(w.coordinator.browser, '/events/new')
    expect(forDepartment.html.querySelectorAll('.card').length).toBe(kinds.length)
    expect(forDepartment.html.querySelector('.lead')?.text).toContain('産業振興課')
    const own = await page(w.hana.browser, '/events/new')
    expect(own.html.querySelector('.lead')?.text).toContain('小宮山製作所')
    expect((await page(w.hana.browser, `/events/new?organization=${w.other}`)).status).toBe(404)
    expect((await page(w.hana.browser, '/events/new?organization=department')).status).toBe(404)
    expect((await page(w.auditor.browser, '/events/new')).status).toBe(403)
    const form = await page(w.hana.browser, `/events/new?organization=${w.factory}&kind=tour`)
    expect(form.html.querySelector('#capacity')?.getAttribute('value')).toBe('15')
    const id = newId()
    const foreign = await w.hana.browser.post('/events', eventForm({ id, organization: w.other, kind: 'tour' }))
    expect(foreign.status).toBe(404)
  })

  it('is saved with almost nothing in it, and a second post of the same form makes no second one', async () => {
    const id = newId()
    const almost = { id, organization: w.factory, kind: 'course', title: 'まだ途中', after: 'stay' }
    for (const _ of [1, 2]) {
      const answer = await w.hana.browser.post('/events', almost)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/events/${id}/edit?saved=yes`])
    }
    expect(await s.row(id)).toMatchObject({
      title: 'まだ途中',
      state: 'draft',
      organization: w.factory,
      admission: 'first-come',
    })
    expect(await s.audited(id)).toEqual(['events.drafted'])
    const { html } = await page(w.hana.browser, `/events/${id}/manage`)
    expect(html.querySelectorAll('.notice a').map((a) => a.getAttribute('href')?.split('#')[1])).toEqual([
      'summary',
      'description',
      'contact',
      'session_on_1',
      'form',
      'capacity',
      'opens_on',
      'closes_on',
    ])
    const refused = await s.step(w.hana.browser, id, 'submission')
    expect([refused.status, (await s.row(id)).state]).toEqual([422, 'draft'])
  })

  it('comes back as it was typed, with a sentence for what does not fit', async () => {
    const wrong = eventForm({
      id: newId(),
      organization: w.factory,
      kind: 'exchange',
      session_to_1: '18:00',
      session_from_2: '19:00',
      opens_on: onDay(15),
      ticket_price_1: '500',
    })
    const answer = await w.hana.browser.post('/events', wrong)
    const html = parse(await answer.text())
    expect(answer.status).toBe(422)
    expect(html.querySelectorAll('.error-summary a').map((a) => a.getAttribute('href'))).toEqual([
      '#session_to_1',
      '#session_on_2',
      '#ticket_label_1',
      '#closes_on',
    ])
    expect(html.querySelector('#session_to_1')?.getAttribute('value')).toBe('18:00')
    expect(html.querySelector('#title')?.getAttribute('value')).toBe('食のひとと話す夜')
  })

  it('marks the venue where a map was copied from, in Japan only', async () => {
    const id = await s.drafted({ position: 'https://maps.gsi.go.jp/#16/35.646600/139.653000/&base=std' })
    expect(await s.row(id)).toMatchObject({ latitude: 35.6466, longitude: 139.653 })
    const { html } = await page(w.hana.browser, `/events/${id}/edit`)
    expect(html.querySelector('#position')?.getAttribute('value')).toBe('35.6466, 139.653')
    const answer = await s.step(w.hana.browser, id, 'edit', eventForm({ position: '５１．５，－０．１' }))
    const again = parse(await answer.text())
    expect(answer.status).toBe(422)
    expect(again.querySelector('#position')?.getAttribute('value')).toBe('５１．５，－０．１')
    expect(again.querySelector('main')?.text).toContain('日本の外（緯度51.5、経度-0.1）を指しています')
    await s.step(w.hana.browser, id, 'edit', eventForm({ position: '' }))
    expect(await s.row(id)).toMatchObject({ latitude: null, longitude: null })
  })

  it('keeps sessions, tickets and guests, in Japan time; the last minute of the period counts whole', async () => {
    const id = await s.drafted({
      session_on_2: onDay(37),
      session_from_2: '10:00',
      session_to_2: '12:00',
      session_title_2: 'ふりかえり',
      ticket_label_1: '一般',
      ticket_price_1: '1,000円',
      ticket_label_2: '学生',
      ticket_seats_2: '5',
      open_to: 'invited',
      guests: 'A@Example.jp\nb@example.jp\na@example.jp',
    })
    expect(await s.row(id)).toMatchObject({
      starts_at: tokyoInstant(onDay(30), '19:00'),
      ends_at: tokyoInstant(onDay(37), '12:00'),
      opens_at: tokyoInstant(onDay(0)),
      closes_at: new Date(tokyoInstant(onDay(14), '17:01').getTime() - 1),
      capacity: 40,
    })
    const guests = await w.site.inside((tx) =>
      tx.selectFrom('event_guest').select('email').where('event', '=', id).orderBy('email').execute(),
    )
    expect(guests.map(({ email }) => email)).toEqual(['a@example.jp', 'b@example.jp'])
    const { html } = await page(w.hana.browser, `/events/${id}/edit`)
    const value = (name: string) => html.querySelector(`[name=${name}]`)?.getAttribute('value')
    expect(['session_title_2', 'session_to_1', 'ticket_label_2', 'ticket_seats_2', 'closes_time'].map(value)).toEqual([
      'ふりかえり',
      '21:00',
      '学生',
      '5',
      '17:00',
    ])
    const ids = async () =>
      (
        await w.site.inside((tx) =>
          tx.selectFrom('event_session').select('id').where('event', '=', id).orderBy('starts_at').execute(),
        )
      ).map((one) => one.id)
    const before = await ids()
    const again = Object.fromEntries(
      html
        .querySelectorAll('main input[name]')
        .map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']),
    )
    await w.hana.browser.post(`/events/${id}/edit`, {
      ...eventForm(),
      ...again,
      session_from_2: '09:30',
      form: 'onsite',
      admission: 'first-come',
    })
    expect(await ids()).toEqual(before)
  })

  it('keeps the rules of a draw, and drops them where seats are given otherwise', async () => {
    const rules = {
      admission: 'draw',
      'weight_first-timer': '2',
      pool_name_1: '区内の方の席',
      pool_who_1: 'resident',
      pool_seats_1: '10',
    }
    const id = await s.drafted(rules)
    const pools = () =>
      w.site.inside((tx) =>
        tx.selectFrom('event_pool').select(['name', 'rule', 'seats']).where('event', '=', id).execute(),
      )
    expect((await s.row(id)).weights).toEqual([{ rule: 'first-timer', extra: 2 }])
    expect(await pools()).toEqual([{ name: '区内の方の席', rule: 'resident', seats: 10 }])
    const { html } = await page(w.hana.browser, `/events/${id}/edit`)
    expect(html.querySelector('#weight_first-timer')?.closest('fieldset')?.querySelector('legend')?.text).toBe(
      'くじを何本ふやすか',
    )
    expect(html.querySelector('#pool_who_1 [selected]')?.getAttribute('value')).toBe('resident')
    await s.step(w.hana.browser, id, 'edit', eventForm({ ...rules, pool_seats_1: '41' }))
    const refused = await s.step(w.hana.browser, id, 'submission')
    expect([refused.status, (await refused.text()).includes('優先枠の合計（41席）が定員を超えています')]).toEqual([
      422,
      true,
    ])
    await s.step(w.hana.browser, id, 'edit', eventForm({ ...rules, admission: 'first-come' }))
    expect([(await s.row(id)).weights, await pools()]).toEqual([[], []])
  })

  it('is never promised with more tickets than a draw takes, in the form or stored before', async () => {
    const heavy = { admission: 'draw', 'weight_first-timer': '600', 'weight_lost-last': '400' }
    const told = async (answer: Response) => [answer.status, (await answer.text()).includes('1000本まで')]
    const id = await s.drafted({ ...heavy, 'weight_lost-last': '399' })
    expect(await told(await s.step(w.hana.browser, id, 'edit', eventForm(heavy)))).toEqual([422, true])
    const weights = JSON.stringify([{ rule: 'first-timer', extra: 1000 }])
    await w.site.inside((tx) => tx.updateTable('event').set({ weights }).where('id', '=', id).execute())
    expect(await told(await s.step(w.hana.browser, id, 'submission'))).toEqual([422, true])
    expect((await s.step(w.hana.browser, id, 'edit', eventForm({ ...heavy, admission: 'first-come' }))).status).toBe(
      303,
    )
  })

  it('is not there for another organization while it is a draft or in review, not even for a post', async () => {
    const id = await s.drafted({ title: 'だれも知らない催し' })
    const closed = async () => {
      const statuses: number[] = []
      for (const path of ['manage', 'edit', 'questions'])
        statuses.push((await w.jiro.browser.get(`/events/${id}/${path}`)).status)
      for (const path of ['edit', 'submission', 'publication', 'return', 'cancellation', 'copy', 'questions'])
        statuses.push(
          (
            await s.step(
              w.jiro.browser,
              id,
              path,
              eventForm({
                id: newId(),
                weeks: '1',
                review_note: 'x',
                cancelled_words: 'x',
                purpose: 'survey',
                kind: 'line',
                label: 'x',
              }),
            )
          ).status,
        )
      return statuses
    }
    // Publishing and returning are the staff's: nobody else is told whether there is something to publish.
    const expected = [404, 404, 404, 404, 404, 403, 403, 404, 404, 404]
    expect(await closed()).toEqual(expected)
    await s.step(w.hana.browser, id, 'submission')
    expect(await closed()).toEqual(expected)
    for (const path of ['/my/events/organized', '/events/new'])
      expect(await (await w.jiro.browser.get(path)).text()).not.toContain('だれも知らない催し')
    expect((await w.stranger.get(`/events/${id}/manage`)).status).toBe(303)
    expect((await w.jiro.browser.get('/staff/events')).status).toBe(404)
  })

  it('shows staff what an organization changed after publication, until somebody has read it', async () => {
    const id = await s.published()
    // Whoever looks after it is told.
    await w.site.inside((tx) =>
      tx.updateTable('event').set({ coordinator: w.auditor.account }).where('id', '=', id).execute(),
    )
    const desk = async () => (await w.coordinator.browser.get('/desk')).text()
    const edit = (browser: typeof w.hana.browser, values: Record<string, string>) =>
      s.step(browser, id, 'edit', eventForm(values))
    await edit(w.hana.browser, { bring: '筆記用具' })
    await edit(w.coordinator.browser, { bring: '筆記用具', title: '職員が直した題' })
    expect(await desk()).not.toContain('変更を未確認')
    await edit(w.hana.browser, { bring: '筆記用具', title: '儲かる投資の会' })
    expect(await desk()).toContain('変更を未確認')
    const mails = await w.site.inside((tx) => tx.selectFrom('mail').selectAll().execute())
    const [told] = mails.filter(({ subject }) => subject.includes('公開後に変わった催し'))
    expect(JSON.stringify(told)).toContain('「職員が直した題」→「儲かる投資の会」')
    expect((await s.step(w.hana.browser, id, 'change-read')).status).toBe(403)
    expect(await desk()).toContain('変更を未確認')
    expect((await w.coordinator.browser.post(`/events/${id}/change-read`, { version: '1' })).status).toBe(409)
    expect((await s.step(w.coordinator.browser, id, 'change-read')).status).toBe(303)
    expect(await desk()).not.toContain('変更を未確認')
  })

  it('tells the second of two editors what differs, and keeps what they typed', async () => {
    const id = await s.drafted()
    expect((await s.step(w.hana.browser, id, 'edit', eventForm({ title: '先の人' }))).status).toBe(303)
    const again = await w.hana.browser.post(`/events/${id}/edit`, eventForm({ version: '1', title: '先の人' }))
    expect([again.status, (await s.row(id)).version]).toEqual([303, 2])
    const late = await w.coordinator.browser.post(`/events/${id}/edit`, eventForm({ version: '1', title: '後の人' }))
    const html = parse(await late.text())
    expect(late.status).toBe(409)
    expect(html.querySelector('#title')?.getAttribute('value')).toBe('後の人')
    expect(html.querySelector('[name=version]')?.getAttribute('value')).toBe('2')
    expect(html.querySelectorAll('.said dt').map((dt) => dt.text)).toEqual(['催しの名前'])
    expect(html.querySelector('.said dd')?.text).toBe('先の人')
    expect((await s.row(id)).title).toBe('先の人')
    expect((await s.step(w.coordinator.browser, id, 'edit', eventForm({ title: '後の人' }))).status).toBe(303)
  })

  it('gives back what was typed when it was handed in meanwhile', async () => {
    const id = await s.drafted()
    await s.step(w.hana.browser, id, 'submission')
    const late = await w.hana.browser.post(`/events/${id}/edit`, eventForm({ version: '1', title: '間に合わない' }))
    const text = await late.text()
    expect([late.status, text.includes('間に合わない'), text.includes('次の段階へ')]).toEqual([409, true, true])
  })
})
