import { beforeAll, expect, it } from 'vitest'
import { type EntryWorld, entryWorld } from '../../../test/entry-world.ts'

const answer_words = 'ぜひお願いします。来週からよろしくお願いいたします。'
let world: EntryWorld
beforeAll(async () => {
  world = await entryWorld()
})

const figures = async (host = 'localhost') => {
  const text = await (await world.w.get(null, '/figures', host)).text()
  const of = (label: string) =>
    new RegExp(`<dt>${label}[^<]*</dt><dd><span class="figure-value">([^<]*)<`).exec(text)?.[1]
  return {
    published: of('この1年に公開した課題'),
    entered: of('この1年の応募'),
    active: of('いま進んでいる取組'),
    finished: of('最後まで進んだ取組'),
  }
}

it('counts what was published, entered, runs and has ended, and nothing of another municipality', async () => {
  const { w, act, entered } = world
  expect(await figures()).toEqual({ published: '0', entered: '0', active: '0', finished: '0' })
  const entry = await entered(await act.published())
  await entered(await act.published())
  await w.post('factory', `/entries/${entry}/acceptance`, { version: '1', answer_words })
  expect(await figures()).toEqual({ published: '2', entered: '2', active: '1', finished: '0' })
  expect(await figures('hoshimi.localhost')).toEqual({ published: '0', entered: '0', active: '0', finished: '0' })
})

it('shows an aim with what serves it', async () => {
  await world.act.published()
  const text = await (await world.w.get(null, '/figures')).text()
  expect(text).toMatch(/href="\/vision\/1-1">[^<]+<\/a>[^]*?[1-9]\d*件/)
})

it('asks as many questions however much there is', async () => {
  world.w.takeQueries()
  await world.w.get(null, '/figures')
  const before = world.w.takeQueries()
  await world.entered(await world.act.published())
  world.w.takeQueries()
  await world.w.get(null, '/figures')
  expect(world.w.takeQueries()).toEqual(before)
})
