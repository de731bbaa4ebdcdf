import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { challengeWorld, type ChallengeWorld } from '../../../test/challenge-world.ts'
import { notify } from './notify.ts'
import { postMessage } from './post.ts'
import { threadOf, unreadCount } from './queries.ts'

const news = {
  subject: { ja: '知らせ', en: 'News' },
  body: [{ ja: '本文です。', en: 'The text.' }],
  href: '/opportunities',
}

describe('notices', () => {
  let w: ChallengeWorld
  let actor: Actor
  beforeAll(async () => {
    w = await challengeWorld()
    actor = { ...systemActor('000019', '係'), person: w.people.coordinator }
  })
  const text = async (path: string) =>
    parse(await (await w.get('member', path)).text()).querySelector('main')?.textContent ?? ''
  const newest = (person: string) =>
    w.inside((tx) =>
      tx.selectFrom('notice').selectAll().where('person', '=', person).orderBy('created_at', 'desc').executeTakeFirst(),
    )

  it('go to each person once, in the app and by mail in their language, and never to the actor', async () => {
    await w.inside((tx) => tx.updateTable('person').set({ locale: 'en' }).where('id', '=', w.people.factory).execute())
    const { member, factory, coordinator } = w.people
    await w.inside((tx) => notify(tx, actor, { ...news, persons: [member, member, factory, coordinator] }))
    const mails = await w.inside((tx) =>
      tx.selectFrom('mail').select(['to_address', 'subject']).orderBy('to_address').execute(),
    )
    expect(mails).toEqual([
      { to_address: 'factory@example.jp', subject: 'News' },
      { to_address: 'member@example.jp', subject: '知らせ' },
    ])
    expect(await newest(coordinator)).toBeUndefined()
  })

  it('open once: marked read, and on to where it leads', async () => {
    await w.inside((tx) => notify(tx, actor, { ...news, persons: [w.people.member] }))
    const notice = await newest(w.people.member)
    const before = await w.inside((tx) => unreadCount(tx, w.people.member))
    expect(await text('/notices')).toContain('知らせ')
    const opened = await w.get('member', `/notices/${notice?.id}`)
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/opportunities'])
    expect(await w.inside((tx) => unreadCount(tx, w.people.member))).toBe(before - 1)
    await w.post('member', '/notices/reading', {})
    expect(await w.inside((tx) => unreadCount(tx, w.people.member))).toBe(0)
  })

  it('of somebody else are not there; strangers sign in; bad ids are 404', async () => {
    await w.inside((tx) =>
      notify(tx, actor, { ...news, subject: { ja: '内密', en: 'Secret' }, persons: [w.people.factory] }),
    )
    const notice = await newest(w.people.factory)
    expect((await w.get('member', `/notices/${notice?.id}`)).status).toBe(404)
    expect(await text('/notices')).not.toContain('内密')
    expect((await w.get(null, '/notices')).status).toBe(303)
    expect((await w.get('member', '/notices/x')).status).toBe(404)
    expect((await newest(w.people.factory))?.read_at).toBeNull()
  })

  it('a message is said once, however often it is posted', async () => {
    const [id, subject_id] = [newId(), newId()]
    const message = {
      id,
      subject_kind: 'test',
      subject_id,
      side: 'coordinator' as const,
      body: 'こんにちは',
      persons: [],
      href: '/',
      about: '試し',
    }
    expect(await w.inside((tx) => postMessage(tx, actor, message))).toBe(true)
    expect(await w.inside((tx) => postMessage(tx, actor, message))).toBe(false)
    expect((await w.inside((tx) => threadOf(tx, 'test', subject_id))).map(({ body }) => body)).toEqual(['こんにちは'])
  })
})
