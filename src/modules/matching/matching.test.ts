import { parse } from 'node-html-parser'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { givePhoto } from '../../../test/photo.ts'
import { insertConsents, insertPeople, insertPersonSkills } from '#modules/members/index.ts'
import { challengeWorld, type ChallengeWorld, acts, type Who } from '../../../test/challenge-world.ts'
import { personRow } from '../../../test/person-row.ts'
import { endIntroductions } from './actions/end.ts'

const note = '英語のメールに慣れた方です。お話が合うと思います。'

describe('matching', () => {
  let w: ChallengeWorld
  let act: ReturnType<typeof acts>
  let hidden: string
  beforeAll(async () => {
    w = await challengeWorld()
    act = acts(w)
    hidden = newId()
    const person = personRow({ id: hidden, account: hidden, display_name: '見つからない人' })
    await w.inside(async (tx) => {
      await insertPeople(tx, [person])
      const skill = { municipality: '000019', skill: w.skill, level: 3, years: 5 }
      await insertPersonSkills(tx, [
        { ...skill, person: hidden },
        { ...skill, person: w.people.member },
      ])
      await insertConsents(tx, [
        {
          municipality: '000019',
          id: newId(),
          person: w.people.member,
          purpose: 'findable',
          text_version: '1',
          evidence: '{}',
        },
      ])
      await tx.updateTable('person').set({ findable: true }).where('id', '=', w.people.member).execute()
    })
  })
  let opportunity: string
  beforeEach(async () => {
    opportunity = await act.published()
  })

  const page = async (who: Who, path: string) => {
    const answer = await w.get(who, path)
    return [answer.status, parse(await answer.text()).querySelector('main')?.textContent ?? ''] as const
  }
  const introduced = async (): Promise<string> => {
    const id = newId()
    const answer = await w.post('coordinator', `/opportunities/${opportunity}/introductions`, {
      id,
      person: w.people.member,
      note,
    })
    expect(answer.status).toBe(303)
    return id
  }
  const answer = (who: Who, id: string, answer: 'yes' | 'no', words = '') =>
    w.post(who, `/introductions/${id}/answer`, { answer, words })
  const mails = async (account: string) =>
    await w.inside((tx) =>
      tx
        .selectFrom('mail')
        .select(['subject', 'paragraphs', 'link_href'])
        .where('to_address', '=', `${account}@example.jp`)
        .orderBy('created_at')
        .execute(),
    )

  it('shows the coordinator the photographs of those who fit', async () => {
    const photo = await givePhoto(w, w.people.member)
    const list = await w.get('coordinator', `/opportunities/${opportunity}/candidates`)
    expect(await list.text()).toContain(`/people/${w.people.member}/photo?v=${photo}`)
  })

  it('shows the coordinator who fits, with reasons, and nobody without consent', async () => {
    const [status, text] = await page('coordinator', `/opportunities/${opportunity}/candidates`)
    expect([status, text.includes('member'), text.includes('必須の「'), text.includes('見つからない人')]).toEqual([
      200,
      true,
      true,
      false,
    ])
    expect((await page('auditor', `/opportunities/${opportunity}/candidates`))[0]).toBe(200)
    for (const who of ['factory', 'member'] as const)
      expect((await page(who, `/opportunities/${opportunity}/candidates`))[0]).toBe(404)
    expect((await w.get(null, `/opportunities/${opportunity}/candidates`)).status).toBe(303)
    expect((await page('coordinator', '/opportunities/x/candidates'))[0]).toBe(404)
  })

  it('shows a person what fits them, and their fit beside a challenge', async () => {
    const [status, text] = await page('member', '/my/matches')
    expect([status, text.includes('海外からの問い合わせ'), text.includes('必須の「')]).toEqual([200, true, true])
    expect((await page('member', `/opportunities/${opportunity}`))[1]).toContain('あなたとの相性')
    expect((await page(null, `/opportunities/${opportunity}`))[1]).not.toContain('あなたとの相性')
  })

  it('keeps a shortlist with a note that only staff read', async () => {
    const values = { person: w.people.member, note: '電話では慎重な方' }
    expect((await w.post('coordinator', `/opportunities/${opportunity}/shortlist`, values)).status).toBe(303)
    expect(
      await w.inside((tx) =>
        tx.selectFrom('shortlist').select('note').where('opportunity', '=', opportunity).execute(),
      ),
    ).toEqual([{ note: '電話では慎重な方' }])
    expect((await page('coordinator', `/opportunities/${opportunity}/candidates?show=shortlist`))[1]).toContain(
      'member',
    )
    expect((await page('factory', `/opportunities/${opportunity}`))[1]).not.toContain('慎重')
    expect((await w.post('factory', `/opportunities/${opportunity}/shortlist`, values)).status).toBe(404)
    expect((await w.post('auditor', `/opportunities/${opportunity}/shortlist`, values)).status).toBe(403)
    await w.post('coordinator', `/opportunities/${opportunity}/shortlist/removal`, { person: w.people.member })
    expect((await page('coordinator', `/opportunities/${opportunity}/candidates?show=shortlist`))[1]).toContain(
      '候補リストは空です',
    )
  })

  it('tells both with one act, once, and announces it', async () => {
    const id = await introduced()
    expect(
      (
        await w.post('coordinator', `/opportunities/${opportunity}/introductions`, {
          id: newId(),
          person: w.people.member,
          note,
        })
      ).status,
    ).toBe(303)
    expect((await mails('member')).at(-1)?.link_href).toBe(`/introductions/${id}`)
    expect((await mails('factory')).at(-1)?.link_href).toBe(`/introductions/${id}`)
    expect(await w.audited(id)).toEqual(['matching.introduced'])
    const facts = await w.inside((tx) =>
      tx.selectFrom('fact').select(['name', 'measures']).where('subject_id', '=', id).execute(),
    )
    expect(facts).toEqual([{ name: 'matching.introduced', measures: ['1-1.2.2.1'] }])
    for (const who of ['coordinator', 'auditor'] as const)
      expect((await page(who, `/introductions/${id}`))[0]).toBe(404)
    expect(
      (
        await w.post('coordinator', `/opportunities/${opportunity}/introductions`, {
          id: newId(),
          person: hidden,
          note,
        })
      ).status,
    ).toBe(404)
    expect(
      (
        await w.post('factory', `/opportunities/${opportunity}/introductions`, {
          id: newId(),
          person: w.people.member,
          note,
        })
      ).status,
    ).toBe(403)
  })

  it('a no and its reason reach the coordinator alone, and look like silence until the days are over', async () => {
    const id = await introduced()
    const before = await page('factory', `/introductions/${id}`)
    const told = (await mails('factory')).length
    expect((await answer('member', id, 'no', '別の会社と決まりました')).status).toBe(303)
    expect(await page('factory', `/introductions/${id}`)).toEqual(before)
    expect((await mails('factory')).length).toBe(told)
    expect((await mails('coordinator')).at(-1)?.paragraphs).toContain('別の会社と決まりました')
    expect((await answer('factory', id, 'yes')).status).toBe(303)
    const [, waiting] = await page('factory', `/introductions/${id}`)
    expect([
      waiting.includes('相手の返事をお待ちください') || waiting.includes('相手の返事を待っています'),
      waiting.includes('見送り'),
    ]).toEqual([true, false])
    expect((await answer('member', id, 'yes')).status).toBe(409)
    const later = new Date(Date.now() + 9 * 86_400_000)
    await w.inside((tx) => endIntroductions(tx, systemActor('000019', 'test'), later))
    expect((await mails('factory')).at(-1)?.subject).toBe('今回は見送りになりました')
    expect((await mails('member')).at(-1)?.subject).not.toBe('今回は見送りになりました')
    expect((await mails('factory')).flatMap(({ paragraphs }) => paragraphs)).not.toContain('別の会社と決まりました')
  })

  it('two yeses open the way to an entry that is already begun', async () => {
    const id = await introduced()
    await answer('factory', id, 'yes')
    await answer('member', id, 'yes')
    expect((await page('factory', `/introductions/${id}`))[1]).toContain('双方が希望しました')
    expect((await mails('member')).at(-1)?.link_href).toBe(`/opportunities/${opportunity}/entry/new`)
    expect((await page('member', `/opportunities/${opportunity}/entry/new`))[1]).toContain('調整役のご紹介で、')
  })

  it('another’s introduction is not there', async () => {
    const id = await introduced()
    expect((await w.get(null, `/introductions/${id}`)).status).toBe(303)
    expect((await w.get('member', `/introductions/${newId()}`)).status).toBe(404)
    expect((await answer('coordinator', id, 'yes')).status).toBe(404)
    expect((await answer('auditor', id, 'yes')).status).toBe(404)
  })

  it('asks the database as often, however many people there are', async () => {
    await page('coordinator', `/opportunities/${opportunity}/candidates`)
    w.takeQueries()
    await page('coordinator', `/opportunities/${opportunity}/candidates`)
    const few = w.takeQueries().length
    await w.inside(async (tx) => {
      for (let n = 0; n < 3; n++) {
        const id = newId()
        await insertPeople(tx, [personRow({ id, display_name: `増えた人${n}` })])
        await insertPersonSkills(tx, [{ municipality: '000019', person: id, skill: w.skill, level: 2, years: null }])
        await insertConsents(tx, [
          { municipality: '000019', id: newId(), person: id, purpose: 'findable', text_version: '1', evidence: '{}' },
        ])
        await tx.updateTable('person').set({ findable: true }).where('id', '=', id).execute()
      }
    })
    w.takeQueries()
    expect((await page('coordinator', `/opportunities/${opportunity}/candidates`))[1]).toContain('増えた人2')
    expect(w.takeQueries().length).toBe(few)
  })
})
