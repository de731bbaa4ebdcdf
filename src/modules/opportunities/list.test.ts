import * as fc from 'fast-check'
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { acts, challengeWorld, type ChallengeWorld, sideJob } from '../../../test/challenge-world.ts'
import { insertOpportunities } from './index.ts'

describe('the list of challenges', () => {
  let w: ChallengeWorld
  let act: ReturnType<typeof acts>
  beforeAll(async () => {
    w = await challengeWorld()
    act = acts(w)
  })

  it('is listed with the same number of queries, one or three', async () => {
    const count = async () => {
      w.takeQueries()
      await w.get(null, '/opportunities?q=ためし')
      return w.takeQueries().length
    }
    const add = (title: string) => w.inside((tx) => insertOpportunities(tx, [{ ...w.sample(), title }]))
    await add('ためし出店 一')
    // The list of municipalities is read once in ten seconds.
    await count()
    const one = await count()
    await add('ためし出店 二')
    await add('ためし出店 三')
    expect(await count()).toBe(one)
    const page = parse(await (await w.get(null, '/opportunities?q=ためし')).text())
    expect(page.querySelectorAll('.card-title').map((title) => title.textContent)).toEqual([
      'ためし出店 三',
      'ためし出店 二',
      'ためし出店 一',
    ])
  })

  it('is found by what it says, by the name of who wrote it, and not by nonsense', async () => {
    const id = await act.published()
    const found = async (query: string) =>
      (await (await w.get(null, `/opportunities?${query}`)).text()).includes(`/opportunities/${id}"`)
    expect(await found(`q=${encodeURIComponent('問い合わせ')}`)).toBe(true)
    expect(await found(`q=${encodeURIComponent('小宮山')}`)).toBe(true)
    expect(await found('q=zzzz')).toBe(false)
    expect(await found('kind=side-job&place=online&paid=paid&sort=closing')).toBe(true)
    expect(await found('paid=unpaid')).toBe(false)
    expect(await found("kind=';drop&place=nowhere&sdg=99&page=-1&skill=%27%27")).toBe(true)
  })

  it('stands five of a kind on the desk of today, the rest behind a link', async () => {
    const main = async (path: string) => parse(await (await w.get('coordinator', path)).text()).querySelector('main')
    await w.inside((tx) =>
      insertOpportunities(
        tx,
        Array.from({ length: 7 }, () => ({ ...w.sample(), title: '確認待ちの課題', state: 'review' as const })),
      ),
    )
    const waiting = (await main('/desk?show=review'))?.querySelectorAll('tbody tr').length ?? 0
    const today = await main('/desk')
    const more = today?.querySelector('.desk-main section a[href="/desk?show=review"]')?.textContent
    expect(waiting).toBeGreaterThanOrEqual(7)
    expect(more?.trim()).toBe(`「確認を待つ課題」のあと${waiting - 5}件も見る`)
  })

  it('has no page beyond its last: every list answers 404', async () => {
    for (const path of ['/opportunities', '/organizations', '/people', '/my/entries', '/notices']) {
      for (const page of ['99999999999999999999', '4711'])
        expect([path, (await w.get('member', `${path}?page=${page}`)).status]).toEqual([path, 404])
      for (const page of ['1', '0', '-1', 'x', '1.5'])
        expect([path, (await w.get('member', `${path}?page=${page}`)).status]).toEqual([path, 200])
    }
  })

  it('takes any nonsense without an error of ours', async () => {
    const id = await act.draft()
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u0000', '-1', '9'.repeat(400), '2026-02-30', '<script>', "' or 1=1 --", '𠮷󠄀'),
    )
    const nonsense = fc.dictionary(
      fc.constantFrom(...Object.keys(sideJob(w)), 'nice_1', 'sdgs', 'starts_on', 'version'),
      value,
    )
    await fc.assert(
      fc.asyncProperty(nonsense, async (values) => {
        const answer = await w.post('factory', `/opportunities/${id}`, { ...sideJob(w, { version: '1' }), ...values })
        expect([303, 409, 422]).toContain(answer.status)
      }),
      { numRuns: 40 },
    )
    for (const path of [
      '/opportunities/%00',
      '/opportunities/x/edit',
      '/opportunities/new?organization=x',
      '/vision/9-9',
      '/vision/%27',
    ]) {
      expect([path, (await w.get('factory', path)).status]).toEqual([path, 404])
    }
  })
})
