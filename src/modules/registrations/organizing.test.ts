// What the organizer sees and decides; what others do not see.
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { publishedEvent, registered } from '../../../test/event-world.ts'
import { memberWorld, type MemberWorld } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { listRegistrations } from './queries/list.ts'
import { applicationsOf } from './queries/mine.ts'
import { countsOf, findRegistration } from './queries/registrations.ts'

let site: Awaited<ReturnType<typeof testSite>>
let w: MemberWorld
beforeAll(async () => {
  site = await testSite()
  w = await memberWorld(site)
})

const list = (event: string) => `/events/${event}/registrations`
const stateOf = async (id: string) => (await site.inside((tx) => findRegistration(tx, id)))?.state
const decide = (event: string, decision: string, ids: string[], words = '') => {
  const form = new FormData()
  for (const id of ids) form.append('registration', id)
  form.set('decision', decision)
  form.set('words', words)
  return w.hana.browser.post(`${list(event)}/decision`, form)
}
const ofFactory = (more = {}) =>
  publishedEvent(site, { organization: w.factory, admission: 'approval', capacity: 2, ...more })
const applied = (event: string, names: string[], more = {}) =>
  registered(site, event, { names, state: 'applied', confirmed_at: new Date(), ...more })

/** A question of the event, and its id. */
async function asked(event: string) {
  const question = newId()
  await site.inside((tx) =>
    tx
      .insertInto('event_question')
      .values({
        municipality: minamo.code,
        id: question,
        event,
        purpose: 'registration',
        position: 1,
        kind: 'line',
        label: '話したいこと',
        help: '',
        options: [],
        needed: false,
      })
      .execute(),
  )
  return question
}

describe('the list', () => {
  test('is the organizer’s, the staff’s and the auditor’s; for everybody else it is not there', async () => {
    const event = await ofFactory()
    const { id } = await applied(event, ['秘密 太郎'])
    const seen = async (browser: typeof w.stranger) =>
      Promise.all([list(event), `${list(event)}/${id}`].map(async (path) => (await browser.get(path)).status))
    expect(await seen(w.hana.browser)).toEqual([200, 200])
    expect(await seen(w.coordinator.browser)).toEqual([200, 200])
    expect(await seen(w.auditor.browser)).toEqual([200, 200])
    expect(await seen(w.jiro.browser)).toEqual([404, 404])
    expect(await seen(w.stranger)).toEqual([303, 303])
    expect((await w.jiro.browser.post(`${list(event)}.csv`)).status).toBe(404)
    expect((await w.jiro.browser.post(`${list(event)}/decision`, { registration: id, decision: 'admit' })).status).toBe(
      404,
    )
    expect((await w.jiro.browser.post(`${list(event)}/${id}/cancellation`)).status).toBe(404)
    expect((await w.auditor.browser.post(`${list(event)}/${id}/cancellation`)).status).toBe(403)
    expect(await stateOf(id)).toBe('applied')
  })

  test('tells needs, answers and how to reach them whoever represents the organizer and the staff, not its other members', async () => {
    const event = await ofFactory()
    const question = await asked(event)
    const answers = JSON.stringify({ [question]: '転職を考えています' })
    const more = { about: { needs_words: 'えびアレルギー' }, phone: '03-1234-5678', email: 'leak@example.jp', answers }
    const { id } = await applied(event, ['参加 する'], more)
    await site.inside((tx) =>
      tx
        .updateTable('affiliation')
        .set({ organization: w.factory, role: 'staff' })
        .where('person', '=', w.jiro.person)
        .execute(),
    )
    const seen = async ({ browser }: { browser: typeof w.stranger }) => {
      const text = await (await browser.get(`${list(event)}/${id}`)).text()
      const file = await browser.post(`${list(event)}.csv`)
      const words = [
        '参加 する',
        'えびアレルギー',
        '03-1234-5678',
        'leak@example.jp',
        '転職を考えています',
        '/tickets/',
      ]
      const byEmail = await (await browser.get(`${list(event)}?q=leak@example.jp`)).text()
      return [...words.map((word) => text.includes(word)), byEmail.includes('参加 する'), file.status]
    }
    expect(await seen(w.hana)).toEqual([true, true, true, true, true, true, true, 200])
    expect(await seen(w.coordinator)).toEqual([true, true, true, true, true, true, true, 200])
    expect(await seen(w.jiro)).toEqual([true, false, false, false, false, false, false, 403])
    const page = await (await w.jiro.browser.get(`${list(event)}/${id}`)).text()
    expect(page).not.toContain('メールアドレスがありません')
    expect(page).toContain('主催の代表の方と職員だけが見られます')
    await site.inside((tx) =>
      tx
        .updateTable('affiliation')
        .set({ organization: w.other, role: 'representative' })
        .where('person', '=', w.jiro.person)
        .execute(),
    )
  })

  test('shows no application of another event, whoever organizes both', async () => {
    const [mine, other] = [await ofFactory(), await publishedEvent(site, { organization: w.other })]
    const { id } = await applied(other, ['よその人'])
    expect((await w.hana.browser.get(`${list(mine)}/${id}`)).status).toBe(404)
    expect((await w.hana.browser.post(`${list(mine)}/${id}/cancellation`)).status).toBe(404)
    expect((await decide(mine, 'admit', [id])).status).toBe(303)
    expect(await stateOf(id)).toBe('applied')
  })

  test('finds by name, also of somebody who comes along, and by state', async () => {
    const event = await ofFactory()
    await applied(event, ['小宮山 一', '早川 連'])
    await applied(event, ['三浦 二'], { state: 'admitted' })
    const names = async (query: string) =>
      parse(await (await w.hana.browser.get(`${list(event)}?${new URLSearchParams(query)}`)).text())
        .querySelectorAll('.data-table th[scope=row] a')
        .map(({ text }) => text)
    expect(await names('q=早川')).toEqual(['小宮山 一'])
    expect(await names('state=admitted')).toEqual(['三浦 二'])
    expect([await names('q=100%'), await names('q=%25')]).toEqual([[], []])
  })

  test('asks the database as often for three as for one', async () => {
    const event = await ofFactory()
    const filter = { state: null, q: '', byEmail: true, page: 1 }
    const queries = async () => {
      site.db.takeQueries()
      await site.inside(async (tx) => [
        await listRegistrations(tx, event, filter),
        await countsOf(tx, event),
        await applicationsOf(tx, { person: w.hana.person, email: w.hana.email }),
      ])
      return site.db.takeQueries().length
    }
    const mine = { person: w.hana.person }
    await applied(event, ['一'], mine)
    const one = await queries()
    await applied(event, ['二'], { state: 'cancelled', ...mine })
    await applied(event, ['三'], { state: 'lapsed', ...mine })
    expect(await queries()).toBe(one)
  })
})

