import { randomBytes } from 'node:crypto'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLocale } from '#platform/i18n/index.ts'
import { freePort } from '#platform/db/embedded.ts'
import { newId } from '#platform/id.ts'
import { hoshimi, minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'
import { deliverMail, type Mail, queueMail } from './index.ts'
import { compose, siteUrl } from './template.ts'

const received: ParsedMail[] = []
/** Addresses at which the server is out of order until they are removed. */
const outOfOrder = new Set<string>()
let site: Awaited<ReturnType<typeof testSite>>

beforeAll(async () => {
  const port = await freePort()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(outOfOrder.has(address) ? new Error(`no room for ${address}`) : null),
    onData: (stream, _, done) => {
      const parse = async () => {
        received.push(await simpleParser(stream))
      }
      parse().then(() => done(), done)
    },
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  site = await testSite({ env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'no-reply@minamo.example.jp' } })
  afterAll(() => new Promise<void>((done) => server.close(() => done())))
})

const letter = (to: string, more: Partial<Mail> = {}): Mail => ({
  municipality: minamo.code,
  to,
  locale: 'ja',
  subject: '【まちポート】「𠮷野家」の面談の日程が届きました（髙橋さん）',
  paragraphs: [
    '小宮山製作所さまから、面談の候補日が届いています。\n11月28日（土）10:00',
    '<b>太字にはなりません</b> & "引用"',
  ],
  link: { href: '/entries/1?x=1&y=2', label: '日程を選ぶ' },
  ...more,
})

/** Queues and delivers, as the job would; the mail's row. */
async function deliver(mail: Mail) {
  await site.inside((tx) => queueMail(tx, mail))
  const [row] = (await site.mailTo(mail.to)).slice(-1)
  const job = { municipality: minamo.code, mail: row?.id ?? '' }
  const run = () => deliverMail.run(site.services, job)
  return { run, row: async () => (await site.mailTo(mail.to)).at(-1), id: job.mail }
}

describe('a mail', () => {
  it('arrives with its Japanese subject, sender and both parts as they were written', async () => {
    const sending = await deliver(letter('hanako@example.jp'))
    await sending.run()
    const mail = received.find(({ text }) => text?.includes('小宮山製作所'))
    expect(mail?.subject).toBe(letter('').subject)
    expect(mail?.from?.value).toEqual([{ name: 'みなも区 まちポート', address: 'no-reply@minamo.example.jp' }])
    expect(mail?.messageId).toBe(`<${sending.id}@localhost>`)
    expect(mail?.text).toContain('11月28日（土）10:00')
    expect(mail?.text).toContain('http://localhost:3000/entries/1?x=1&y=2')
    expect(mail?.text).toContain('みなも区 産業振興課')
    expect(mail?.html).toContain('&lt;b&gt;太字にはなりません&lt;/b&gt; &amp; &quot;引用&quot;')
    expect(mail?.html).toContain('<a href="http://localhost:3000/entries/1?x=1&amp;y=2"')
    expect(mail?.headers.has('list-unsubscribe')).toBe(false)
    expect(await sending.row()).toMatchObject({ state: 'sent', attempts: 1, last_error: null })
  })

  it('is not sent a second time when its job runs again', async () => {
    const sending = await deliver(letter('once@example.jp'))
    await sending.run()
    const before = received.length
    await sending.run()
    expect(received).toHaveLength(before)
  })

  it('that fails is tried again; the reason is kept without the address', async () => {
    outOfOrder.add('full@example.jp')
    const sending = await deliver(letter('full@example.jp'))
    await expect(sending.run()).rejects.toThrow(/^mail [^@]*$/)
    const failed = await sending.row()
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 })
    expect(failed?.last_error).toContain('no room for')
    expect(failed?.last_error).not.toContain('@')
    outOfOrder.clear()
    await sending.run()
    expect(await sending.row()).toMatchObject({ state: 'sent', attempts: 2, last_error: null })
  })

  it('cannot carry headers in its subject', async () => {
    const sending = await deliver(letter('split@example.jp', { subject: 'a\r\nBcc: everyone@example.jp' }))
    await sending.run()
    expect(received.at(-1)?.subject).toBe('a Bcc: everyone@example.jp')
    expect(received.at(-1)?.bcc).toBeUndefined()
  })

  it('exists exactly when its act does', async () => {
    const broken = site.inside(async (tx) => {
      await queueMail(tx, letter('never@example.jp'))
      throw new Error('changed my mind')
    })
    await expect(broken).rejects.toThrow('changed my mind')
    expect(await site.mailTo('never@example.jp')).toEqual([])
    const jobs = await site.db.pool.query('select count(*)::int as n from pgboss.job where data::text like $1', [
      '%never%',
    ])
    expect(jobs.rows).toEqual([{ n: 0 }])
  })

  it('is captured where no mail server is set', async () => {
    const demo = await testSite()
    await demo.inside((tx) => queueMail(tx, letter('demo@example.jp')))
    const [row] = await demo.mailTo('demo@example.jp')
    await deliverMail.run(demo.services, { municipality: minamo.code, mail: row?.id ?? '' })
    expect(await demo.mailTo('demo@example.jp')).toMatchObject([{ state: 'captured' }])
  })
})

describe('the template', () => {
  const row = {
    locale: 'en',
    subject: 'A <day>',
    paragraphs: ['One', 'Two'],
    link_href: '/x',
    link_label: 'Go',
    refusal_href: null,
  }

  it('speaks the reader’s language in every line', () => {
    const { text } = withLocale('en', () => compose(row, { ...minamo, hosts: [] }, 'https://machiport.example.jp'))
    expect(text).toMatch(
      /^One\n\nTwo\n\nGo\nhttps:\/\/machiport\.example\.jp\/x\n\n--\nMinamo Ward, Industry Promotion Division/,
    )
    expect(text).not.toMatch(/[ぁ-ん]/)
  })

  it('leads to the municipality’s own host', () => {
    expect(siteUrl(hoshimi, 'http://localhost:3000', '/a?b=1')).toBe('http://hoshimi.localhost:3000/a?b=1')
    expect(siteUrl({ hosts: [] }, 'https://machiport.example.jp', '/a')).toBe('https://machiport.example.jp/a')
    expect(siteUrl(minamo, 'http://localhost:3000', '/a')).toBe('http://localhost:3000/a')
  })

  it('lets no word out of its place', () => {
    const nasty = `"><script>${randomBytes(4).toString('hex')}</script>${newId()}`
    const { html } = compose(
      { ...row, subject: nasty, paragraphs: [nasty], link_label: nasty },
      minamo,
      'https://x.example',
    )
    expect(html).not.toContain('<script>')
  })
})
