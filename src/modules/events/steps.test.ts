import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { eventForm, eventSteps, onDay } from '../../../test/event-writing.ts'
import { registered } from '../../../test/event-world.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { jobHandlers } from '../../modules.ts'
import { closeEvent } from './actions/ending.ts'
import { afterCancelling, afterChange, afterClosing, afterPublication } from './asides.ts'
import { endedEvents } from './queries/ended.ts'

describe('the steps of an event', () => {
  let w: MemberWorld
  let s: ReturnType<typeof eventSteps>
  const followed: string[] = []
  const changes: string[][] = []
  beforeAll(async () => {
    w = await memberWorld(await testSite())
    s = eventSteps(w)
    afterPublication.push(async (_tx, _actor, { state }) => void followed.push(`published ${state}`))
    afterCancelling.push(async (_tx, _actor, { cancelled_words }) => void followed.push(`cancelled ${cancelled_words}`))
    afterClosing.push(async (_tx, _actor, { id, state }) => void followed.push(`${id} ${state}`))
    afterChange.push(async (_tx, _actor, _event, lines) => void changes.push(lines.map(({ ja }) => ja)))
  })
  const text = async (browser: MemberWorld['stranger'], path: string) => await (await browser.get(path)).text()
  const facts = (id: string) =>
    w.site.inside((tx) =>
      tx.selectFrom('fact').select(['name', 'measures']).where('subject_id', '=', id).orderBy('name').execute(),
    )

  it('goes to the staff, back with words, and then to everybody; a second click changes nothing', async () => {
    const id = await s.drafted()
    for (const _ of [1, 2]) expect((await s.step(w.hana.browser, id, 'submission')).status).toBe(303)
    expect(await text(w.coordinator.browser, '/desk?show=events')).toContain('食のひとと話す夜')
    expect((await s.step(w.hana.browser, id, 'publication')).status).toBe(403)
    const wordless = await s.step(w.coordinator.browser, id, 'return', { review_note: '' })
    expect(wordless.status).toBe(422)
    expect(
      (await s.step(w.coordinator.browser, id, 'return', { review_note: '定員を確かめてください。' })).status,
    ).toBe(303)
    expect(await text(w.hana.browser, `/events/${id}/manage`)).toContain('定員を確かめてください。')
    expect(await text(w.hana.browser, '/me')).toContain('返ってきました')
    expect((await w.site.mailTo(`${w.hana.person}@example.jp`)).at(-1)?.subject).toContain('催しについてのお返事')
    await s.step(w.hana.browser, id, 'edit', eventForm({ capacity: '30' }))
    await s.step(w.hana.browser, id, 'submission')
    const stale = await w.coordinator.browser.post(`/events/${id}/publication`, { version: '1' })
    expect(stale.status).toBe(409)
    followed.length = 0
    for (const _ of [1, 2]) expect((await s.step(w.coordinator.browser, id, 'publication')).status).toBe(303)
    expect(followed).toEqual(['published published'])
    expect(await s.audited(id)).toEqual([
      'events.drafted',
      'events.submitted',
      'events.returned',
      'events.edited',
      'events.submitted',
      'events.published',
    ])
    expect((await facts(id)).map(({ name }) => name)).toEqual(['events.published'])
    const { review_note, published_at } = await s.row(id)
    expect([review_note, published_at === null]).toEqual(['', false])
  })

  it('is taken back by its organizer before it is answered; what staff then do on it comes too late', async () => {
    const id = await s.drafted()
    await s.step(w.hana.browser, id, 'submission')
    expect(await text(w.hana.browser, `/events/${id}/manage`)).toContain('取り戻して直す')
    expect((await s.step(w.jiro.browser, id, 'taking-back')).status).toBe(404)
    for (const _ of [1, 2]) expect((await s.step(w.hana.browser, id, 'taking-back')).status).toBe(303)
    expect((await s.row(id)).state).toBe('draft')
    expect((await s.step(w.coordinator.browser, id, 'return', { review_note: '遅れて' })).status).toBe(409)
    expect(await s.audited(id)).toEqual(['events.drafted', 'events.submitted', 'events.taken_back'])
  })

  it('of the department is published by staff at once; an organization’s draft is not', async () => {
    const own = await s.drafted({}, w.coordinator.browser, 'department')
    expect((await s.step(w.coordinator.browser, own, 'publication')).status).toBe(303)
    expect(await s.row(own)).toMatchObject({ state: 'published', organization: null })
    const draft = await s.drafted()
    expect((await s.step(w.coordinator.browser, draft, 'publication')).status).toBe(403)
  })

  it('is not published when its beginning has passed meanwhile', async () => {
    const id = await s.drafted()
    await s.step(w.hana.browser, id, 'submission')
    await w.site.inside((tx) =>
      tx
        .updateTable('event')
        .set({ starts_at: new Date(Date.now() - 1000) })
        .where('id', '=', id)
        .execute(),
    )
    const late = await s.step(w.coordinator.browser, id, 'publication')
    expect([late.status, (await s.row(id)).state]).toEqual([422, 'review'])
  })

  it('changed while public: old and new are told, the address of the call and the guests are not', async () => {
    const id = await s.published({ open_to: 'invited', guests: 'a@example.jp' })
    changes.length = 0
    const more = { open_to: 'invited', guests: 'a@example.jp\nb@example.jp', online_url: 'https://example.jp/call' }
    const answer = await s.step(w.hana.browser, id, 'edit', eventForm({ ...more, venue: '水辺ホール', capacity: '50' }))
    expect(answer.status).toBe(303)
    expect(changes).toEqual([
      ['会場：みなも区民館 → 水辺ホール', 'オンラインのアドレスが変わりました', '定員：40人 → 50人'],
    ])
    await s.step(w.hana.browser, id, 'edit', eventForm({ ...more, venue: '水辺ホール', capacity: '50' }))
    expect(changes.length).toBe(1)
    const incomplete = await s.step(w.hana.browser, id, 'edit', eventForm({ ...more, venue: '' }))
    expect([incomplete.status, (await s.row(id)).venue]).toEqual([422, '水辺ホール'])
  })

  it('never has fewer seats than are taken, and says where to decide; how seats are given stays once somebody applied', async () => {
    const id = await s.published({ ticket_label_1: '一般' })
    await registered(w.site, id, { names: ['一', '二', '三'] })
    const figures = parse(await text(w.hana.browser, `/events/${id}/manage`)).querySelectorAll('.figure-value')
    expect(figures.map((one) => one.text)).toEqual(['3', '40', '3'])
    const html = parse(await text(w.hana.browser, `/events/${id}/edit`))
    const ticket_id_1 = html.querySelector('[name=ticket_id_1]')?.getAttribute('value') ?? ''
    const same = { ticket_label_1: '一般', ticket_id_1 }
    const fewer = await s.step(w.hana.browser, id, 'edit', eventForm({ ...same, capacity: '2' }))
    expect([fewer.status, (await fewer.text()).includes('すでに3人の席が決まっています')]).toEqual([422, true])
    expect((await s.step(w.hana.browser, id, 'edit', eventForm({ ...same, capacity: '3' }))).status).toBe(303)
    const other = await s.step(w.hana.browser, id, 'edit', eventForm({ admission: 'draw', group_max: '2' }))
    const errors = parse(await other.text()).querySelectorAll('.error-summary a')
    expect(errors.map((a) => a.getAttribute('href'))).toEqual(['#ticket_label_1', '#admission', '#group_max'])
    expect(await s.row(id)).toMatchObject({ capacity: 3, admission: 'first-come', group_max: 4 })
  })

  it('keeps a ticket that somebody chose whose address is not confirmed yet', async () => {
    const id = await s.published({ ticket_label_1: '一般' })
    const ticket = await w.site.inside((tx) =>
      tx.selectFrom('event_ticket').select('id').where('event', '=', id).executeTakeFirstOrThrow(),
    )
    await registered(w.site, id, { ticket: ticket.id, state: 'unconfirmed', confirmed_at: null })
    expect((await s.step(w.hana.browser, id, 'edit', eventForm())).status).toBe(422)
  })

  it('keeps a session at which somebody was checked in, wherever it is moved', async () => {
    const second = { session_on_2: onDay(37), session_from_2: '10:00', session_to_2: '12:00' }
    const id = await s.published(second)
    const { codes } = await registered(w.site, id)
    const sessions = await w.site.inside(async (tx) => {
      const all = await tx
        .selectFrom('event_session')
        .select('id')
        .where('event', '=', id)
        .orderBy('starts_at')
        .execute()
      const { id: participant } = await tx
        .selectFrom('participant')
        .select('id')
        .where('code', '=', codes[0] ?? '')
        .executeTakeFirstOrThrow()
      const at = {
        event: id,
        session: all[0]?.id ?? '',
        participant,
        at: new Date(),
        account: 'test',
        how: 'qr' as const,
        undone_at: null,
      }
      await tx
        .insertInto('checkin')
        .values({ municipality: w.municipality, ...at })
        .execute()
      return all.map((one) => one.id)
    })
    const [first = '', other = ''] = sessions
    const gone = await s.step(w.hana.browser, id, 'edit', eventForm({ session_id_1: other }))
    expect([gone.status, (await gone.text()).includes('受付をした回は、なくせません')]).toEqual([422, true])
    expect(
      (await s.step(w.hana.browser, id, 'edit', eventForm({ session_id_1: first, session_on_1: onDay(31) }))).status,
    ).toBe(303)
  })

  it('is cancelled with words, once', async () => {
    const id = await s.published()
    followed.length = 0
    expect((await s.step(w.hana.browser, id, 'cancellation', { cancelled_words: '' })).status).toBe(422)
    for (const _ of [1, 2])
      expect(
        (await s.step(w.hana.browser, id, 'cancellation', { cancelled_words: '台風のため中止します。' })).status,
      ).toBe(303)
    expect(followed).toEqual(['cancelled 台風のため中止します。'])
    expect(await s.row(id)).toMatchObject({ state: 'cancelled', cancelled_words: '台風のため中止します。' })
    expect((await s.step(w.hana.browser, id, 'edit', eventForm())).status).toBe(409)
  })

  it('leads nobody to questions that cannot change any more', async () => {
    const id = await s.published()
    const ways = async () =>
      parse(await text(w.hana.browser, `/events/${id}/manage`))
        .querySelectorAll('a[href*="/questions?"]')
        .map((way) => way.getAttribute('href') ?? '')
    expect((await ways()).length).toBe(2)
    for (const [state, left] of [
      ['closed', ['survey']],
      ['reported', []],
    ] as const) {
      await w.site.inside((tx) => tx.updateTable('event').set({ state }).where('id', '=', id).execute())
      expect((await ways()).map((way) => way.split('purpose=')[1])).toEqual(left)
      for (const way of await ways()) {
        const page = parse(await text(w.hana.browser, way))
        expect(page.querySelectorAll('.tabs a').map((tab) => tab.getAttribute('href'))).toEqual([way])
      }
    }
  })

  it('is over at the very end of its last session, not a moment before', async () => {
    const id = await s.published()
    const { ends_at } = await s.row(id)
    const end = ends_at ?? new Date(0)
    const actor = systemActor(w.municipality, 'まちポート')
    const before = new Date(end.getTime() - 1)
    followed.length = 0
    expect(await w.site.inside((tx) => endedEvents(tx, before))).not.toContain(id)
    await w.site.inside((tx) => closeEvent(tx, actor, id, before))
    expect((await s.row(id)).state).toBe('published')
    expect(await w.site.inside((tx) => endedEvents(tx, end))).toContain(id)
    const run = jobHandlers['events.close']?.run
    for (const _ of [1, 2]) await run?.({ ...w.site.services, now: () => end }, { municipality: w.municipality })
    expect([(await s.row(id)).state, followed.filter((one) => one.startsWith(id))]).toEqual([
      'closed',
      [`${id} closed`],
    ])
    expect((await facts(id)).map(({ name }) => name)).toEqual(['events.closed', 'events.published'])
  })

  it('is copied some weeks later into the same series, with its questions, once', async () => {
    const id = await s.published({
      session_on_2: onDay(37),
      session_from_2: '10:00',
      session_to_2: '12:00',
      online_url: 'https://example.jp/call',
    })
    await w.hana.browser.post(`/events/${id}/questions`, {
      id: newId(),
      purpose: 'registration',
      kind: 'line',
      label: '好きな食べもの',
    })
    const copy = newId()
    for (const _ of [1, 2]) {
      const answer = await w.hana.browser.post(`/events/${id}/copy`, { id: copy, weeks: '4' })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/events/${copy}/edit`])
    }
    const [from, to] = [await s.row(id), await s.row(copy)]
    const weeks = (one: Date | null, other: Date | null) =>
      ((other?.getTime() ?? 0) - (one?.getTime() ?? 0)) / 604_800_000
    expect(
      [from.starts_at, from.ends_at, from.opens_at, from.closes_at].map((at, i) =>
        weeks(at, [to.starts_at, to.ends_at, to.opens_at, to.closes_at][i] ?? null),
      ),
    ).toEqual([4, 4, 4, 4])
    expect(to).toMatchObject({ state: 'draft', taken: 0, version: 1, series: id, online_url: null, published_at: null })
    expect(from.series).toBe(id)
    const { registration } = await w.site.inside(async (tx) => ({
      registration: (await tx.selectFrom('event_question').select('label').where('event', '=', copy).execute()).map(
        ({ label }) => label,
      ),
    }))
    expect(registration).toEqual(['好きな食べもの'])
    expect(await text(w.hana.browser, `/events/${copy}/manage`)).toContain('ひと続きの催し')
  })

  it('is listed for its organizer and for staff, by state, in as many queries for three as for one', async () => {
    const count = async (browser: MemberWorld['stranger'], path: string) => {
      await browser.get(path)
      w.site.db.takeQueries()
      expect((await browser.get(path)).status).toBe(200)
      return w.site.db.takeQueries().length
    }
    const lists: [MemberWorld['stranger'], string][] = [
      [w.hana.browser, '/my/events/organized'],
      [w.coordinator.browser, '/staff/events?state=draft'],
      [w.coordinator.browser, '/desk?show=events'],
    ]
    const few: number[] = []
    for (const [browser, path] of lists) few.push(await count(browser, path))
    for (const _ of [1, 2, 3]) await s.step(w.hana.browser, await s.drafted(), 'submission')
    for (const _ of [1, 2, 3]) await s.drafted({}, w.coordinator.browser, 'department')
    const many: number[] = []
    for (const [browser, path] of lists) many.push(await count(browser, path))
    expect(many).toEqual(few)
    const shown = parse(await text(w.coordinator.browser, '/staff/events?state=draft&own=yes')).querySelectorAll(
      'tbody tr',
    )
    expect(shown.length).toBe(3)
  })
})