describe('applications that wait for a decision', () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
  const lines = async ({ browser }: { browser: typeof w.stranger }, path: string, event: string) =>
    parse(await (await browser.get(path)).text())
      .querySelectorAll('tbody tr')
      .filter((row) => row.querySelector('a.button, td a')?.getAttribute('href')?.startsWith(list(event)))
      .map(({ text }) => text.replaceAll(/\s+/g, ' '))

  test('stand on the desk for the department, on their own page for an organization’s members, one line an event', async () => {
    const [own, theirs] = [await publishedEvent(site, { admission: 'approval' }), await ofFactory()]
    for (const event of [own, theirs]) {
      await applied(event, ['一', '二'], { confirmed_at: ago(3) })
      await applied(event, ['三'], { confirmed_at: ago(1) })
      await applied(event, ['四'], { state: 'unconfirmed', confirmed_at: null, created_at: ago(9) })
      await applied(event, ['五'], { state: 'waiting', queue: 1, confirmed_at: ago(9) })
    }
    const desk = await lines(w.coordinator, '/desk?show=registrations', own)
    expect(desk).toHaveLength(1)
    expect(desk[0]).toContain('2組3人')
    expect(desk[0]).toContain('3日')
    expect(await lines(w.coordinator, '/desk?show=registrations', theirs)).toEqual([])
    const mine = await lines(w.hana, '/me', theirs)
    expect(mine).toHaveLength(1)
    expect(mine[0]).toContain('2組3人・最長3日')
    expect(await lines(w.jiro, '/me', theirs)).toEqual([])
    await site.inside((tx) => tx.updateTable('event').set({ state: 'closed' }).where('id', '=', theirs).execute())
    expect(await lines(w.hana, '/me', theirs)).toEqual([])
  })

  test('are counted with as many queries for three events as for one', async () => {
    const queries = async () => {
      site.db.takeQueries()
      await w.hana.browser.get('/me')
      await w.coordinator.browser.get('/desk')
      return site.db.takeQueries().length
    }
    const more = async () => {
      await applied(await ofFactory(), ['一'])
      await applied(await publishedEvent(site, { admission: 'approval' }), ['一'])
    }
    await more()
    const one = await queries()
    await more()
    await more()
    expect(await queries()).toBe(one)
  })
})

