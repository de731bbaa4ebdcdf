// Whatever a browser, a broken line or an enemy posts: no bug, and nothing typed is lost.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { text } from '#platform/forms/fields.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { readForm } from './body.ts'
import type { Env } from './env.ts'
import { testSite } from '../../../test/site.ts'

const form = z.object({ title: text({ max: 100 }) })

/** A form as modules write it, answering in JSON. */
const letterRoutes = new Hono<Env>()
  .get('/letter', async (c) =>
    c.json(await openForm(c, { values: { title: '', origin: 'web', shown: 'yes', days: ['weekend'] }, errors: {} })),
  )
  .post('/letter', async (c) => {
    signedIn(c)
    const read = await readForm(c, form)
    if (read.ok && read.value.title === 'sent') return c.redirect('/letter', 303)
    return c.json({ ...read.form, files: read.files }, read.ok ? 200 : 422)
  })
  .post('/open-letter', async (c) => {
    const read = await readForm(c, form)
    return c.json({ ...read.form, files: read.files }, read.ok ? 200 : 422)
  })

let site: Awaited<ReturnType<typeof testSite>>
const incoming = () => readdirSync(join(site.varDir, 'files')).filter((name) => name.startsWith('incoming'))

beforeAll(async () => {
  site = await testSite({ env: { FILE_MAX_MB: '1' } })
  site.app.route('/', letterRoutes)
  await site.account('writer@example.jp')
})

const pdf = new Uint8Array(
  Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ),
)
const withFile = (bytes: Uint8Array<ArrayBuffer> | string, name: string, title = '見積書') => {
  const body = new FormData()
  body.set('title', title)
  body.set('paper', new File([bytes], name))
  return body
}
const raw = (body: BodyInit, type: string, more: Record<string, string> = {}) =>
  site.app.request('http://localhost/open-letter', {
    method: 'POST',
    body,
    headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', ...more },
  })

