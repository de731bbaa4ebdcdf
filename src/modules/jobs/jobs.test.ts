// A mail that truly fails, because its server is away; then it is back.
import { parse } from 'node-html-parser'
import { SMTPServer } from 'smtp-server'
import { beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '#platform/db/embedded.ts'
import { newId } from '#platform/id.ts'
import { queueMail } from '#platform/mail/index.ts'
import { hoshimi, minamo } from '../../../test/database.ts'
import { type Browser, testSite } from '../../../test/site.ts'

const page = '/admin/jobs'
let site: Awaited<ReturnType<typeof testSite>>
let port: number
const browsers = new Map<string, Browser>()
const look = async (who: string, path = page) => {
  const answer = await browsers.get(who)?.get(path)
  return { status: answer?.status, main: parse((await answer?.text()) ?? '').querySelector('main') }
}
const post = (who: string, path: string) => browsers.get(who)?.post(path)

/** Queues a mail; the id of its job, once it has failed at every try. */
async function failedMail(to: string, municipality = minamo.code): Promise<string> {
  await site.inside(
    (tx) => queueMail(tx, { municipality, to, locale: 'ja', subject: '試し', paragraphs: ['本文'] }),
    municipality,
  )
  const ofMail = `select id, state::text from pgboss.job where name = 'mail.deliver' and data ->> 'mail' in
    (select id::text from mail where to_address = $1)`
  await expect
    .poll(async () => (await site.db.pool.query(ofMail, [to])).rows[0]?.state, { timeout: 15_000 })
    .toBe('failed')
  return (await site.db.pool.query(ofMail, [to])).rows[0].id
}

const stateOf = async (id: string): Promise<string> =>
  (await site.db.pool.query('select state::text from pgboss.job where id = $1', [id])).rows[0]?.state

beforeAll(async () => {
  port = await freePort()
  site = await testSite({ work: true, env: { SMTP_URL: `smtp://127.0.0.1:${port}` } })
  // Half an hour of further tries would tell nothing more.
  await site.db.pool.query("update pgboss.queue set retry_limit = 0 where name = 'mail.deliver'")
  for (const role of ['administrator', 'auditor', 'officer'] as const) {
    await site.account(`${role}@example.jp`, role)
    const browser = site.browser()
    await browser.signIn(`${role}@example.jp`)
    browsers.set(role, browser)
  }
})

describe('failed jobs', () => {
  it('are none at first, and the page says so', async () => {
    expect((await look('administrator')).main?.text).toContain('失敗した処理はありません')
  })

  it('are told in words, without the address, to this municipality only', async () => {
    await failedMail('hanako@example.jp')
    await failedMail('hoshi@example.jp', hoshimi.code)
    const rows = (await look('administrator')).main?.querySelectorAll('tbody tr') ?? []
    expect(rows.map((row) => row.querySelectorAll('[data-h]').map((cell) => cell.text)[2])).toEqual(['1回'])
    expect(rows[0]?.text).toContain('メールの送信')
    expect(rows[0]?.text).toContain('つながりませんでした')
    expect(rows[0]?.text).not.toContain('@')
  })

  it('are read by auditors, who are offered nothing to press, and by nobody else', async () => {
    const { status, main } = await look('auditor')
    expect([status, main?.querySelectorAll('tbody tr').length, main?.querySelector('form')]).toEqual([200, 1, null])
    expect((await look('officer')).status).toBe(403)
    const id = await failedMail('jiro@example.jp')
    for (const who of ['auditor', 'officer']) {
      for (const act of ['retry', 'withdrawal'])
        expect((await post(who, `${page}/mail.deliver/${id}/${act}`))?.status).toBe(403)
    }
    expect(await stateOf(id)).toBe('failed')
  })

  it('stand in the menu of whoever may read them', async () => {
    const linked = async (who: string) => (await (await browsers.get(who)?.get('/'))?.text())?.includes(`"${page}"`)
    expect([await linked('administrator'), await linked('auditor'), await linked('officer')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('do their work on retry, once the cause is gone, and only once', async () => {
    const id = await failedMail('saburo@example.jp')
    const arrived: string[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _, done) => {
        arrived.push(address)
        done()
      },
      onData: (stream, _, done) => void stream.resume().on('end', () => done()),
    })
    await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
    expect((await post('administrator', `${page}/mail.deliver/${id}/retry`))?.status).toBe(303)
    await expect.poll(() => stateOf(id), { timeout: 15_000 }).toBe('completed')
    expect(arrived).toEqual(['saburo@example.jp'])
    const again = await post('administrator', `${page}/mail.deliver/${id}/retry`)
    expect([again?.status, (await again?.text())?.includes('先に再実行')]).toEqual([409, true])
    await new Promise<void>((closed) => server.close(() => closed()))
    expect((await look('administrator', '/admin/audit')).main?.text).toContain('失敗した自動処理を再実行した')
  })

  it('are dropped for good', async () => {
    const id = await failedMail('shiro@example.jp')
    expect((await post('administrator', `${page}/mail.deliver/${id}/withdrawal`))?.status).toBe(303)
    expect(await stateOf(id)).toBe('cancelled')
    expect((await look('administrator')).main?.innerHTML).not.toContain(id)
    expect((await look('administrator', '/admin/audit')).main?.text).toContain('失敗した自動処理を取り下げた')
  })

  it('of another municipality, or of nobody, cannot be touched', async () => {
    const foreign = await failedMail('hoshiko@example.jp', hoshimi.code)
    for (const id of [foreign, newId()])
      expect((await post('administrator', `${page}/mail.deliver/${id}/retry`))?.status).toBe(409)
    expect((await post('administrator', `${page}/mail.deliver/x/retry`))?.status).toBe(404)
    expect(await stateOf(foreign)).toBe('failed')
  })

  it('come fifty to a page', async () => {
    await site.db.pool.query(
      `insert into pgboss.job (name, state, completed_on, data) select 'entries.remind', 'failed', '2026-01-01', $1 from generate_series(1, 60)`,
      [{ municipality: minamo.code }],
    )
    const first = (await look('administrator')).main
    const second = (await look('administrator', `${page}?page=2`)).main
    expect(first?.querySelectorAll('tbody tr').length).toBe(50)
    expect(second?.querySelectorAll('tbody tr').length).toBe(12)
    expect((await look('administrator', `${page}?page=3`)).status).toBe(404)
  })
})
