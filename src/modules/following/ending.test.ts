import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'node-html-parser'
import { agreementWorld } from '../../../test/agreement-world.ts'
import { day } from '../../../test/challenge-world.ts'
import { answer_words, changed, type FollowingWorld, followingWorld } from '../../../test/following-world.ts'

let world: FollowingWorld
beforeAll(async () => {
  world = await followingWorld()
})

describe('the end of a match', () => {
  it('is a day from its beginning until today; another is asked for again with all that was written', async () => {
    const { running, ending } = world
    const entry = await running(2)
    for (const ended_on of [day(-15), day(1)]) {
      const answer = await ending(entry, { ended_on, thanks: 'お世話になりました。' })
      const page = parse(await answer.text())
      expect(answer.status).toBe(422)
      expect(page.querySelector('#ended_on-error')?.textContent).toMatch(/日付にしてください/)
      expect(page.querySelector('#changed')?.textContent).toBe(changed)
      expect(page.querySelector('#thanks')?.textContent).toBe('お世話になりました。')
    }
    expect((await ending(entry, { ended_on: day(-14) })).status).toBe(303)
  })

  it('by taking back an accepted entry leaves the same traces, and the person may enter again and be accepted', async () => {
    const { w, accept, act, entered, outcome, row } = world
    const challenge = await act.published()
    const entry = await entered(challenge)
    await accept(entry)
    const { version } = await row(entry)
    const words = '家庭の事情で続けられなくなりました。'
    expect((await w.post('member', `/entries/${entry}/withdrawal`, { version: String(version), words })).status).toBe(
      303,
    )
    expect(await outcome(entry)).toMatchObject({ changed: '', story: '', why: words })
    const facts = await w.inside((tx) =>
      tx.selectFrom('fact').select('name').where('subject_id', '=', entry).orderBy('at').execute(),
    )
    expect(facts.map(({ name }) => name)).toEqual(['entries.sent', 'entries.accepted', 'following.interrupted'])
    const again = await entered(challenge)
    expect((await w.post('factory', `/entries/${again}/acceptance`, { version: '1', answer_words })).status).toBe(303)
    expect((await w.get('member', `/entries/${again}/following`)).status).toBe(200)
  })

  it('is said on the entry’s page; an entry whose work has ended can no longer be taken back', async () => {
    const { w, finished, running, ending, page, row } = world
    for (const [entry, own, theirs] of [
      [await finished(), '最後まで進みました', '最後まで進みました'],
      [await running(), '途中で終わりました', '途中で終わりました'],
    ] as const) {
      if (own === '途中で終わりました') await ending(entry, { how: 'interrupted', changed: '', why: '異動のため' })
      const [, mine] = await page('member', `/entries/${entry}`)
      const [, others] = await page('factory', `/entries/${entry}`)
      expect([mine.includes(own), others.includes(theirs)]).toEqual([true, true])
      expect(mine).not.toMatch(/おめでとうございます|これからの進め方|応募を取り下げる/)
      expect(others).not.toContain('最初の打合せ')
      const { version } = await row(entry)
      const late = await w.post('member', `/entries/${entry}/withdrawal`, { version: String(version), words: '' })
      expect([late.status, (await row(entry)).state]).toEqual([409, 'accepted'])
    }
  })

  it('gives everybody who took part their experience', async () => {
    const { w, newPerson, running, ending, row } = world
    const entry = await running()
    const { opportunity } = await row(entry)
    const friend = await newPerson('なかま')
    await w.inside((tx) =>
      tx
        .insertInto('entry_person')
        .values({ municipality: '000019', opportunity, person: friend.person ?? '', entry, lead: false })
        .execute(),
    )
    const experience = async () =>
      (
        await w.inside((tx) =>
          tx
            .selectFrom('person')
            .select(['experience_count', 'experience_kinds'])
            .where('id', 'in', [w.people.member, friend.person ?? ''])
            .orderBy('id')
            .execute(),
        )
      ).map(({ experience_count, experience_kinds: { factory = 0 } }) => [experience_count, factory])
    const before = await experience()
    await ending(entry)
    expect(await experience()).toEqual(before.map((counts) => counts.map((count) => count + 1)))
    // The next factory reads it as a reason, and so does the member.
    const [, next] = await world.page('member', `/opportunities/${await world.act.published()}`)
    expect(next).toMatch(/町工場での取組を\d+件終えています/)
  })

  it('is counted by the kind of organization for work of the time before that, too', async () => {
    const { w, finished } = world
    await finished()
    const kinds = () =>
      w.inside((tx) => tx.selectFrom('person').select(['id', 'experience_kinds']).orderBy('id').execute())
    const counted = await kinds()
    await w.inside((tx) => tx.updateTable('person').set({ experience_kinds: '{}' }).execute())
    const migration = await readFile(join(import.meta.dirname, 'migrations/0005-experience-by-kind.sql'), 'utf8')
    await w.inside((tx) => sql.raw(migration).execute(tx))
    expect(await kinds()).toEqual(counted)
  })
})

describe('the payments of a match', () => {
  it('that the terms foresaw for after its end are no longer asked for', async () => {
    const { w, agreed, payments } = await agreementWorld()
    const { id, entry } = await agreed()
    expect((await payments(id)).length).toBeGreaterThan(0)
    await w.post('factory', `/entries/${entry}/following/ending`, { how: 'finished', ended_on: day(0), changed })
    expect(await payments(id)).toEqual([])
  })
})
