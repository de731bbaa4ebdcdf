// When a challenge takes no entries any more, its introductions end with it.
import { parse } from 'node-html-parser'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { insertPeople } from '#modules/members/index.ts'
import { acts, challengeWorld, type ChallengeWorld, day, type Who } from '../../../test/challenge-world.ts'
import { makeFindable } from '../../../test/findable.ts'
import { personRow } from '../../../test/person-row.ts'
import { insertIntroductions } from './actions/bulk.ts'
import { endIntroductions } from './actions/end.ts'

describe('introductions to a challenge that ends', () => {
  let w: ChallengeWorld
  let opportunity: string
  let introduction: string
  beforeAll(async () => {
    w = await challengeWorld()
    await makeFindable(w, w.people.member)
  })
  beforeEach(async () => {
    opportunity = await acts(w).published()
    introduction = newId()
    const values = { id: introduction, person: w.people.member, note: '英語のメールに慣れた方です。' }
    await w.post('coordinator', `/opportunities/${opportunity}/introductions`, values)
  })

  const answer = (who: Who, given: 'yes' | 'no') =>
    w.post(who, `/introductions/${introduction}/answer`, { answer: given, words: '' })
  const close = (who: Who = 'coordinator') =>
    w.post(who, `/opportunities/${opportunity}/closing`, {
      version: '1',
      closed_reason: 'filled',
      closed_note: '決まりました',
    })
  const row = () =>
    w.inside((tx) =>
      tx
        .selectFrom('introduction')
        .select(['person_answer', 'organization_answer', 'ended_at', 'until_on'])
        .where('id', '=', introduction)
        .executeTakeFirstOrThrow(),
    )
  const mailsTo = (account: string) =>
    w.inside((tx) =>
      tx
        .selectFrom('mail')
        .select('subject')
        .where('to_address', '=', `${account}@example.jp`)
        .where('link_href', '=', `/introductions/${introduction}`)
        .orderBy('created_at')
        .execute(),
    )
  const ended = '紹介が終わりました：海外からの問い合わせに応える窓口をつくりたい'

  it('tells whoever had said yes, and ends the introduction', async () => {
    await answer('member', 'yes')
    expect((await close()).status).toBe(303)
    expect((await row()).ended_at).not.toBeNull()
    expect((await mailsTo('member')).at(-1)?.subject).toBe(ended)
    expect((await mailsTo('factory')).map(({ subject }) => subject)).not.toContain(ended)
    expect(await w.audited(introduction)).toEqual(['matching.introduced', 'matching.answered', 'matching.ended'])
    const text = parse(await (await w.get('member', `/introductions/${introduction}`)).text()).textContent
    expect([text.includes('今回は見送りになりました'), text.includes('相手の返事をお待ちください')]).toEqual([
      true,
      false,
    ])
  })

  it('leaves one line in the audit for each introduction whose days are over, however many there are', async () => {
    const people = Array.from({ length: 501 }, (_, n) => personRow({ id: newId(), display_name: `人${n}` }))
    const made = people.map(({ id: person }) => ({
      municipality: '000019',
      id: newId(),
      opportunity,
      organization: w.organization,
      person,
      note: '',
      until_on: day(-1),
      person_answered_at: null,
      organization_answered_at: null,
      ended_at: null,
      created_account: 'coordinator',
    }))
    const lines = await w.inside(async (tx) => {
      await insertPeople(tx, people)
      await insertIntroductions(tx, made)
      const actor = systemActor('000019', 'test')
      expect(await endIntroductions(tx, actor, new Date())).toBe(501)
      expect(await endIntroductions(tx, actor, new Date())).toBe(0)
      const ids = made.map(({ id }) => id)
      return tx.selectFrom('audit_line').select('subject_id').where('subject_id', 'in', ids).execute()
    })
    expect(new Set(lines.map(({ subject_id }) => subject_id)).size).toBe(501)
    expect(lines).toHaveLength(501)
  })

  it('leaves alone the two who have met', async () => {
    await answer('member', 'yes')
    await answer('factory', 'yes')
    await close()
    expect((await mailsTo('member')).map(({ subject }) => subject)).not.toContain(ended)
  })

  it('takes no yes after the end, and says why with a way on', async () => {
    await answer('factory', 'yes')
    await close('factory')
    const late = await answer('member', 'yes')
    expect([late.status, (await late.text()).includes('この募集は終了しました')]).toEqual([409, true])
    expect((await row()).person_answer).toBe('open')
  })

  it('a yes and the closing at once: one waits for the other, and nobody is left waiting', async () => {
    await answer('factory', 'yes')
    const done = await Promise.all([close(), answer('member', 'yes')])
    expect(done[0].status).toBe(303)
    const { person_answer, ended_at } = await row()
    expect([done[1].status, ended_at !== null]).toEqual([person_answer === 'yes' ? 303 : 409, true])
  })

  it('takes no yes when the entry period is over', async () => {
    await w.inside((tx) =>
      tx
        .updateTable('opportunity')
        .set({ entry_from_on: day(-9), entry_until_on: day(-1) })
        .where('id', '=', opportunity)
        .execute(),
    )
    const late = await answer('member', 'yes')
    expect([late.status, (await late.text()).includes('応募の受付は締め切りました')]).toEqual([409, true])
  })

  it('the days for answers end with the entry period', async () => {
    const id = await acts(w).published()
    await w.inside((tx) =>
      tx
        .updateTable('opportunity')
        .set({ entry_until_on: day(3) })
        .where('id', '=', id)
        .execute(),
    )
    introduction = newId()
    const values = { id: introduction, person: w.people.member, note: '英語のメールに慣れた方です。' }
    await w.post('coordinator', `/opportunities/${id}/introductions`, values)
    expect((await row()).until_on).toBe(day(3))
  })
})
