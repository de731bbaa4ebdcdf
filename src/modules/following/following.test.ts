import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#platform/calendar/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { day } from '../../../test/challenge-world.ts'
import { changed, type FollowingWorld, followingWorld } from '../../../test/following-world.ts'
import { askForPulses } from './actions/ask.ts'
import { weekOf } from './rules.ts'

describe('following a match', () => {
  let world: FollowingWorld
  beforeAll(async () => {
    world = await followingWorld()
  })

  it('begins with the answer, and a tap from each side says how it goes', async () => {
    const { w, page } = world
    const entry = await world.running()
    expect((await page('member', `/entries/${entry}`))[1]).toContain('順調')
    expect((await world.pulse('member', entry, 'well', '最初の型ができました')).status).toBe(303)
    expect((await world.pulse('member', entry, 'slow', '返事を待っています')).status).toBe(303)
    expect((await world.pulse('factory', entry, 'well')).status).toBe(303)
    expect(
      await w.inside((tx) =>
        tx.selectFrom('pulse').select(['side', 'feeling']).where('entry', '=', entry).orderBy('side').execute(),
      ),
    ).toEqual([
      { side: 'organization', feeling: 'well' },
      { side: 'person', feeling: 'slow' },
    ])
    expect((await page('factory', `/entries/${entry}/following`))[1]).toContain('返事を待っています')
    expect((await world.pulse('member', entry, 'nonsense')).status).toBe(422)
  })

  it('is seen by its two sides and staff only; staff and auditors speak for nobody', async () => {
    const { w } = world
    const entry = await world.running()
    for (const who of ['member', 'factory', 'coordinator', 'auditor'] as const)
      expect((await w.get(who, `/entries/${entry}/following`)).status).toBe(200)
    expect((await w.get('member', `/entries/${entry}/following`, 'hoshimi.localhost')).status).toBe(404)
    expect((await w.get('member', `/entries/${crypto.randomUUID()}/following`)).status).toBe(404)
    expect(
      (await w.post('coordinator', `/entries/${entry}/following/pulse`, { feeling: 'well', words: '' })).status,
    ).toBe(403)
    expect(
      (
        await w.post('auditor', `/entries/${entry}/following/notes`, {
          id: crypto.randomUUID(),
          done_on: day(0),
          body: 'x',
        })
      ).status,
    ).toBe(403)
    expect(
      (await w.post('member', `/entries/${entry}/following/ending`, { how: 'finished', ended_on: day(0), changed }))
        .status,
    ).toBe(403)
  })

  it('calls the coordinator when somebody is stuck, and no longer once it goes well', async () => {
    const { page } = world
    const entry = await world.running(1)
    const listed = async () =>
      (await world.w.get('coordinator', '/desk?show=following'))
        .text()
        .then((text) => text.includes(`/entries/${entry}/following`))
    await world.pulse('factory', entry, 'well')
    await world.pulse('member', entry, 'stuck', '連絡がつきません')
    expect(await listed()).toBe(true)
    expect((await page('coordinator', `/entries/${entry}/following`))[1]).toContain('双方に声をかけてください')
    await world.pulse('member', entry, 'well')
    expect(await listed()).toBe(false)
  })

  it('calls the coordinator after silence, and asks both sides on Mondays', async () => {
    const { w, mailsTo } = world
    const entry = await world.running(4)
    expect(await (await w.get('coordinator', '/desk?show=following')).text()).toContain(`/entries/${entry}/following`)
    expect((await world.page('member', '/me'))[1]).toContain('今週の調子')
    const before = (await mailsTo('member')).length
    await w.inside((tx) => askForPulses(tx, systemActor('000019', '検査'), addDays(weekOf(today(new Date())), 7)))
    expect((await mailsTo('member')).slice(before).some((subject) => subject.includes('今週の調子'))).toBe(true)
  })

  it('keeps notes of what was done, each once', async () => {
    const { w, page } = world
    const entry = await world.running()
    const note = { id: crypto.randomUUID(), done_on: day(0), body: '返信の型を3つ作りました。' }
    for (const _ of [1, 2]) expect((await w.post('member', `/entries/${entry}/following/notes`, note)).status).toBe(303)
    expect((await page('factory', `/entries/${entry}/following`))[1].split('返信の型を3つ').length).toBe(2)
    const empty = await w.post('member', `/entries/${entry}/following/notes`, {
      ...note,
      id: crypto.randomUUID(),
      body: '',
    })
    expect(empty.status).toBe(422)
  })

  it('ends with what changed, figures and thanks; the person’s record grows, and nothing more is asked', async () => {
    const { w, page } = world
    const count = () =>
      w.inside((tx) =>
        tx.selectFrom('person').select('experience_count').where('id', '=', w.people.member).executeTakeFirstOrThrow(),
      )
    const before = (await count()).experience_count
    const entry = await world.finished()
    expect((await count()).experience_count).toBe(before + 1)
    const [, text] = await page('member', `/entries/${entry}/following`)
    expect(text).toContain('14件')
    expect(text).toContain('三か月、ありがとうございました')
    expect((await world.pulse('member', entry, 'well')).status).toBe(409)
    expect(
      (await w.post('factory', `/entries/${entry}/following/ending`, { how: 'finished', ended_on: day(0), changed }))
        .status,
    ).toBe(409)
  })

  it('publishes the story once both approve the same text, and hides it when it changes', async () => {
    const { w } = world
    const entry = await world.finished()
    const publicly = async () => (await w.get(null, `/stories/${entry}`)).status
    const approve = (who: 'member' | 'factory', version: string) =>
      w.post(who, `/entries/${entry}/following/story/approval`, { version })
    const story = `${changed}はじまりは、返事を出せなかった7件のメールでした。`
    expect((await w.post('member', `/entries/${entry}/following/story`, { version: '1', story })).status).toBe(303)
    const late = await w.post('factory', `/entries/${entry}/following/story`, {
      version: '1',
      story: `${story}別の文章です。`,
    })
    expect([late.status, (await late.text()).includes('別の文章です')]).toEqual([409, true])
    expect((await approve('factory', '1')).status).toBe(409)
    expect([(await approve('factory', '2')).status, await publicly()]).toEqual([303, 404])
    expect([(await approve('member', '2')).status, await publicly()]).toEqual([303, 200])
    expect(await (await w.get(null, '/stories')).text()).toContain(`/stories/${entry}`)
    expect((await w.get(null, '/stories?page=99')).status).toBe(404)
    await w.post('factory', `/entries/${entry}/following/story`, { version: '2', story: `${story}加えました。` })
    expect(await publicly()).toBe(404)
    expect((await w.get(null, '/stories', 'hoshimi.localhost')).status).toBe(200)
    expect(await (await w.get(null, '/stories', 'hoshimi.localhost')).text()).not.toContain(entry)
  })

  it('is broken off when the accepted entry is taken back', async () => {
    const { w } = world
    const entry = await world.running()
    const { version } = await world.row(entry)
    expect(
      (await w.post('member', `/entries/${entry}/withdrawal`, { version: String(version), words: '' })).status,
    ).toBe(303)
    expect(
      await w.inside((tx) => tx.selectFrom('engagement').select(['how']).where('entry', '=', entry).executeTakeFirst()),
    ).toEqual({ how: 'interrupted' })
  })
})
