import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import {
  acts,
  challengeWorld,
  type ChallengeWorld,
  sideJob,
  type Values,
  type Who,
} from '../../../test/challenge-world.ts'
import { hoshimi } from '../../../test/database.ts'

describe('a challenge', () => {
  let w: ChallengeWorld
  let act: ReturnType<typeof acts>
  beforeAll(async () => {
    w = await challengeWorld()
    act = acts(w)
  })
  const row = (id: string) =>
    w.inside((tx) => tx.selectFrom('opportunity').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const text = async (who: Who, path: string) => {
    const answer = await w.get(who, path)
    return [answer.status, parse(await answer.text()).querySelector('main')?.textContent ?? ''] as const
  }

  it('is nobody else’s before it is published: stranger, another firm, another municipality', async () => {
    const id = await act.submitted()
    expect((await text(null, `/opportunities/${id}`))[0]).toBe(404)
    expect((await text('member', `/opportunities/${id}`))[0]).toBe(404)
    expect((await text('auditor', `/opportunities/${id}`))[0]).toBe(200)
    for (const path of ['edit', 'review', 'closing'])
      expect((await text('member', `/opportunities/${id}/${path}`))[0]).toBe(404)
    for (const path of ['submission', 'withdrawal', 'publication', 'return']) {
      expect((await w.post('member', `/opportunities/${id}/${path}`, { version: '1' })).status).toBeGreaterThanOrEqual(
        403,
      )
    }
    expect((await row(id)).state).toBe('review')
  })

  it('of one municipality is not there in another', async () => {
    const id = await act.published()
    expect((await w.get(null, `/opportunities/${id}`, hoshimi.hosts[0])).status).toBe(404)
    expect((await w.get(null, `/opportunities/${id}`)).status).toBe(200)
  })

  it('is never written by an auditor, and a stranger is sent to sign in', async () => {
    const id = await act.submitted()
    const writes: [string, Values][] = [
      [`/opportunities/${id}`, sideJob(w, { version: '1' })],
      [`/opportunities/${id}/submission`, { version: '1' }],
      [`/opportunities/${id}/review/comments`, { id: newId(), body: '監査' }],
      [`/opportunities/${id}/return`, { version: '1' }],
      [`/opportunities/${id}/publication`, { version: '1' }],
      [`/opportunities/${id}/closing`, { version: '1', closed_reason: 'filled' }],
      [`/opportunities/${id}/withdrawal`, {}],
    ]
    for (const [path, values] of writes) {
      expect([path, (await w.post('auditor', path, values)).status]).toEqual([path, 403])
      const stranger = await w.post(null, path, values)
      expect([stranger.status, stranger.headers.get('location')?.startsWith('/sign-in')]).toEqual([303, true])
    }
    const before = await row(id)
    expect([before.state, before.version]).toEqual(['review', 1])
  })

  it('is not the organization’s own to publish, nor to change while it is read', async () => {
    const id = await act.submitted()
    expect((await w.post('factory', `/opportunities/${id}/publication`, { version: '1' })).status).toBe(403)
    const late = await w.post('factory', `/opportunities/${id}`, sideJob(w, { version: '1', goal: '消えては困る文' }))
    const main = parse(await late.text()).querySelector('main')?.textContent ?? ''
    expect([late.status, main.includes('消えては困る文'), main.includes('確認に出されました')]).toEqual([
      409,
      true,
      true,
    ])
    expect((await row(id)).state).toBe('review')
  })

  it('is closed once with a reason, and takes no more entries', async () => {
    const id = await act.published()
    expect((await w.post('factory', `/opportunities/${id}/closing`, {})).status).toBe(422)
    for (const _ of [1, 2]) {
      expect(
        (
          await w.post('factory', `/opportunities/${id}/closing`, {
            version: '1',
            closed_reason: 'filled',
            closed_note: '助かりました',
          })
        ).status,
      ).toBe(303)
    }
    expect((await w.audited(id)).filter((action) => action === 'opportunities.closed')).toHaveLength(1)
    const [, words] = await text(null, `/opportunities/${id}`)
    expect(words).toContain('一緒に取り組む人が決まった')
    expect(words).not.toContain('助かりました')
    expect((await text('member', `/opportunities/${id}`))[1]).not.toContain('助かりました')
    for (const who of ['factory', 'coordinator', 'auditor'] as const)
      expect((await text(who, `/opportunities/${id}`))[1]).toContain('助かりました')
    expect(words).not.toContain('この課題に応募する')
  })
})
