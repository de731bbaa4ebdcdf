import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { testSite } from '../test/site.ts'

it('a file of an earlier version is missing in plain words, and nobody keeps that answer', async () => {
  const browser = (await testSite()).browser()
  for (const path of ['/assets/main-DJ1s00-W.css', '/assets/', '/assets/..%2f..%2fpackage.json', '/assets/%00']) {
    const answer = await browser.get(path)
    expect([path, answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([
      path,
      404,
      'no-store',
      'not found',
    ])
  }
})

it('a page comes pressed to whoever can unpack it, and as it is to whoever cannot', async () => {
  const { app } = await testSite()
  const get = (encoding: string) =>
    app.request('http://localhost/terms', { headers: { host: 'localhost', 'accept-encoding': encoding } })
  const pressed = await get('gzip, deflate, br')
  expect([pressed.status, pressed.headers.get('content-encoding')]).toEqual([200, 'gzip'])
  const plain = await get('identity')
  expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([
    null,
    pressed.headers.get('vary'),
  ])
  const withoutNonce = (page: string) => page.replace(/nonce="[^"]*"/g, '')
  const unpacked = gunzipSync(await pressed.arrayBuffer()).toString()
  expect(withoutNonce(unpacked)).toBe(withoutNonce(await plain.text()))
})
