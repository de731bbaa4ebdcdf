import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'node-html-parser'
import { newId } from '#platform/id.ts'
import { insertEntries } from './actions/bulk.ts'
import { enter } from './actions/entering.ts'
import { join } from './actions/group.ts'
import { enteredPersons, entryCounts } from './queries/places.ts'
import { hoshimi } from '../../../test/database.ts'
import type { Values } from '../../../test/challenge-world.ts'
import { makeFindable } from '../../../test/findable.ts'
import { givePhoto } from '../../../test/photo.ts'
import { entryWorld, type EntryWorld, motive, words, written } from '../../../test/entry-world.ts'

describe('an entry', () => {
  let world: EntryWorld
  beforeAll(async () => {
    world = await entryWorld()
  })

  it('goes from the form over a last look to the organization, which is told', async () => {
    const { w, act, form, page, mailsTo } = world
    const id = await act.published()
    expect((await page('member', `/opportunities/${id}/entry/new`))[1]).toContain('応募の内容')
    const values = form({ in_group: 'yes', group_name: 'みなも英語班' })
    const look = await w.post('member', `/opportunities/${id}/entry/confirmation`, values)
    expect([look.status, (await look.text()).includes(motive)]).toEqual([200, true])
    const sent = await w.post('member', `/opportunities/${id}/entry`, values)
    expect(sent.headers.get('location')).toBe(`/entries/${String(values.id)}/sent`)
    const [status, text] = await page('member', `/entries/${String(values.id)}/sent`)
    expect([status, text.includes('小宮山製作所に届きました'), text.includes('/entry-invitations/')]).toEqual([
      200,
      true,
      true,
    ])
    expect((await mailsTo('factory')).at(-1)).toBe('応募がありました：海外からの問い合わせに応える窓口をつくりたい')
    expect(await w.audited(String(values.id))).toEqual(['entries.sent'])
  })

  it('keeps what was typed when something is wrong', async () => {
    const { w, act, form } = world
    const id = await act.published()
    const answer = await w.post(
      'member',
      `/opportunities/${id}/entry/confirmation`,
      form({ motive: '英語でお役に立てます。', start_on: '2027年2月30日' }),
    )
    const text = await answer.text()
    expect([answer.status, text.includes('英語でお役に立てます。'), text.includes('2027年2月30日')]).toEqual([
      422,
      true,
      true,
    ])
    expect(
      parse(text)
        .querySelectorAll('.error-summary li')
        .map((li) => li.textContent),
    ).toHaveLength(2)
  })

  it('says to whoever comes too late that the challenge is closed, and leads to it', async () => {
    const { w, act } = world
    const id = await act.published()
    await w.post('coordinator', `/opportunities/${id}/closing`, {
      version: '1',
      closed_reason: 'filled',
      closed_note: '',
    })
    const late = await w.get('member', `/opportunities/${id}/entry/new`)
    const text = await late.text()
    expect([late.status, text.includes('<h1>この募集には応募できません</h1>')]).toEqual([409, true])
    expect(text).toContain('この募集は終了しました。')
    expect(text).toContain(`href="/opportunities/${id}"`)
  })

  it('is made once, however often it is posted', async () => {
    const { w, act, form } = world
    const id = await act.published()
    const values = form()
    const posts = await Promise.all([1, 2, 3].map(() => w.post('member', `/opportunities/${id}/entry`, values)))
    expect(posts.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await w.post('member', `/opportunities/${id}/entry`, form())).status).toBe(409)
    expect(await w.inside((tx) => entryCounts(tx, [id]))).toEqual(new Map([[id, { all: 1, open: 1, accepted: 0 }]]))
  })

  it('is not another’s by its id: posting it again from elsewhere finds nothing', async () => {
    const { w, act, newPerson, entered, now } = world
    const id = await act.published()
    const entry = await entered(id)
    const other = await newPerson('別の人')
    const again = written(entry)
    await expect(w.inside((tx) => enter(tx, other, id, again, now))).rejects.toMatchObject({ status: 404 })
  })

  it('is nobody else’s: strangers sign in, other people and another municipality find nothing, no entrant learns of another', async () => {
    const { w, act, newPerson, entered, page, now } = world
    const id = await act.published()
    const rival = await newPerson('ライバル太郎')
    const secret = newId()
    await w.inside((tx) => enter(tx, rival, id, written(secret, `${motive}ひみつ`), now))
    const mine = await entered(id)
    expect((await w.get(null, `/entries/${secret}`)).status).toBe(303)
    for (const path of ['', '/sent', '/interview', '/acceptance', '/decline', '/withdrawal', '/interview.ics']) {
      expect((await w.get('member', `/entries/${secret}${path}`)).status).toBe(404)
    }
    expect((await w.get('member', `/opportunities/${id}/entries`)).status).toBe(404)
    expect((await w.get('factory', `/entries/${secret}`, hoshimi.hosts[0])).status).toBeGreaterThanOrEqual(303)
    for (const path of [`/entries/${mine}`, '/my/entries', `/opportunities/${id}`, '/notices']) {
      const [status, text] = await page('member', path)
      expect([path, status, /ライバル|ひみつ/.test(text)]).toEqual([path, 200, false])
    }
    expect((await page('factory', `/opportunities/${id}/entries`))[1]).toMatch(/ライバル太郎[\s\S]*member/)
    expect((await page('auditor', `/entries/${secret}`))[0]).toBe(200)
  })

  it('is never written by an auditor; bad ids are 404', async () => {
    const { w, act, form, entered, row } = world
    const id = await act.published()
    const entry = await entered(id)
    const writes: [string, Values][] = [
      [`/opportunities/${id}/entry`, form()],
      [`/entries/${entry}/messages`, { id: newId(), body: '監査です' }],
      [`/entries/${entry}/acceptance`, { version: '1', answer_words: words }],
      [`/entries/${entry}/reserve`, { version: '1', answer_words: words }],
      [`/entries/${entry}/decline`, { version: '1', reason: 'filled', answer_words: words }],
      [`/entries/${entry}/interview/choice`, { interview: newId(), chosen: '0' }],
      [`/entries/${entry}/interview/cancellation`, {}],
      [`/entries/${entry}/withdrawal`, { version: '1', words: '' }],
      [`/opportunities/${id}/entries/remaining`, { answer_words: words, sure: 'yes' }],
    ]
    for (const [path, values] of writes)
      expect([path, (await w.post('auditor', path, values)).status]).toEqual([path, 403])
    expect((await row(entry)).version).toBe(1)
    for (const path of [
      '/entries/x',
      '/entries/%00',
      '/opportunities/x/entries',
      '/opportunities/x/entry/new',
      '/entry-invitations/xxxxxxxxxxxxxxxxxxxxxxxx',
    ]) {
      expect([path, (await w.get('factory', path)).status]).toEqual([path, 404])
    }
  })

  it('withdrawing frees the place, for the whole group; joining takes one and no second', async () => {
    const { w, act, newPerson, entered, row, now } = world
    const id = await act.published()
    const entry = await entered(id, { in_group: 'yes' })
    const secret = (await row(entry)).invitation ?? ''
    const friend = await newPerson('なかま')
    await w.inside((tx) => join(tx, friend, secret, now))
    await w.inside((tx) => join(tx, friend, secret, now))
    expect(await w.inside((tx) => enteredPersons(tx, id))).toEqual(new Set([w.people.member, friend.person]))
    const own = written(newId())
    await expect(w.inside((tx) => enter(tx, friend, id, own, now))).rejects.toMatchObject({ status: 409 })
    // Who has no profile yet is led to it, and back again.
    const unready = `/me/profile?next=%2Fentry-invitations%2F${secret}`
    const newcomer = { 'x-account': 'newcomer' }
    const link = `/entry-invitations/${secret}`
    expect(await (await w.get(null, link, 'localhost', newcomer)).text()).toContain(unready)
    const refused = await w.post(null, link, {}, 'localhost', newcomer)
    expect([refused.status, (await refused.text()).includes(unready)]).toEqual([409, true])
    expect((await w.post('factory', `/entry-invitations/${secret}`, {})).status).toBe(409)
    expect((await w.post('member', `/entries/${entry}/withdrawal`, { version: '1', words: '' })).status).toBe(303)
    expect(await w.inside((tx) => enteredPersons(tx, id))).toEqual(new Set())
    expect((await w.get('member', `/entry-invitations/${secret}`)).status).toBe(404)
    await entered(id)
  })

  it('shows the entrant’s photograph to those who may see it, and to nobody else', async () => {
    const { w, act, entered } = world
    const id = await act.published()
    const entry = await entered(id)
    const photo = await givePhoto(w, w.people.member)
    const src = `/people/${w.people.member}/photo?v=${photo}`
    const set = (values: object) =>
      w.inside((tx) => tx.updateTable('person').set(values).where('id', '=', w.people.member).execute())
    const shown = async (who: 'factory' | 'coordinator') =>
      Promise.all(
        [`/opportunities/${id}/entries`, `/entries/${entry}`].map(async (path) =>
          (await (await w.get(who, path)).text()).includes(src),
        ),
      )
    // Not to be found: the organization learns the name only.
    expect([await shown('factory'), await shown('coordinator')]).toEqual([
      [false, false],
      [true, true],
    ])
    await makeFindable(w, w.people.member)
    expect(await shown('factory')).toEqual([true, true])
    await set({ visibility: JSON.stringify({ photo: 'nobody' }) })
    expect(await shown('factory')).toEqual([false, false])
    await set({ photo: null, visibility: '{}' })
  })

  it('the lists ask the database as often for three entries as for one', async () => {
    const { w, act, newPerson, now } = world
    const counts: number[] = []
    for (const many of [1, 3]) {
      const id = await act.published()
      for (let n = 0; n < many; n++) {
        const one = await newPerson(`並ぶ人${n}`)
        await w.inside((tx) =>
          insertEntries(tx, [
            {
              municipality: '000019',
              id: newId(),
              opportunity: id,
              person: one.person ?? '',
              motive,
              questions: '',
              start_on: null,
              group_name: '',
              origin: 'demo',
              created_account: 'demo',
              created_at: now,
              answered_at: null,
              state: 'sent',
              members: [],
              interview: null,
            },
          ]),
        )
      }
      w.takeQueries()
      expect((await w.get('factory', `/opportunities/${id}/entries`)).status).toBe(200)
      counts.push(w.takeQueries().length)
    }
    expect(counts[1]).toBe(counts[0])
  })
})
