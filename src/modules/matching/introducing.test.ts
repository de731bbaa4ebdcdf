// Who may be put on a shortlist or introduced, and who never.
import { parse } from 'node-html-parser'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { acts, challengeWorld, type ChallengeWorld, day, type Values } from '../../../test/challenge-world.ts'
import { makeFindable } from '../../../test/findable.ts'

describe('a candidate', () => {
  let w: ChallengeWorld
  let opportunity: string
  beforeAll(async () => {
    w = await challengeWorld()
    await makeFindable(w, w.people.member)
    await makeFindable(w, w.people.factory)
  })
  beforeEach(async () => {
    opportunity = await acts(w).published()
  })

  const post = async (path: string, values: Values) => {
    const answer = await w.post('coordinator', `/opportunities/${opportunity}/${path}`, values)
    return [answer.status, parse(await answer.text()).querySelector('main')?.textContent ?? ''] as const
  }
  const shortlist = (person: string) => post('shortlist', { person, note: '' })
  const introduce = (person: string) => post('introductions', { id: newId(), person, note: 'お話が合うと思います。' })
  const introducePage = async (person: string) => {
    const answer = await w.get('coordinator', `/opportunities/${opportunity}/introductions/new?person=${person}`)
    const main = parse(await answer.text()).querySelector('main')
    return { status: answer.status, text: main?.textContent ?? '', forms: main?.querySelectorAll('form').length }
  }
  const change = (values: { hours_per_week?: number | null; days?: string[] }) =>
    w.inside((tx) => tx.updateTable('opportunity').set(values).where('id', '=', opportunity).execute())
  const person = (values: { hours_per_week: number | null }) =>
    w.inside((tx) => tx.updateTable('person').set(values).where('id', '=', w.people.member).execute())
  const made = () =>
    w.inside(async (tx) => {
      const count = async (table: 'shortlist' | 'introduction') =>
        (await tx.selectFrom(table).select('person').where('opportunity', '=', opportunity).execute()).length
      return [await count('shortlist'), await count('introduction')]
    })

  it('has agreed to be found: nobody else is there', async () => {
    const { auditor } = w.people
    expect([(await shortlist(auditor))[0], (await introduce(auditor))[0]]).toEqual([404, 404])
    expect((await introducePage(auditor)).status).toBe(404)
    expect(await made()).toEqual([0, 0])
  })

  it('is not somebody of the organization that looks', async () => {
    const why = 'この方は、募集している事業者に所属しています。'
    for (const act of [shortlist, introduce]) {
      const [status, text] = await act(w.people.factory)
      expect([status, text.includes(why)]).toEqual([409, true])
    }
    const page = await introducePage(w.people.factory)
    expect([page.status, page.text.includes(why), page.forms]).toEqual([200, true, 0])
    expect(await made()).toEqual([0, 0])
  })

  it('has not entered already', async () => {
    const entry = { id: newId(), motive: '商社で5年、英語のメールを担当しました。お役に立てます。', start_on: day(20) }
    expect((await w.post('member', `/opportunities/${opportunity}/entry`, entry)).status).toBe(303)
    const why = 'この方は、すでに応募しています。'
    for (const act of [shortlist, introduce]) {
      const [status, text] = await act(w.people.member)
      expect([status, text.includes(why)]).toEqual([409, true])
    }
    expect(await made()).toEqual([0, 0])
  })

  it('is never introduced against a hard condition, but may be kept in mind', async () => {
    await person({ hours_per_week: 1 })
    await change({ hours_per_week: 4 })
    const [status, text] = await introduce(w.people.member)
    expect([status, text.includes('条件が合わないため、紹介できません（週の時間）')]).toEqual([409, true])
    const page = await introducePage(w.people.member)
    expect([page.status, page.text.includes('紹介できません（週の時間）'), page.forms]).toEqual([200, true, 0])
    expect((await shortlist(w.people.member))[0]).toBe(303)
    expect(await made()).toEqual([1, 0])
    const near = await w.get('coordinator', `/opportunities/${opportunity}/candidates?show=near`)
    const list = parse(await near.text()).querySelector('main')
    expect(list?.textContent).toContain('週の時間だけ合いません')
    expect(list?.textContent).toContain('このままでは紹介できません')
    expect(list?.querySelectorAll('a').filter((a) => a.getAttribute('href')?.includes('/introductions/new'))).toEqual(
      [],
    )
    await change({ hours_per_week: 1 })
    expect((await introduce(w.people.member))[0]).toBe(303)
  })
})
