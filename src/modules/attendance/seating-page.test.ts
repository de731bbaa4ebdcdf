// Tables on the day itself: planned, moved by hand, planned again for those who are there, seen by those who sit.
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'node-html-parser'
import { inHours, publishedEvent, registered } from '../../../test/event-world.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { keepWhoMet, metBefore } from './met.ts'
import { seatsOf } from './queries/seating.ts'
import { minamo } from '../../../test/database.ts'

const today = { starts_at: inHours(-1), ends_at: inHours(1), opens_at: inHours(-300), closes_at: inHours(-2) }

describe('the seats of an exchange event', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let staff: Browser
  let stranger: Browser

  /** Four firms of three, in four industries; gives the event and its people's ids. */
  async function evening(more: Parameters<typeof publishedEvent>[1] = {}) {
    const event = await publishedEvent(site, { ...today, ...more })
    const codes: string[] = []
    for (let i = 0; i < 12; i++) {
      const about = { organization_name: `会社${i % 4}`, industry: `i${i % 4}` }
      const email = `guest${i}@example.jp`
      codes.push(...(await registered(site, event, { names: [`客 ${i}`], about, email })).codes)
    }
    const rows = await site.inside((tx) =>
      tx.selectFrom('participant').select(['id', 'code']).where('event', '=', event).orderBy('name').execute(),
    )
    return { event, people: codes.map((code) => rows.find((row) => row.code === code)?.id ?? ''), codes }
  }
  const post = (event: string, path: string, values: Record<string, string> = {}) =>
    staff.post(`/events/${event}/seating/${path}`, values)
  const page = async (event: string, query = '') =>
    parse(await (await staff.get(`/events/${event}/seating${query}`)).text())
  const set = (event: string, values: Record<string, string> = {}) =>
    post(event, 'settings', { version: '0', tables: '4', size: '3', sizes: '', rounds: '3', ...values })
  const seats = (event: string) => site.inside((tx) => seatsOf(tx, event))
  const tableOf = async (event: string, participant: string | undefined, round: number) =>
    (await seats(event)).find((seat) => seat.participant === participant && seat.round === round)?.table_no
  const checkedIn = (event: string, people: readonly string[]) =>
    site.inside(async (tx) => {
      const session = await tx
        .selectFrom('event_session')
        .select('id')
        .where('event', '=', event)
        .executeTakeFirstOrThrow()
      for (const participant of people)
        await tx
          .insertInto('checkin')
          .values({
            municipality: minamo.code,
            event,
            session: session.id,
            participant,
            at: new Date(),
            account: 'x',
            how: 'name',
          })
          .execute()
    })

  beforeAll(async () => {
    site = await testSite()
    await site.account('staff@example.jp', 'officer')
    await site.account('member@example.jp', 'member')
    staff = site.browser()
    await staff.signIn('staff@example.jp')
    stranger = site.browser()
    await stranger.signIn('member@example.jp')
  })

  it('are planned in seconds, with nobody of one firm at a table and nobody together twice', async () => {
    const { event } = await evening()
    expect((await page(event)).querySelector('input[name=tables]')?.getAttribute('value')).toBe('2')
    expect((await set(event)).status).toBe(303)
    const answer = await post(event, 'plan', { who: 'admitted' })
    expect(answer.headers.get('location')).toBe(`/events/${event}/seating?round=1#tables`)
    expect(await seats(event)).toHaveLength(36)
    const figures = (await page(event)).querySelectorAll('.figure-value').map(({ text }) => text)
    expect(figures).toEqual(['0', '0', '0', '100'])
  })

  it('are refused with the reason where there are too few, and what was typed stays', async () => {
    const { event } = await evening()
    await set(event, { tables: '3' })
    const answer = await post(event, 'plan', { who: 'admitted' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('席が3人分足りません')
    const wrong = await set(event, { version: '1', sizes: '8 と 6', tables: '4' })
    expect(wrong.status).toBe(422)
    const again = parse(await wrong.text())
    expect(again.querySelector('#sizes')?.getAttribute('value')).toBe('8 と 6')
    expect(again.text).toContain('「8、8、6」のように')
    expect((await set(event, { version: '1', sizes: '８、４ 2' })).status).toBe(303)
    expect((await page(event)).querySelectorAll('.seating-table').length).toBe(0)
  })

  it('of a round that is over stay as they were, by hand, by fewer tables and after the event', async () => {
    const { event, people } = await evening()
    await set(event)
    await post(event, 'plan', { who: 'admitted' })
    await post(event, 'over', { over: '2' })
    const before = await seats(event)
    const [one = ''] = people
    const [, two = ''] = people
    const moved = await staff.post(`/events/${event}/seating/moves`, { round: '1', people: one, to: '2' })
    expect(moved.status).toBe(409)
    expect(await moved.text()).toContain('第1回は終わりました')
    const fewerOf: Record<string, string>[] = [{ tables: '2', size: '6' }, { rounds: '1' }]
    for (const fewer of fewerOf) {
      const answer = await set(event, { version: '3', ...fewer })
      expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('記録なので')])
    }
    expect(await seats(event)).toEqual(before)
    await site.inside((tx) =>
      tx.updateTable('event').set({ state: 'closed', closed_at: new Date() }).where('id', '=', event).execute(),
    )
    const after: [string, Record<string, string>][] = [
      ['moves', { round: '3', people: two, to: '1' }],
      ['settings', { version: '3', tables: '5', size: '3', sizes: '', rounds: '3' }],
      ['pins', { participant: one, table_no: '1', why: 'host' }],
      ['plan', { who: 'admitted' }],
      ['over', { over: '0' }],
    ]
    for (const [path, values] of after) expect([path, (await post(event, path, values)).status]).toEqual([path, 409])
    expect(await seats(event)).toEqual(before)
    expect((await page(event)).querySelectorAll('main form[method=post]')).toEqual([])
  })

  it('keep whoever needs it at one table in every round, unless somebody chose another', async () => {
    const { event, people } = await evening()
    const need = async (i: number, needs: string[]) =>
      site.inside((tx) =>
        tx
          .updateTable('participant')
          .set({ needs })
          .where('id', '=', people[i] ?? '')
          .execute(),
      )
    await need(3, ['wheelchair'])
    await need(8, ['childcare', 'hearing-loop'])
    await need(9, ['guide-dog'])
    await need(10, ['childcare'])
    await set(event)
    await post(event, 'pins', { participant: people[9] ?? '', table_no: '4', why: 'need' })
    await post(event, 'plan', { who: 'admitted' })
    const where = (i: number) => Promise.all([1, 2, 3].map((round) => tableOf(event, people[i], round)))
    const first = await Promise.all([3, 8, 9].map(where))
    expect(first.flat().toSorted()).toEqual([1, 1, 1, 2, 2, 2, 4, 4, 4])
    expect(first[2]).toEqual([4, 4, 4])
    const text = (await page(event)).querySelector('main')?.text ?? ''
    expect(text).toContain('入口に近い')
    expect(text).toContain('卓1（自動）')
  })

  it('keep hosts and needs at their table in every round', async () => {
    const { event, people } = await evening()
    await set(event)
    await post(event, 'pins', { participant: people[5] ?? '', table_no: '2', why: 'need' })
    await post(event, 'pins', { participant: people[6] ?? '', table_no: '4', why: 'host' })
    await post(event, 'plan', { who: 'admitted' })
    for (const round of [1, 2, 3]) {
      expect(await tableOf(event, people[5], round)).toBe(2)
      expect(await tableOf(event, people[6], round)).toBe(4)
    }
    const refused = await set(event, { version: String(4), tables: '3', size: '4' })
    expect(await refused.text()).toContain('卓4に固定した方がいます')
    await post(event, 'pins/removal', { participant: people[6] ?? '' })
    expect((await page(event)).text).not.toContain('卓の進行役固定')
  })

  it('are moved by hand: to a table with room, or two change places', async () => {
    const { event, people } = await evening()
    await set(event, { sizes: '4 4 4 4' })
    await post(event, 'plan', { who: 'admitted' })
    const [a = '', b = ''] = people
    const [from, other] = [await tableOf(event, a, 1), await tableOf(event, b, 1)]
    const to = [1, 2, 3, 4].find((no) => no !== from && no !== other) ?? 0
    await post(event, 'moves', { round: '1', people: a, to: String(to) })
    expect(await tableOf(event, a, 1)).toBe(to)
    await staff.post(`/events/${event}/seating/moves`, twoOf('1', a, b, { swap: 'yes' }))
    expect([await tableOf(event, a, 1), await tableOf(event, b, 1)]).toEqual([other, to])
    const full = await post(event, 'moves', { round: '1', people: people[2] ?? '', to: String(to) })
    expect([303, 409]).toContain(full.status)
    const none = await post(event, 'moves', { round: '1', to: '1' })
    expect(none.status).toBe(422)
    const foreign = await evening()
    expect((await post(event, 'moves', { round: '1', people: foreign.people[0] ?? '', to: '1' })).status).toBe(404)
  })

  it('are planned again for those who are there; rounds that are over stay', async () => {
    const { event, people } = await evening()
    await set(event)
    await post(event, 'plan', { who: 'admitted' })
    const before = (await seats(event)).filter(({ round }) => round === 1)
    await post(event, 'over', { over: '1' })
    await checkedIn(event, people.slice(0, 9))
    await post(event, 'plan', { who: 'present' })
    const after = await seats(event)
    expect(after.filter(({ round }) => round === 1)).toEqual(before)
    expect(
      after
        .filter(({ round }) => round === 2)
        .map((seat) => seat.participant)
        .toSorted(),
    ).toEqual(people.slice(0, 9).toSorted())
    expect((await page(event)).querySelectorAll('.figure-value')[0]?.text).toBe('0')
  })

  it('are not overwritten by a plan that was begun before somebody changed them', async () => {
    const { event, people } = await evening()
    await set(event)
    const planning = post(event, 'plan', { who: 'admitted' })
    const changing = post(event, 'pins', { participant: people[0] ?? '', table_no: '1', why: 'host' })
    const [planned, changed] = await Promise.all([planning, changing])
    expect(changed.status).toBe(303)
    expect([303, 409]).toContain(planned.status)
    expect((await set(event)).status).toBe(422)
  })

  it('are on the participant’s ticket only once they are announced', async () => {
    const { event, codes } = await evening()
    await set(event)
    await post(event, 'plan', { who: 'admitted' })
    const ticket = async () => parse(await (await site.browser().get(`/tickets/${codes[0]}`)).text()).text
    expect(await ticket()).not.toContain('あなたの席')
    await post(event, 'announcement', { announced: 'yes' })
    expect(await ticket()).toMatch(/あなたの席[\s\S]*第1回[\s\S]*卓\d[\s\S]*第3回/)
    await post(event, 'announcement', { announced: 'no' })
    expect(await ticket()).not.toContain('あなたの席')
  })

  it('are remembered when the event is over: by those who were there, for the next one', async () => {
    const { event, people } = await evening()
    await set(event)
    await post(event, 'plan', { who: 'admitted' })
    await checkedIn(event, people.slice(0, 11))
    await site.inside((tx) => keepWhoMet(tx, event))
    const pairs = await site.inside((tx) => tx.selectFrom('met').selectAll().where('event', '=', event).execute())
    expect(pairs.some(({ one, other }) => [one, other].includes(people[11] ?? ''))).toBe(false)
    // 4 tables of 3 in 3 rounds are 36 pairs; whoever was away is missing in 3 × 2 of them.
    expect(pairs).toHaveLength(30)
    const next = await evening()
    const met = await site.inside((tx) => metBefore(tx, next.event))
    const known = new Set(met.map((pair) => pair.toSorted().join()))
    expect(known.size).toBe(30)
    expect(known.has([next.people[0], next.people[11]].toSorted().join())).toBe(false)
  })

  it('and badges and cards are printed for the organizer only', async () => {
    const { event } = await evening()
    await set(event)
    await post(event, 'plan', { who: 'admitted' })
    for (const file of ['badges.pdf', 'table-cards.pdf']) {
      const answer = await staff.get(`/events/${event}/${file}`)
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
      expect((await stranger.get(`/events/${event}/${file}`)).status).toBe(404)
    }
    expect((await stranger.get(`/events/${event}/seating`)).status).toBe(404)
    expect((await stranger.post(`/events/${event}/seating/plan`, { who: 'admitted' })).status).toBe(404)
  })

  it('and badges say that nobody comes where nobody does', async () => {
    const answer = await staff.get(`/events/${await publishedEvent(site)}/badges.pdf`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
  })

  it('are not there for kinds that have none', async () => {
    const course = await publishedEvent(site, { kind: 'course' })
    expect((await staff.get(`/events/${course}/seating`)).status).toBe(404)
  })
})

/** Two ticked boxes of one name. */
function twoOf(round: string, a: string, b: string, more: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ round, ...more })) form.append(name, value)
  for (const person of [a, b]) form.append('people', person)
  return form
}