describe('a form with a file', () => {
  it('answers with a receipt: hash, size, pages', async () => {
    const response = await site.browser().post('/open-letter', withFile(pdf, '見積書.PDF'))
    expect(await response.json()).toMatchObject({
      values: { title: '見積書' },
      files: {
        paper: {
          name: '見積書.PDF',
          type: 'application/pdf',
          bytes: pdf.length,
          pages: 1,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    })
  })

  it('says in a sentence why a file is refused, and keeps what was typed', async () => {
    const program = await site.browser().post('/open-letter', withFile('MZ\u0000\u0001', 'safe.pdf'))
    expect(program.status).toBe(422)
    expect(await program.json()).toMatchObject({
      values: { title: '見積書' },
      errors: { paper: expect.stringMatching(/「safe.pdf」は受け取れません。中身は、プログラムです。PDF、/) },
    })
    const large = await site.browser().post('/open-letter', withFile('a,b\n'.repeat(600_000), 'large.csv'))
    expect(await large.json()).toMatchObject({
      values: { title: '見積書' },
      errors: { paper: expect.stringContaining('1MBまで') },
    })
    expect(incoming()).toEqual([])
  })

  it('an empty file input is no file', async () => {
    const response = await site.browser().post('/open-letter', withFile('', ''))
    expect(await response.json()).toMatchObject({ files: {}, errors: {} })
  })

  it('a line that breaks in the middle is told, leaves nothing behind, and harms nobody else', async () => {
    const whole = Buffer.from(await new Response(withFile(pdf, 'a.pdf')).arrayBuffer())
    const boundary = whole.subarray(2, whole.indexOf('\r\n')).toString()
    const type = `multipart/form-data; boundary=${boundary}`
    for (const cut of [1, 40, 100, 200, 330, whole.length - 4]) {
      expect((await raw(whole.subarray(0, cut), type)).status).toBe(400)
    }
    expect((await raw('x', 'multipart/form-data')).status).toBe(400)
    expect((await raw('', `multipart/form-data; boundary=${boundary}`)).status).toBe(400)
    expect(incoming()).toEqual([])
    expect((await raw(whole, type)).status).toBe(200)
  })

  it('never answers with a bug, whatever the bytes', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '--b',
        '\r\n',
        '--',
        'Content-Disposition: form-data; name="title"',
        '; filename="x"',
        '\r\n\r\n',
      ),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (parts) => {
        const { status } = await raw(parts.join(''), 'multipart/form-data; boundary=b')
        expect([200, 400, 422]).toContain(status)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a plain form', () => {
  it('takes ten megabytes of text and says it is too long', async () => {
    const response = await site.browser().post('/open-letter', { title: '長'.repeat(3_300_000) })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('100文字まで')
  })

  it('refuses more than that in words, in either encoding', async () => {
    const huge = 'a'.repeat(33 * 1024 * 1024)
    expect((await raw(`title=${huge}`, 'application/x-www-form-urlencoded')).status).toBe(413)
    expect((await site.browser().post('/open-letter', withFile('a', 'a.csv', huge))).status).toBe(413)
  })

  it('is refused when it comes from another site', async () => {
    const from = async (headers: Record<string, string>) => (await raw('title=x', 'text/plain', headers)).status
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403)
    const request = (headers: Record<string, string>) =>
      site.app.request('http://localhost/open-letter', {
        method: 'POST',
        body: '{}',
        headers: { host: 'localhost', ...headers },
      })
    expect((await request({ cookie: '__Host-session=x' })).status).toBe(403)
    // A program without anybody's session is nobody's browser: it has what rights its link gives.
    expect((await request({})).status).not.toBe(403)
    expect((await request({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await request({ origin: 'null' })).status).toBe(403)
  })

  it('posted too often from one address waits; another address does not', async () => {
    const busy = await testSite({ env: { TRUST_PROXY: 'on' } })
    const post = (address: string) => busy.browser().post('/sign-out', {}, { 'x-forwarded-for': address })
    const answers = await Promise.all(Array.from({ length: 301 }, () => post('203.0.113.5')))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    expect((await post('203.0.113.6')).status).toBe(303)
  })
})

describe('a session that lapsed while typing', () => {
  const secrets = { password: 'a secret', current: 'an old one', token: 'a link' }
  const typed = {
    title: '三か月で「営業資料」を作り直す \\u0000 𠮷 <b>',
    note: 'a\0b',
    current_state: 'いま',
    ...secrets,
  }

  it('leads through the sign-in back to the form as it was', async () => {
    const browser = site.browser()
    const lapsed = await browser.post('/letter', typed, { referer: 'http://localhost/letter?draft=1' })
    expect(lapsed.headers.get('location')).toBe('/sign-in?next=%2Fletter%3Fdraft%3D1')
    expect(await (await browser.get('/sign-in?next=%2Fletter')).text()).toContain('入力した内容は残っています')
    await browser.signIn('writer@example.jp')
    const back = { title: typed.title, note: 'ab', current_state: 'いま', origin: 'web' }
    expect(await (await browser.get('/letter')).json()).toMatchObject({ values: { title: '' } })
    for (const _ of [1, 2])
      expect(await (await browser.get('/letter?draft=1')).json()).toEqual({ values: back, errors: {} })
    const referer = 'http://localhost/letter?draft=1'
    expect((await browser.post('/letter', { title: 'x'.repeat(101) }, { referer })).status).toBe(422)
    expect(await (await browser.get('/letter?draft=1')).json()).toEqual({ values: back, errors: {} })
    expect((await browser.post('/letter', { title: 'sent' }, { referer })).status).toBe(303)
    expect(await (await browser.get('/letter?draft=1')).json()).toMatchObject({ values: { title: '' } })
    expect(browser.cookie('kept_form')).toBeUndefined()
  })

  it('is given back to the account whose it was, and to no other of the same browser', async () => {
    await site.account('second@example.jp')
    const title = async () => JSON.stringify(await (await browser.get('/letter')).json())
    const browser = site.browser()
    await browser.signIn('writer@example.jp')
    await browser.get('/letter')
    await browser.post('/sign-out')
    await browser.post('/letter', typed)
    await browser.signIn('second@example.jp')
    expect(await title()).not.toContain('営業資料')
    await browser.post('/sign-out')
    await browser.signIn('writer@example.jp')
    expect(await title()).toContain('営業資料')
  })

  it('whose it was nobody knows, is the first’s who signs in', async () => {
    const title = async () => JSON.stringify(await (await browser.get('/letter')).json())
    const browser = site.browser()
    await browser.post('/letter', typed)
    await browser.signIn('second@example.jp')
    await browser.get('/notices')
    await browser.post('/sign-out')
    await browser.signIn('writer@example.jp')
    expect(await title()).not.toContain('営業資料')
  })

  it('shows nothing to another browser, nor after an hour', async () => {
    const browser = site.browser()
    await browser.post('/letter', typed)
    const other = site.browser()
    await other.signIn('writer@example.jp')
    expect(await (await other.get('/letter')).json()).toMatchObject({ values: { title: '' } })
    const past = new Date(Date.now() - 1000)
    await site.inside((tx) => tx.updateTable('kept_form').set({ expires_at: past }).execute())
    await browser.signIn('writer@example.jp')
    expect(await (await browser.get('/letter')).json()).toMatchObject({ values: { title: '' } })
  })

  it('keeps whatever can be typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), async (values) => {
        await site.services.database.pool.query('delete from rate_limit')
        expect((await site.browser().post('/letter', values)).status).toBe(303)
      }),
      { numRuns: 60 },
    )
  })

  it('a referer of another site, or too many lapses, still lead to the sign-in', async () => {
    const browser = site.browser()
    const foreign = await browser.post('/letter', typed, { referer: 'https://evil.example/x' })
    expect(foreign.headers.get('location')).toBe('/sign-in?next=%2Fletter')
    for (let i = 0; i < 25; i += 1) expect((await browser.post('/letter', typed)).status).toBe(303)
    expect(await site.inside((tx) => tx.selectFrom('kept_form').select('path').execute())).not.toHaveLength(0)
  })
})

describe('the host name', () => {
  it('says which municipality answers, whatever the port', async () => {
    const name = async (host: string) =>
      /<title>[^<]*/.exec(await (await site.browser(host).get('/sign-in')).text())?.[0]
    expect(await name('hoshimi.localhost')).toContain('ほしみ町')
    expect(await name('HOSHIMI.localhost:3000')).toContain('ほしみ町')
    expect(await name('localhost:3000')).toContain('みなも区')
  })

  it('that is nobody’s is not there among several; a single municipality answers under any', async () => {
    const unknown = await site.browser('unknown.example').get('/sign-in')
    expect([unknown.status, (await unknown.text()).includes('アドレスをお確かめください')]).toEqual([404, true])
    expect((await site.browser('unknown.example').get('/healthz')).status).toBe(200)
    const single = await testSite()
    await single.services.database.pool.query("delete from municipality where code <> '000019'")
    expect((await single.browser('unknown.example').get('/sign-in')).status).toBe(200)
  })
})
