// The account from which the town pays, changed by two at once.
import { parse } from 'node-html-parser'
import { expect, it } from 'vitest'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const browser = site.browser()
await site.account('kanri@example.jp', 'administrator')
await browser.signIn('kanri@example.jp')
const path = '/staff/payments/source'
const source = {
  version: '0',
  client_code: '1234567890',
  client_name: 'ﾐﾅﾓｸ',
  bank: '0005',
  branch: '001',
  kind: '1',
  number: '1234567',
}

it('takes a second click for what it is, and shows the slower of two both words', async () => {
  for (const _ of [1, 2]) expect((await browser.post(path, source)).headers.get('location')).toBe(`${path}?saved`)
  const late = await browser.post(path, { ...source, kind: '2', number: '7654321' })
  const main = parse(await late.text()).querySelector('main')
  expect([late.status, main?.querySelector('.said')?.text]).toEqual([409, '口座の種類普通口座番号1234567'])
  const typed = (name: string) => main?.querySelector(`[name=${name}]`)?.getAttribute('value')
  expect(typed('number')).toBe('7654321')
  const again = { ...source, version: typed('version') ?? '', kind: '2', number: '7654321' }
  expect((await browser.post(path, again)).headers.get('location')).toBe(`${path}?saved`)
})
