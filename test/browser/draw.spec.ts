// A draw from its promise to the check on a stranger's own telephone: 120 people want 40 seats.
import { afterAll, expect, inject, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { connect, inMunicipality, type Tx } from '#platform/db/index.ts'
import { findEvent } from '#modules/events/index.ts'
import { draw } from '#modules/draws/algorithm/index.ts'
import { commitDraw } from '#modules/draws/index.ts'
import { minamo } from '../database.ts'
import { inHours, publishedEvent, registered } from '../event-world.ts'
import { sizes, visitor, type Visitor } from './visitor.ts'

const database = connect(inject('database'), { max: 2 })
afterAll(() => database.close())
const inside = <T>(work: (tx: Tx) => Promise<T>) => inMunicipality(database.root, minamo.code, work)

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const verdict = (v: Visitor, words: string) => v.page.locator('.draw-verdict', { hasText: words }).waitFor()

/** Applications closed an hour ago: no journey can wait for a deadline. Gives the event and the first receipt. */
async function closedEvent() {
  const event = await publishedEvent(
    { inside },
    {
      title: 'ごちゃ混ぜの夜',
      admission: 'draw',
      capacity: 40,
      opens_at: inHours(-48),
      closes_at: inHours(-1),
      weights: JSON.stringify([{ rule: 'first-timer', extra: 1 }]),
    },
  )
  await inside(async (tx) => {
    const row = await findEvent(tx, event)
    if (row) await commitDraw(tx, systemActor(minamo.code, 'journey'), row, inHours(-49))
  })
  for (let i = 0; i < 80; i++)
    await registered({ inside }, event, {
      state: 'applied',
      receipt: `JRNY-${1000 + i}`,
      names: Array.from({ length: (i % 2) + 1 }, (_, n) => `緑川 ${i}の${n}`),
    })
  return event
}

/** The same telephone under the site's own policy, which the check of barriers has to set aside. */
async function underPolicy(v: Visitor, path: string): Promise<void> {
  const context = await v.context
    .browser()
    ?.newContext({ baseURL: inject('address'), viewport: sizes.phone, locale: 'ja-JP' })
  const page = await context?.newPage()
  await page?.goto(path)
  await page?.getByRole('button', { name: 'この端末で計算し直す' }).click()
  await page?.locator('.draw-verdict', { hasText: '正しい抽選です' }).waitFor()
  await context?.close()
}

it('a draw is promised, frozen, run, and checked by a stranger on a telephone', { timeout: 180_000 }, async () => {
  const event = await closedEvent()
  const stranger = await visitor({ size: 'phone' })
  await stranger.open(`/draws/${event}`)
  await stranger.meetsNoBarrier()
  expect(await stranger.page.getByRole('button', { name: 'この端末で計算し直す' }).count()).toBe(0)

  const organizer = await visitor({ size: 'phone' })
  organizer.page.on('dialog', (dialog) => void dialog.accept())
  await organizer.signIn('saeki@demo.example', 'machiport-demo')
  await organizer.open(`/events/${event}/draw`)
  await organizer.meetsNoBarrier()
  await press(organizer, '名簿を確定する')
  await organizer.page.getByText('入力してください').first().waitFor()
  await organizer.page.locator('[name=announced_source]').fill('あすのナンバーズ4の当せん番号')
  await press(organizer, '名簿を確定する')
  await organizer.page.locator('[name=beacon]').waitFor()
  await organizer.meetsNoBarrier()
  await stranger.open(`/draws/${event}?receipt=jrny-1003`)
  await stranger.page.getByText('名簿に載っています').waitFor()
  await organizer.page.locator('[name=beacon]').fill('第6789回 1234')
  await press(organizer, '抽選する')
  await organizer.page.getByText('全員に結果を知らせました').waitFor()
  await organizer.meetsNoBarrier()

  await stranger.open(`/draws/${event}?receipt=JRNY-1003`)
  await stranger.page.getByText('くじの順番').first().waitFor()
  await press(stranger, 'この端末で計算し直す')
  await verdict(stranger, '正しい抽選です')
  expect(await stranger.page.locator('[data-step][data-state=yes]').count()).toBe(5)
  await stranger.meetsNoBarrier()
  expect(await stranger.page.content()).not.toContain('緑川')

  const proof = await (await stranger.context.request.get(`/draws/${event}/draw-proof.json`)).text()
  const check = (text: string) =>
    stranger.page
      .locator('#proof-file')
      .setInputFiles({ name: 'draw-proof.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await check(proof.replace('第6789回 1234', '第6789回 1235'))
  await verdict(stranger, '種（seed）が、計算し直したものと違います')
  expect(await stranger.page.locator('[data-step=seed][data-state=no]').count()).toBe(1)
  await check(proof.replace('"size":2', '"size":1'))
  await verdict(stranger, '名簿の照合値（listHash）が')
  await check('{"version":1')
  await verdict(stranger, '証明を読み込めませんでした')
  const forged = await draw({ ...JSON.parse(proof), beacon: '第6789回 9999' })
  await check(JSON.stringify(forged))
  await verdict(stranger, 'この抽選の証明ではありません')
  await check(proof)
  await verdict(stranger, '正しい抽選です')
  await underPolicy(stranger, `/draws/${event}`)

  const plain = await visitor({ size: 'phone', javaScript: false })
  await plain.open(`/draws/${event}?receipt=JRNY-1003`)
  await plain.page.getByText('machiport draw verify').first().waitFor()
  expect(await plain.page.getByRole('button', { name: 'この端末で計算し直す' }).isVisible()).toBe(false)
  for (const v of [stranger, organizer, plain]) await v.leave()
})
