// The navigation on a telephone: all of it is in view, also the entry of the page that is open.
import { expect, it } from 'vitest'
import { visitor } from './visitor.ts'

const password = 'machiport-demo'

it.each([
  ['nobody', 'ja'],
  ['nobody', 'en'],
  ['miura@demo.example', 'ja'],
  ['saeki@demo.example', 'en'],
])('is in view for %s in %s', async (who, language) => {
  const v = await visitor({ size: 'phone' })
  if (who !== 'nobody') await v.signIn(who, password)
  await v.open('/events')
  const { origin } = new URL(v.page.url())
  await v.context.addCookies([{ name: 'language', value: language, url: origin }])
  await v.open('/events')
  const entries = v.page.locator('.main-nav a')
  const boxes = await Promise.all((await entries.all()).map((entry) => entry.boundingBox()))
  expect(boxes.length).toBeGreaterThan(4)
  for (const box of boxes)
    expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 999) <= 390]).toEqual([true, true])
  expect(await v.page.locator('.main-nav [aria-current=page]').innerText()).toBe(language === 'ja' ? '催し' : 'Events')
  await v.meetsNoBarrier()
  await v.leave()
})

it('of a desk is one row, that begins where the reader is: what the page is for stands on the first screen', async () => {
  const v = await visitor({ size: 'phone' })
  await v.signIn('nakagawa@demo.example', password)
  for (const path of ['/desk', '/desk?show=schemes', '/staff/schemes?state=ended']) {
    await v.open(path)
    const [title, here] = await Promise.all(
      ['h1', '.desk-nav [aria-current]'].map((part) => v.page.locator(part).boundingBox()),
    )
    expect([path, (title?.y ?? 999) < 400]).toEqual([path, true])
    expect([path, (here?.x ?? -1) >= 0 && (here?.x ?? 0) + (here?.width ?? 999) <= 390]).toEqual([path, true])
    await v.meetsNoBarrier()
  }
  await v.leave()
})
