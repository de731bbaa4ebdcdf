// After an event: staff write a survey, a group that came answers on telephones, each with a link of their own, and the
// results come as charts once nobody can be told apart.
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, type Database, inMunicipality, type Tx } from '#platform/db/index.ts'
import { checkIn, pastEvent } from '../after-world.ts'
import { minamo } from '../database.ts'
import { registered } from '../event-world.ts'
import { visitor, type Visitor } from './visitor.ts'

const email = 'kumi@example.jp'

let db: Database
let event: string
const codes: string[] = []
const inside = <T>(run: (tx: Tx) => Promise<T>) => inMunicipality(db.root, minamo.code, run)

beforeAll(async () => {
  db = connect(inject('database'))
  event = await pastEvent({ inside }, { title: '路地のひとと話した夜' })
  codes.push(...(await registered({ inside }, event, { names: ['久美 一', '久美 二', '早川 連'], email })).codes)
  const came = await inside((tx) => tx.selectFrom('participant').select('id').where('event', '=', event).execute())
  const guests = came.map(({ id: participant }) => ({ participant }))
  await checkIn({ inside }, event, guests)
})
afterAll(() => db.close())

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const write = (v: Visitor, name: string, text: string) => v.page.locator(`[name=${name}]`).fill(text)

async function asks(v: Visitor, label: string, kind: string, options = ''): Promise<void> {
  await write(v, 'label', label)
  await v.page.locator('[name=kind]').selectOption(kind)
  await write(v, 'options', options)
  await press(v, 'この質問を加える')
  await v.page.getByRole('list', { name: '質問' }).getByText(label).waitFor()
}

/** From the ticket, which others see, to what is theirs alone: the way is in the mail to whoever applied. */
async function opensOwnPage(code = ''): Promise<{ v: Visitor; link: string }> {
  const v = await visitor({ size: 'phone' })
  await v.open(`/tickets/${code}`)
  await v.meetsNoBarrier()
  await press(v, '本人用のリンクをメールで受け取る')
  await v.page.getByText('メールをお送りしました').waitFor()
  const { link_href } = await inside((tx) =>
    tx
      .selectFrom('mail')
      .select('link_href')
      .where('to_address', '=', email)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  )
  await v.open(link_href ?? '')
  await v.meetsNoBarrier()
  return { v, link: link_href ?? '' }
}

async function answers(code: string | undefined, scale: string, words: string): Promise<string> {
  const { v, link } = await opensOwnPage(code)
  await v.page.getByRole('link', { name: 'アンケートに答える' }).click()
  await v.meetsNoBarrier()
  await v.page.getByLabel(scale, { exact: true }).check()
  await v.page.getByLabel('席替え').check()
  await v.page.getByLabel('ひとこと').fill(words)
  await press(v, '答えを送る')
  await v.page.getByText('お答えをいただきました').waitFor()
  await v.meetsNoBarrier()
  // What was answered is on no page, not even on their own.
  expect(await v.page.content()).not.toContain(words)
  await v.leave()
  return link
}

it('staff write the questions without code', async () => {
  const v = await visitor({ size: 'phone' })
  await v.signIn('saeki@demo.example', 'machiport-demo')
  await v.open(`/events/${event}/manage`)
  await v.page.getByRole('link', { name: 'アンケートの結果' }).click()
  await v.meetsNoBarrier()
  await v.page.getByRole('link', { name: '質問を書く' }).click()
  await v.meetsNoBarrier()
  await v.page.getByLabel('必ず答えてもらう').check()
  await asks(v, 'いかがでしたか', 'scale')
  await asks(v, 'よかったこと', 'several', '席替え\n料理')
  await asks(v, 'ひとこと', 'text')
  expect(await v.page.getByRole('list', { name: '質問' }).locator('> li').count()).toBe(3)
  await v.meetsNoBarrier()
  await v.leave()
})

it('each answers with their own link; three answers make charts, and nobody is told apart', async () => {
  const organizer = await visitor({ size: 'phone' })
  await organizer.signIn('saeki@demo.example', 'machiport-demo')
  const results = () => organizer.open(`/events/${event}/survey`)
  const links = [await answers(codes[0], '5', '角の席がよかった'), await answers(codes[1], '4', '料理の話ができた')]
  await results()
  await organizer.page.getByText('3人から回答があると、結果が出ます').waitFor()
  expect(await organizer.page.content()).not.toMatch(/角の席|料理の話|平均/)
  await organizer.meetsNoBarrier()

  links.push(await answers(codes[2], '3', 'また来たい'))
  expect(new Set(links).size).toBe(3)
  await results()
  await organizer.page.getByText('来られた3人のうち3人が答えました').waitFor()
  await organizer.page.getByText('平均 4').waitFor()
  expect(await organizer.page.locator('figure.chart').count()).toBe(2)
  for (const words of ['角の席がよかった', '料理の話ができた', 'また来たい'])
    await organizer.page.getByText(words).waitFor()
  expect(await organizer.page.content()).not.toMatch(/久美|早川/)
  await organizer.meetsNoBarrier()
  await organizer.leave()
}, 120_000)
