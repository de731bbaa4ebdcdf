// A signed mail as the other side checks it: RFC 6376, relaxed canonicalization of headers and body.
import { createHash, createVerify, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { minamo } from '../../../test/database.ts'
import { mailServer } from '../../../test/mail-server.ts'
import { testSite } from '../../../test/site.ts'
import { deliverMail, queueMail } from './index.ts'

const dir = mkdtempSync(join(tmpdir(), 'machiport-dkim-'))
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
let mails: string[]
let site: Awaited<ReturnType<typeof testSite>>

beforeAll(async () => {
  const { received, env } = await mailServer()
  mails = received
  const key = join(dir, 'key.pem')
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  site = await testSite({
    env: { ...env, DKIM_DOMAIN: 'minamo.example.jp', DKIM_SELECTOR: 'town', DKIM_KEY_FILE: key },
  })
  afterAll(() => rmSync(dir, { recursive: true }))
})

/** `Subject: x` and what is folded below it, as signed: lower-case name, single blanks. */
const relaxed = (header: string): string => {
  const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(header) ?? []
  return `${name.toLowerCase().trim()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`
}

const relaxedBody = (body: string): string =>
  body
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)*$/, '\r\n')

it('carries a signature that the key in the DNS confirms', async () => {
  await site.inside((tx) =>
    queueMail(tx, {
      municipality: minamo.code,
      to: 'x@example.jp',
      locale: 'ja',
      subject: '面談の日程',
      paragraphs: ['候補日です。', 'あ'.repeat(200)],
      refusal: '/support-mail/key',
    }),
  )
  const [mail] = await site.mailTo('x@example.jp')
  await deliverMail.run(site.services, { municipality: minamo.code, mail: mail?.id ?? '' })
  const [raw = ''] = mails
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = head.split(/\r\n(?![ \t])/)
  const signed = headers.find((header) => /^dkim-signature:/i.test(header)) ?? ''
  const tags = new Map(
    relaxed(signed)
      .replace(/^dkim-signature:/, '')
      .split(';')
      .map((tag) => [tag.split('=')[0]?.trim(), tag.slice(tag.indexOf('=') + 1).replace(/ /g, '')] as const),
  )
  expect([tags.get('d'), tags.get('s'), tags.get('c')]).toEqual(['minamo.example.jp', 'town', 'relaxed/relaxed'])
  const bodyHash = createHash('sha256')
    .update(relaxedBody(rest.join('\r\n\r\n')), 'latin1')
    .digest('base64')
  expect(tags.get('bh')).toBe(bodyHash)
  const names = tags.get('h')?.split(':') ?? []
  expect(names).toEqual(
    expect.arrayContaining(['from', 'to', 'subject', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post']),
  )
  const lines = names.flatMap((name) =>
    headers.filter((header) => header.toLowerCase().startsWith(`${name.toLowerCase()}:`)).map(relaxed),
  )
  const own = relaxed(signed).replace(/(; ?b=)[^;]*/, '$1')
  const text = [...lines, own].join('\r\n')
  const verify = createVerify('RSA-SHA256').update(text, 'latin1')
  expect(verify.verify(publicKey, tags.get('b') ?? '', 'base64')).toBe(true)
})
