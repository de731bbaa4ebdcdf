// A published challenge is the organization's word: whoever entered hears when it is another.
import { beforeAll, describe, expect, it } from 'vitest'
import { changedFor, sideJob } from '../../../test/challenge-world.ts'
import { entryWorld, type EntryWorld } from '../../../test/entry-world.ts'

describe('changing a published challenge', () => {
  let world: EntryWorld
  beforeAll(async () => {
    world = await entryWorld()
  })

  it('tells the organization and whoever waits for an answer what is different, and says so on its page', async () => {
    const { w, act, entered, page } = world
    const id = await act.published()
    await entered(id)
    await changedFor(w, id, { reward_yen: '1,000円', seats: '3' })
    for (const who of ['member', 'factory'] as const) {
      const [mail] = await w.inside((tx) =>
        tx
          .selectFrom('mail')
          .select('paragraphs')
          .where('to_address', '=', `${who}@example.jp`)
          .orderBy('created_at', 'desc')
          .execute(),
      )
      expect(mail?.paragraphs).toContain('報酬の額：40000 → 1000')
      expect(mail?.paragraphs).toContain('人数：1 → 3')
    }
    expect((await page('member', `/opportunities/${id}`))[1]).toContain('に内容を改めました：報酬の額、人数')
  })

  it('is for staff only while they type in for the organization', async () => {
    const { w, act } = world
    const id = await act.published()
    const answer = await w.post('coordinator', `/opportunities/${id}`, sideJob(w, { version: '1', seats: '5' }))
    expect(answer.status).toBe(409)
    expect((await w.get('coordinator', `/opportunities/${id}/edit`)).status).toBe(403)
  })

  it('tells nobody where nothing changed', async () => {
    const { w, act, entered, mailsTo } = world
    const id = await act.published()
    await entered(id)
    const before = (await mailsTo('member')).length
    await changedFor(w, id, {})
    expect((await mailsTo('member')).length).toBe(before)
  })
})
