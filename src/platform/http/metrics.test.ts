import { serve } from '@hono/node-server'
import { once } from 'node:events'
import { beforeAll, describe, expect, it } from 'vitest'
import { minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'
import { freePort } from '#platform/db/embedded.ts'
import { queueMail } from '#platform/mail/index.ts'

let open: Awaited<ReturnType<typeof testSite>>
let closed: Awaited<ReturnType<typeof testSite>>
const bearer = { authorization: 'Bearer 0123456789abcdef' }

beforeAll(async () => {
  open = await testSite({ env: { METRICS_TOKEN: '0123456789abcdef' } })
  closed = await testSite()
})

describe('the figures of operation', () => {
  it('count requests by the pattern of their route, jobs and connections, and name nobody', async () => {
    const id = '01890000-0000-7000-8000-000000000000'
    await open.browser().get(`/files/${id}?q=hanako@example.jp`)
    await open.browser().get('/nowhere/hanako@example.jp')
    await open.inside((tx) =>
      queueMail(tx, {
        municipality: minamo.code,
        to: 'hanako@example.jp',
        locale: 'ja',
        subject: 's',
        paragraphs: ['p'],
      }),
    )
    const text = await (await open.app.request('/metrics', { headers: bearer })).text()
    expect(text).toMatch(/machiport_request_seconds_count\{method="GET",route="\/files\/:id",status="404"\} 1/)
    expect(text).toMatch(/machiport_jobs\{queue="mail.deliver",state="created"\} 1/)
    expect(text).toMatch(/machiport_pool_connections\{state="open"\} \d/)
    expect(text).not.toMatch(/hanako|nowhere|01890000/)
  })

  it('are not there for whoever lacks the token, and without a token only for this machine itself', async () => {
    for (const authorization of ['', 'Bearer 0123456789abcdeg', 'Bearer '])
      expect((await open.app.request('/metrics', { headers: { authorization } })).status).toBe(404)
    const port = await freePort()
    const server = serve({ fetch: closed.app.fetch, hostname: '127.0.0.1', port })
    await once(server, 'listening')
    const ask = (headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}/metrics`, { headers })
    expect((await ask()).status).toBe(200)
    expect((await ask({ 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
    server.close()
  })
})
