import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { accept, declineRemaining, reserve } from './actions/answering.ts'
import { enter } from './actions/entering.ts'
import { remind } from './actions/reminding.ts'
import { day, type Values } from '../../../test/challenge-world.ts'
import { minamo } from '../../../test/database.ts'
import { entryWorld, type EntryWorld, words, written } from '../../../test/entry-world.ts'

describe('an answer', () => {
  let world: EntryWorld
  beforeAll(async () => {
    world = await entryWorld()
  })

  it('leads to an interview: times, a choice, a calendar file, and each side is told', async () => {
    const { w, act, entered, row, mailsTo } = world
    const id = await act.published()
    const entry = await entered(id)
    const times: Values = {
      id: newId(),
      version: '1',
      date_1: day(3),
      time_1: '19:00',
      date_2: day(4),
      time_2: '10:30',
      minutes: '30',
      url: 'https://meet.example/x',
      note: '',
    }
    expect((await w.post('factory', `/entries/${entry}/interview`, { ...times, date_1: day(-3) })).status).toBe(422)
    expect((await w.post('factory', `/entries/${entry}/interview`, times)).status).toBe(303)
    expect((await w.post('factory', `/entries/${entry}/interview`, times)).status).toBe(303)
    expect((await mailsTo('member')).at(-1)).toContain('面談のご案内')
    expect(await row(entry)).toMatchObject({ state: 'interview', waits_for: 'person', version: 2 })
    expect(
      (await w.post('factory', `/entries/${entry}/interview/choice`, { interview: String(times.id), chosen: '0' }))
        .status,
    ).toBe(403)
    expect(
      (await w.post('member', `/entries/${entry}/interview/choice`, { interview: String(times.id), chosen: '4' }))
        .status,
    ).toBe(404)
    expect(
      (await w.post('member', `/entries/${entry}/interview/choice`, { interview: String(times.id), chosen: '1' }))
        .status,
    ).toBe(303)
    expect((await mailsTo('factory')).at(-1)).toContain('面談の日時が決まりました')
    const told = await w.inside((tx) => tx.selectFrom('mail').select(['to_address', 'subject', 'paragraphs']).execute())
    const body = (to: string, subject: string) =>
      told.find((mail) => mail.to_address.startsWith(to) && mail.subject.startsWith(subject))?.paragraphs.slice(1)
    const where = ['長さ：30分', '場所（オンライン）：https://meet.example/x']
    expect(body('factory', '面談の日時が決まりました')).toEqual(['お相手：member', ...where])
    expect(body('member', '面談のご案内')?.slice(-3)).toEqual(['お相手：小宮山製作所', ...where])
    const file = await w.get('member', `/entries/${entry}/interview.ics`)
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await file.text()).toContain(`DTSTART:${day(4).replaceAll('-', '')}T013000Z`)
    expect((await row(entry)).waits_since?.toISOString()).toBe(`${day(4)}T02:00:00.000Z`)
  })

  it('two who answer at once: the second is told, keeps the words, and may send knowingly', async () => {
    const { w, act, entered, row, mailsTo } = world
    const id = await act.published()
    const entry = await entered(id)
    await w.post('factory', `/entries/${entry}/reserve`, { version: '1', answer_words: words })
    const second = await w.post('factory', `/entries/${entry}/decline`, {
      version: '1',
      reason: 'filled',
      answer_words: `${words}私の言葉`,
    })
    const text = await second.text()
    expect([second.status, text.includes('私の言葉'), text.includes('name="version" value="2"')]).toEqual([
      409,
      true,
      true,
    ])
    expect(
      (
        await w.post('factory', `/entries/${entry}/decline`, {
          version: '2',
          reason: 'filled',
          answer_words: words,
        })
      ).status,
    ).toBe(303)
    expect((await row(entry)).state).toBe('declined')
    expect((await mailsTo('member')).at(-1)).toContain('ご応募へのお返事')
  })

  it('beyond the seats is accepted only when it is meant', async () => {
    const { w, act, newPerson, entered, now } = world
    const id = await act.published()
    const first = await entered(id)
    expect(
      (await w.post('factory', `/entries/${first}/acceptance`, { version: '1', answer_words: words })).status,
    ).toBe(303)
    const rival = await newPerson('二人目')
    const second = newId()
    await w.inside((tx) => enter(tx, rival, id, written(second), now))
    const asked = await w.post('factory', `/entries/${second}/acceptance`, { version: '1', answer_words: words })
    expect([asked.status, (await asked.text()).includes('募集人数を超えます')]).toEqual([422, true])
    // Another mistake in the same form does not lose the tick.
    const long = { version: '1', answer_words: 'あ'.repeat(5000), beyond_seats: 'yes' }
    const again = await w.post('factory', `/entries/${second}/acceptance`, long)
    expect([again.status, /name="beyond_seats"[^>]*checked/.test(await again.text())]).toEqual([422, true])
    expect(
      (
        await w.post('factory', `/entries/${second}/acceptance`, {
          version: '1',
          answer_words: words,
          beyond_seats: 'yes',
        })
      ).status,
    ).toBe(303)
    const { rows } = {
      rows: await w.inside((tx) =>
        tx.selectFrom('fact').select(['name', 'measures']).where('subject_id', '=', second).orderBy('id').execute(),
      ),
    }
    expect(rows).toEqual([
      { name: 'entries.sent', measures: ['1-1.2.2.1'] },
      { name: 'entries.accepted', measures: ['1-1.2.2.1'] },
    ])
  })

  it('two decisions at once on the last seat: one is asked again', async () => {
    const { w, act, newPerson, now, boss } = world
    const id = await act.published()
    const ids = [newId(), newId()]
    for (const entry of ids) {
      const one = await newPerson('同時の人')
      await w.inside((tx) => enter(tx, one, id, written(entry), now))
    }
    const answer = { version: 1, answer_words: words, beyond_seats: false }
    const done = await Promise.all(ids.map((entry) => w.inside((tx) => accept(tx, boss, entry, answer, now))))
    expect(done.toSorted()).toEqual([false, true])
  })

  it('the rest can be answered in one kind letter, and nobody is left open', async () => {
    const { w, act, entered, row, now, boss } = world
    const id = await act.published()
    const entry = await entered(id)
    expect(await w.inside((tx) => declineRemaining(tx, boss, id, words, now))).toBe(1)
    expect(await w.inside((tx) => declineRemaining(tx, boss, id, words, now))).toBe(0)
    expect((await w.audited(entry)).filter((act) => act === 'entries.remaining_declined')).toHaveLength(1)
    expect(await row(entry)).toMatchObject({ state: 'declined', answer_words: words, waits_for: null })
  })

  it('after seven days the organization is reminded once and the desk shows it', async () => {
    const { w, act, entered, page, mailsTo, now, actorOf } = world
    const id = await act.published()
    const entry = await entered(id)
    const late = new Date(now.getTime() + 8 * 86_400_000)
    const robot: Actor = { ...actorOf(newId()), person: null, roles: new Set(['administrator']) }
    expect(await w.inside((tx) => remind(tx, robot, late))).toBeGreaterThanOrEqual(1)
    expect(await w.inside((tx) => remind(tx, robot, late))).toBe(0)
    expect((await mailsTo('factory')).at(-1)).toContain('お返事のお願い')
    await w.inside((tx) =>
      tx
        .updateTable('entry')
        .set({ waits_since: new Date(now.getTime() - 9 * 86_400_000) })
        .where('id', '=', entry)
        .execute(),
    )
    expect((await page('coordinator', '/desk?show=unanswered'))[1]).toContain('member × 小宮山製作所')
  })

  it('a message reaches the other side once, and is read in the thread', async () => {
    const { w, act, entered, page, mailsTo } = world
    const id = await act.published()
    const entry = await entered(id)
    const said = { id: newId(), body: '図面はありますか。<b>太字</b>' }
    await w.post('member', `/entries/${entry}/messages`, said)
    await w.post('member', `/entries/${entry}/messages`, said)
    expect((await mailsTo('factory')).filter((subject) => subject.startsWith('メッセージが届きました'))).toHaveLength(1)
    expect((await page('factory', `/entries/${entry}`))[1]).toContain('図面はありますか。')
    expect((await w.post('member', `/entries/${entry}/messages`, { id: newId(), body: '' })).status).toBe(422)
  })

  it('is given by staff only while they type in for the organization, which then hears of it and sees how it came', async () => {
    const { w, act, entered, mailsTo, page } = world
    const entry = await entered(await act.published())
    const answer = { version: '1', answer_words: words }
    expect((await w.post('coordinator', `/entries/${entry}/reserve`, answer)).status).toBe(403)
    expect((await page('coordinator', `/entries/${entry}`))[1]).toContain('お返事は事業者がします')
    const acting_for = { kind: 'organization' as const, id: w.organization, name: '', origin: 'phone' as const }
    const organizations = new Map([[w.organization, 'representative' as const]])
    const staff = { ...systemActor(minamo.code, '佐伯'), organizations, acting_for }
    await w.inside((tx) => reserve(tx, staff, entry, { version: 1, answer_words: words }, new Date()))
    expect((await mailsTo('factory')).at(-1)).toContain('職員が代わりにお返事しました')
    expect((await page('member', `/entries/${entry}`))[1]).toContain('電話で受け、職員が入力')
  })
})
