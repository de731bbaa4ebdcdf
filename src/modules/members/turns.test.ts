import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../../test/challenge-world.ts'
import { type EntryWorld, entryWorld } from '../../../test/entry-world.ts'

describe('one’s own page', () => {
  let world: EntryWorld
  beforeAll(async () => {
    world = await entryWorld()
  })

  it('begins with what others wait for: an entry to answer, and only for the organization that it came to', async () => {
    const { w, act, entered } = world
    const id = await act.published()
    const entry = await entered(id)
    expect(await (await w.get('factory', '/me')).text()).toContain(`href="/entries/${entry}"`)
    expect(await (await w.get('member', '/me')).text()).not.toContain(`href="/entries/${entry}"`)
  })

  it('asks the person once times are proposed, and nobody once one is fixed', async () => {
    const { w, act, entered } = world
    const entry = await entered(await act.published())
    const times = { date_1: day(12), time_1: '19:00', minutes: '30', url: '', note: '' }
    const interview = crypto.randomUUID()
    expect(
      (await w.post('factory', `/entries/${entry}/interview`, { id: interview, version: '1', ...times })).status,
    ).toBe(303)
    const page = await (await w.get('member', '/me')).text()
    expect(page).toContain('日時を選ぶ')
    expect(page).toContain(`href="/entries/${entry}"`)
    await w.post('member', `/entries/${entry}/interview/choice`, { interview, chosen: '0' })
    for (const who of ['member', 'factory'] as const) {
      expect(await (await w.get(who, '/me')).text()).not.toContain(`href="/entries/${entry}"`)
    }
  })
})
