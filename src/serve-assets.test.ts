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
