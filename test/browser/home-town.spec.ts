// The way home: what somebody finished in the ward goes along when they enter a challenge in the town they come from.
// Once at a desk and once on a phone, each for another challenge.
import { expect, it } from 'vitest'
import { visitor, type Visitor } from './visitor.ts'

const password = 'machiport-demo'
const done = '実績を添える'

const press = (v: Visitor, name: string) => v.page.getByRole('button', { name, exact: true }).first().click()
const follow = (v: Visitor, name: string | RegExp) => v.page.getByRole('link', { name }).first().click()
const box = (v: Visitor, title: string) => v.page.locator('section.box', { hasText: title })

/** The first time the profile is still to be written, with the one in the ward as its beginning. */
async function beginsThere(v: Visitor): Promise<void> {
  const begin = v.page.getByRole('link', { name: 'プロフィールを写して始める' })
  if ((await begin.count()) === 0) return
  await begin.click()
  await v.meetsNoBarrier()
  await v.page.getByText('みなも区のプロフィールを写しました').first().waitFor()
  await press(v, '保存する')
  await v.page.locator('h1', { hasText: 'さんのページ' }).waitFor()
}

async function entersThere(v: Visitor, challenge: string): Promise<string> {
  await v.page.goto(challenge)
  await v.meetsNoBarrier()
  await follow(v, 'この課題に応募する')
  await v.page.locator('[name=motive]').fill('生まれたまちの仕事に、外で覚えたことを役立てたいと思い、応募しました。')
  await press(v, '内容を確かめる')
  await press(v, 'この内容で送る')
  await v.page.goto(challenge)
  await follow(v, 'あなたの応募を見る')
  return v.page.url()
}

for (const [nth, size] of (['desk', 'phone'] as const).entries()) {
  it(`goes home with what was finished in the ward, ${size}`, { timeout: 240_000 }, async () => {
    const person = await visitor({ size })
    await person.signIn('miura@demo.example', password)
    await person.open('/me/home-town')
    await person.meetsNoBarrier()
    await person.page.getByText('共有しています').first().waitFor()
    const work = await person.page.locator('main ul.links a').first().innerText()
    await person.open('/me')
    await person.meetsNoBarrier()
    const challenge = (await box(person, 'ふるさと：ほしみ町').locator('li a').nth(nth).getAttribute('href')) ?? ''
    const town = new URL(challenge).origin
    expect(new URL(challenge).hostname).toBe('hoshimi.localhost')

    await person.page.goto(`${town}/sign-in`)
    await person.page.locator('input[name=email]').fill('miura@demo.example')
    await person.page.locator('input[name=password]').fill(password)
    await press(person, 'ログイン')
    await person.page.goto(`${town}/me`)
    await box(person, 'ほかのまちでの実績').getByText(work).waitFor()
    await person.meetsNoBarrier()
    await beginsThere(person)
    const entry = await entersThere(person, challenge)
    await person.meetsNoBarrier()
    await press(person, done)
    await box(person, 'ほかのまちでの実績').getByText(work).waitFor()
    await person.meetsNoBarrier()

    const coordinator = await visitor({ size })
    await coordinator.page.goto(`${town}/sign-in`)
    await coordinator.page.locator('input[name=email]').fill('hoshi@demo.example')
    await coordinator.page.locator('input[name=password]').fill(password)
    await press(coordinator, 'ログイン')
    await coordinator.page.goto(entry)
    await box(coordinator, 'ほかのまちでの実績').getByText(work).waitFor()
    await coordinator.meetsNoBarrier()
    for (const v of [person, coordinator]) await v.leave()
  })
}
