import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'node-html-parser'
import { agreementWorld } from '../../../test/agreement-world.ts'
import { day } from '../../../test/challenge-world.ts'

let world: Awaited<ReturnType<typeof agreementWorld>>
beforeAll(async () => {
  world = await agreementWorld()
})

const answer_words = 'ぜひお願いします。来週からよろしくお願いいたします。'
const stage = async (id: string) =>
  parse(await (await world.w.get('coordinator', '/desk/board')).text()).querySelector(
    `section[aria-labelledby="stage-${id}"]`,
  )
const ids = ['waiting', 'interview', 'terms', 'running', 'ended']
/** The stages at which an entry stands. */
const where = async (entry: string) => {
  const found = []
  for (const id of ids) if ((await stage(id))?.outerHTML.includes(entry)) found.push(id)
  return found
}

describe('the board', () => {
  it('shows a match at its one stage, from the entry to the end', async () => {
    const { w, act, entered } = world
    const entry = await entered(await act.published())
    expect(await where(entry)).toEqual(['waiting'])
    await w.post('factory', `/entries/${entry}/acceptance`, { version: '1', answer_words })
    expect(await where(entry)).toEqual(['terms'])
    const agreed = (await world.agreed()).entry
    expect(await where(agreed)).toEqual(['running'])
    const ended_on = day(0)
    await w.post('factory', `/entries/${agreed}/following/ending`, { how: 'interrupted', ended_on, why: '異動' })
    expect(await where(agreed)).toEqual(['ended'])
  })

  it('says what the days are counted from, and leads to all of a stage, page by page', async () => {
    const { w, act, entered } = world
    const entry = await entered(await act.published())
    for (let n = 0; n < 9; n += 1) await entered(await act.published())
    await w.inside((tx) =>
      tx
        .updateTable('entry')
        .set({ created_at: new Date(Date.now() - 12 * 86_400_000) })
        .where('id', '=', entry)
        .execute(),
    )
    expect((await stage('waiting'))?.textContent).toContain('応募から12日')
    const more = (await stage('waiting'))?.querySelector('a[href="/desk/board/waiting"]')
    const count = Number(/(\d+)件/.exec((await stage('waiting'))?.textContent ?? '')?.[1])
    expect(more?.textContent).toBe(`ほか${count - 8}件も見る`)
    const all = parse(await (await w.get('coordinator', '/desk/board/waiting')).text())
    expect(all.querySelectorAll('tbody tr')).toHaveLength(count)
    expect((await w.get('coordinator', '/desk/board/waiting?page=9')).status).toBe(404)
    expect((await w.get('coordinator', '/desk/board/nothing')).status).toBe(404)
  })

  it('is for staff and auditors only', async () => {
    for (const path of ['/desk/board', '/desk/board/running']) {
      expect((await world.w.get('auditor', path)).status).toBe(200)
      expect((await world.w.get('factory', path)).status).toBe(404)
    }
  })

  it('asks as many questions however much there is', async () => {
    const { w, act, entered } = world
    const queries = async () => {
      w.takeQueries()
      await w.get('coordinator', '/desk/board')
      return w.takeQueries().length
    }
    const before = await queries()
    await entered(await act.published())
    await world.agreed()
    expect(await queries()).toBe(before)
  })
})
