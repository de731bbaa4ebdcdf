import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'node-html-parser'
import { systemActor } from '#platform/auth/actor.ts'
import { addDays, today } from '#platform/calendar/index.ts'
import { type FollowingWorld, followingWorld } from '../../../test/following-world.ts'
import { askForPulses } from './actions/ask.ts'
import { weekOf } from './rules.ts'

let world: FollowingWorld
beforeAll(async () => {
  world = await followingWorld()
})

const onDesk = async () =>
  parse(await (await world.w.get('coordinator', '/desk?show=following')).text())
    .querySelectorAll('tbody a.button')
    .map((link) => link.getAttribute('href')?.split('/')[2])
const followUp = (who: 'coordinator' | 'auditor' | 'factory', entry: string, said: string, id = crypto.randomUUID()) =>
  world.w.post(who, `/entries/${entry}/following/follow-ups`, { id, said })

describe('a coordinator', () => {
  it('hears of somebody stuck at once, and once', async () => {
    const { running, pulse, mailsTo } = world
    const entry = await running(1)
    const told = async () => (await mailsTo('coordinator')).filter((subject) => subject.includes('困っている'))
    await pulse('member', entry, 'slow')
    expect(await told()).toEqual([])
    for (const _ of [1, 2]) await pulse('member', entry, 'stuck', '連絡がつきません')
    expect(await told()).toHaveLength(1)
  })

  it('finds the stuck before those who have waited longer', async () => {
    const { running, pulse } = world
    const silent = await running(9)
    const stuck = await running(1)
    for (const who of ['member', 'factory'] as const) await pulse(who, stuck, 'stuck')
    const rows = await onDesk()
    expect(rows.indexOf(stuck)).toBeLessThan(rows.indexOf(silent))
  })

  it('says that they have been in touch: it leaves the desk until the next word, and only staff read it', async () => {
    const { w, running, pulse, page } = world
    const entry = await running(1)
    await pulse('factory', entry, 'stuck')
    expect(await onDesk()).toContain(entry)
    const id = crypto.randomUUID()
    for (const _ of [1, 2])
      expect((await followUp('coordinator', entry, '専務に電話。来週会う。', id)).status).toBe(303)
    expect(await onDesk()).not.toContain(entry)
    expect((await page('coordinator', `/entries/${entry}/following`))[1]).toContain('専務に電話')
    expect((await page('auditor', `/entries/${entry}/following`))[1]).toContain('専務に電話')
    for (const who of ['factory', 'member'] as const)
      expect((await page(who, `/entries/${entry}/following`))[1]).not.toContain('専務に電話')
    for (const who of ['factory', 'auditor'] as const) expect((await followUp(who, entry, 'x')).status).toBe(403)
    const long = await followUp('coordinator', entry, 'あ'.repeat(1001))
    expect([long.status, parse(await long.text()).querySelector('#said')?.textContent.length]).toEqual([422, 1001])
    await pulse('factory', entry, 'stuck', 'やはり進みません')
    expect(await onDesk()).toContain(entry)
    expect((await w.audited(entry)).filter((action) => action === 'following.followed_up')).toHaveLength(1)
  })
})

describe('on Mondays', () => {
  it('everybody is asked, in as many questions however many matches run', async () => {
    const { w, running } = world
    const monday = addDays(weekOf(today(new Date())), 7)
    const queries = async () => {
      w.takeQueries()
      await w.inside((tx) => askForPulses(tx, systemActor('000019', '検査'), monday))
      return w.takeQueries()
    }
    const before = (await queries()).length
    for (const _ of [1, 2]) await running(2)
    expect(await queries()).toHaveLength(before)
  })
})
