import { parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { datePhrase } from '#platform/calendar/index.ts'
import { day } from '../../../test/challenge-world.ts'
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
    published: of('公開した課題'),
    entered: of('応募'),
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

const aim = async () =>
  parse(await (await world.w.get(null, '/figures')).text())
    .querySelectorAll('tr')
    .find((row) => row.innerHTML.includes('href="/vision/1-1"'))
    ?.querySelectorAll('td')
    .map((cell) => cell.textContent)

it('shows what served an aim: challenges, entries, matches and how they ended; very few that broke off are not told apart', async () => {
  const { w } = world
  expect(await aim()).toEqual(['2件', '2件', '1件', '0件', '0件', '0件', '0人'])
  const end = { how: 'interrupted', ended_on: day(0), why: '異動' }
  const broken = async () => {
    const entry = await world.entered(await world.act.published())
    await w.post('factory', `/entries/${entry}/acceptance`, { version: '1', answer_words })
    expect((await w.post('factory', `/entries/${entry}/following/ending`, end)).status).toBe(303)
  }
  await broken()
  expect(await aim()).toEqual(['3件', '3件', '2件', '0件', '3未満', '0件', '0人'])
  const text = await (await w.get(null, '/figures')).text()
  expect(text).not.toContain('終わったもののうち')
  await broken()
  await broken()
  expect(await aim()).toEqual(['5件', '5件', '4件', '0件', '3件', '0件', '0人'])
})

it('says from when and until when it counts', async () => {
  const [lead] = parse(await (await world.w.get(null, '/figures')).text()).querySelectorAll('.page-head p, main p')
  expect(lead?.textContent).toContain(`${datePhrase(day(0), 'plain').ja}に最初の課題を公開してから`)
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
