import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import {
  acts,
  challengeWorld,
  changedFor,
  type ChallengeWorld,
  sideJob,
  type Who,
} from '../../../test/challenge-world.ts'

const title = '海外からの問い合わせに応える窓口をつくりたい'

describe('writing a challenge', () => {
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

  it('is saved as a draft with almost nothing in it, and a second post of the same form makes no second one', async () => {
    const id = newId()
    const almost = { id, organization: w.organization, kind: 'taste', title: 'まだ途中', after: 'stay' }
    for (const _ of [1, 2]) {
      const answer = await w.post('factory', '/opportunities', almost)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/opportunities/${id}/edit?saved=yes`])
    }
    expect(await row(id)).toMatchObject({
      title: 'まだ途中',
      state: 'draft',
      organization: w.organization,
      origin: 'web',
      version: 1,
    })
    const lines = await w.audited(id)
    expect(lines).toEqual(['opportunities.drafted'])
  })

  it('keeps what was typed when something cannot be read', async () => {
    const answer = await w.post(
      'factory',
      '/opportunities',
      sideJob(w, { id: newId(), organization: w.organization, kind: 'side-job', months: '三か月くらい' }),
    )
    const page = parse(await answer.text())
    expect(answer.status).toBe(422)
    expect(page.querySelector('#months')?.getAttribute('value')).toBe('三か月くらい')
    expect(page.querySelector('#title')?.getAttribute('value')).toBe(title)
    expect(page.querySelector('.error-summary a')?.getAttribute('href')).toBe('#months')
  })

  it('says that the reward is not settled while a draft says nothing of it, and none where the kind pays none', async () => {
    const unsettled = await act.draft({ kind: 'side-job', reward_yen: '', reward_unit: '' })
    expect((await text('factory', `/opportunities/${unsettled}`))[1]).toContain('報酬未定')
    const free = await act.draft({ kind: 'pro-bono' })
    expect((await text('factory', `/opportunities/${free}`))[1]).toContain('報酬なし')
  })

  it('stores what a kind does not ask as nothing', async () => {
    const id = await act.draft({ kind: 'pro-bono' })
    expect(await row(id)).toMatchObject({ reward_yen: null, reward_unit: null })
    const once = await act.draft({ kind: 'taste', hours_total: '2' })
    expect(await row(once)).toMatchObject({ hours_per_week: null, hours_total: 2, months: null })
  })

  it('says what is missing instead of being submitted incomplete', async () => {
    const id = await act.draft({ goal: '', must_1: '' })
    const answer = await w.post('factory', `/opportunities/${id}/submission`, { version: '1' })
    const page = parse(await answer.text())
    expect(answer.status).toBe(422)
    expect(page.querySelectorAll('.notice a').map((a) => a.getAttribute('href'))).toEqual([
      `/opportunities/${id}/edit#goal`,
      `/opportunities/${id}/edit#must_1`,
    ])
    expect((await row(id)).state).toBe('draft')
  })

  it('goes from the factory to the coordinator and back with a comment, then to everyone', async () => {
    const id = await act.submitted()
    expect((await text('coordinator', '/desk?show=review'))[1]).toContain(title)
    const comment = { id: newId(), field: 'goal', body: '数字が入ると、もっと伝わります。' }
    for (const _ of [1, 2])
      expect((await w.post('coordinator', `/opportunities/${id}/review/comments`, comment)).status).toBe(303)
    expect((await w.post('coordinator', `/opportunities/${id}/return`, { version: '1' })).status).toBe(303)
    const [status, words] = await text('factory', `/opportunities/${id}/edit`)
    expect([status, words.split(comment.body).length]).toEqual([200, 2])
    expect(
      (await w.post('factory', `/opportunities/${id}`, sideJob(w, { version: '1', goal: '返事を2日以内に、月3件。' })))
        .status,
    ).toBe(303)
    expect((await w.post('factory', `/opportunities/${id}/submission`, { version: '2' })).status).toBe(303)
    const stale = await w.post('coordinator', `/opportunities/${id}/publication`, { version: '1' })
    expect(stale.status).toBe(409)
    expect((await w.post('coordinator', `/opportunities/${id}/publication`, { version: '2' })).status).toBe(303)
    expect((await text(null, `/opportunities/${id}`))[1]).toContain('返事を2日以内に、月3件。')
    expect((await text(null, `/opportunities/${id}`))[1]).not.toContain(comment.body)
    expect(await w.audited(id)).toEqual([
      'opportunities.drafted',
      'opportunities.submitted',
      'opportunities.commented',
      'opportunities.returned',
      'opportunities.edited',
      'opportunities.submitted',
      'opportunities.published',
    ])
    const facts = await w.inside((tx) =>
      tx.selectFrom('fact').select(['name', 'measures']).where('subject_id', '=', id).execute(),
    )
    expect(facts).toEqual([{ name: 'opportunities.published', measures: ['1-1.2.2.1'] }])
  })

  it('tells the second of two editors, and keeps what they typed', async () => {
    const id = await act.draft()
    expect(
      (await w.post('factory', `/opportunities/${id}`, sideJob(w, { version: '1', title: '先の人' }))).status,
    ).toBe(303)
    const late = await w.post('factory', `/opportunities/${id}`, sideJob(w, { version: '1', title: '後の人' }))
    const page = parse(await late.text())
    expect(late.status).toBe(409)
    expect(page.querySelector('#title')?.getAttribute('value')).toBe('後の人')
    expect(page.querySelector('input[name=version]')?.getAttribute('value')).toBe('2')
    const stored = page.querySelector('.said')?.textContent ?? ''
    expect(page.querySelectorAll('.said dt').map((dt) => dt.textContent)).toEqual(['課題の名前'])
    expect(stored).toContain('先の人')
    expect((await row(id)).title).toBe('先の人')
  })

  it('is submitted and closed as it was read: a change in between is told first', async () => {
    const id = await act.draft()
    await w.post('factory', `/opportunities/${id}`, sideJob(w, { version: '1', title: '先の人' }))
    const late = await w.post('factory', `/opportunities/${id}/submission`, { version: '1' })
    expect([late.status, (await late.text()).includes('内容が変わりました')]).toEqual([409, true])
    expect((await row(id)).state).toBe('draft')
    await w.post('factory', `/opportunities/${id}/submission`, { version: '2' })
    await w.post('coordinator', `/opportunities/${id}/publication`, { version: '2' })
    expect((await w.post('coordinator', `/opportunities/${id}`, sideJob(w, { version: '2' }))).status).not.toBe(303)
    await changedFor(w, id, { title: '調整役が直した' })
    const closing = { version: '2', closed_reason: 'filled', closed_note: 'ありがとう' }
    const asked = await w.post('factory', `/opportunities/${id}/closing`, closing)
    const page = parse(await asked.text())
    expect([asked.status, page.querySelector('textarea')?.textContent.trim()]).toEqual([409, 'ありがとう'])
    expect(page.querySelector('input[name=version]')?.getAttribute('value')).toBe('3')
    expect((await row(id)).state).toBe('published')
    expect((await w.post('factory', `/opportunities/${id}/closing`, { ...closing, version: '3' })).status).toBe(303)
    const second = await w.post('coordinator', `/opportunities/${id}/closing`, {
      version: '3',
      closed_reason: 'stopped',
      closed_note: '',
    })
    expect([second.status, (await row(id)).closed_reason]).toEqual([409, 'filled'])
  })

  it('tells the coordinator when it is submitted and the factory when it is published', async () => {
    const id = await act.published()
    const told = await w.inside((tx) =>
      tx.selectFrom('notice').select(['person', 'href']).where('href', 'like', `%${id}%`).orderBy('id').execute(),
    )
    expect(told).toEqual([
      { person: w.people.coordinator, href: `/opportunities/${id}/review` },
      { person: w.people.factory, href: `/opportunities/${id}` },
    ])
  })
})