describe('the decision', () => {
  test('admits several at once, keeps some waiting, declines with words; each is told', async () => {
    const event = await ofFactory()
    const [a, b, c, d] = [
      await applied(event, ['一']),
      await applied(event, ['二']),
      await applied(event, ['三']),
      await applied(event, ['四']),
    ]
    await decide(event, 'admit', [a.id, b.id])
    await decide(event, 'wait', [c.id])
    await decide(event, 'decline', [d.id], '初めての方を優先しました。')
    expect(await Promise.all([a, b, c, d].map(({ id }) => stateOf(id)))).toEqual([
      'admitted',
      'admitted',
      'waiting',
      'declined',
    ])
    const [mail] = await site.mailTo(`${d.id}@example.jp`)
    expect(mail?.paragraphs[0]).toBe('初めての方を優先しました。')
    expect((await site.mailTo(`${c.id}@example.jp`))[0]?.subject).toContain('キャンセル待ちです')
  })

  test('admits nobody beyond the seats: all of those chosen, or none', async () => {
    const event = await ofFactory()
    const [pair, one] = [await applied(event, ['一', '二']), await applied(event, ['三'])]
    const refused = await decide(event, 'admit', [pair.id, one.id])
    expect(refused.status).toBe(409)
    expect([await stateOf(pair.id), await stateOf(one.id)]).toEqual(['applied', 'applied'])
  })

  test('of nobody says so, and keeps the words', async () => {
    const event = await ofFactory()
    await applied(event, ['一'])
    const answer = await decide(event, 'decline', [], 'またお待ちしています。')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('またお待ちしています。')
  })

  test('is not the organizer’s where seats are given in order or drawn', async () => {
    const event = await ofFactory({ admission: 'draw' })
    const { id } = await applied(event, ['一'])
    expect((await decide(event, 'admit', [id])).status).toBe(404)
    expect(await stateOf(id)).toBe('applied')
  })
})

describe('a seat that was given', () => {
  test('is taken back only with words, and goes to whoever waits unless the event is to have fewer', async () => {
    const event = await ofFactory({ admission: 'first-come' })
    const [a, b] = [await registered(site, event, { names: ['一'] }), await registered(site, event, { names: ['二'] })]
    const next = await registered(site, event, { names: ['三'], state: 'waiting', queue: 1 })
    const refuse = (id: string, values: Record<string, string>) =>
      w.hana.browser.post(`${list(event)}/${id}/refusal`, values)
    expect((await refuse(a.id, { words: '', seats: 'pass-on' })).status).toBe(422)
    const words = '会場の都合で席が減りました。申し訳ありません。'
    expect((await refuse(a.id, { words, seats: 'keep-free' })).status).toBe(303)
    expect([await stateOf(a.id), await stateOf(next.id)]).toEqual(['declined', 'waiting'])
    expect((await site.mailTo(`${a.id}@example.jp`))[0]?.paragraphs[0]).toBe(words)
    await site.inside((tx) => tx.updateTable('event').set({ capacity: 1 }).where('id', '=', event).execute())
    expect((await refuse(b.id, { words, seats: 'pass-on' })).status).toBe(303)
    expect([await stateOf(b.id), await stateOf(next.id)]).toEqual(['declined', 'offered'])
    expect((await refuse(b.id, { words, seats: 'pass-on' })).status).toBe(409)
    expect((await w.jiro.browser.post(`${list(event)}/${next.id}/refusal`, { words, seats: 'pass-on' })).status).toBe(
      404,
    )
  })
})

test('The file has everybody with their answers, opens in a spreadsheet, runs nothing in it, and is written down', async () => {
  const event = await ofFactory()
  const question = await asked(event)
  await applied(event, ['=1+1', '連れ'], { answers: JSON.stringify({ [question]: '@SUM(A1)' }) })
  const answer = await w.hana.browser.post(`${list(event)}.csv`)
  const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const lines = text.slice(1).trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]?.endsWith(',話したいこと')).toBe(true)
  expect(lines[1]).toContain("'=1+1")
  expect(lines[1]?.endsWith("'@SUM(A1)")).toBe(true)
  const acts = await site.inside((tx) =>
    tx
      .selectFrom('audit_line')
      .select('action')
      .where('subject_id', '=', event)
      .where('action', '=', 'registrations.exported')
      .execute(),
  )
  expect(acts).toHaveLength(1)
})
