// Pages of a town with so many rows in every table, asked for by ten at once; beside each, in turn, the same bytes from plain node:http.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { memberPaths } from '#modules/members/index.ts'
import { count, type Measure, median, ms, ratio } from './measure.ts'
import { inPlace, stopped } from './place.ts'
import { signIn } from './sign-in.ts'
import { buildTown, id, kinds } from './town.ts'

const pages: readonly [what: string, path: string, signedIn?: boolean][] = [
  ['first page', '/'],
  ['list of challenges', '/opportunities'],
  ['the same, searched', `/opportunities?q=${encodeURIComponent('醤油')}`],
  ['a challenge', `/opportunities/${id(kinds.opportunity, 0)}`],
  ['directory of firms', '/organizations'],
  ['the same, page 100', '/organizations?page=100'],
  ['the same, searched', `/organizations?q=${encodeURIComponent('第777工業')}`],
  ['a firm', memberPaths.face('s0')],
  ['directory of people', '/people', true],
]

interface Bytes {
  headers: Record<string, string>
  body: Buffer
}

/** What is sent, as it is sent: not unpacked. */
const bytesOf = (url: string, headers: Record<string, string>): Promise<Bytes & { status: number }> =>
  new Promise((done, fail) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const sent = ['content-type', 'content-encoding', 'cache-control', 'vary', 'content-security-policy']
        const kept = sent.flatMap((name) => {
          const value = response.headers[name]
          return typeof value === 'string' ? [[name, value] as const] : []
        })
        done({ status: response.statusCode ?? 0, headers: Object.fromEntries(kept), body: Buffer.concat(parts) })
      })
    }).on('error', fail)
  })

async function rawServer(): Promise<{ child: ChildProcess; address: string; send(bytes: Bytes): Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'raw-server.ts'), { execArgv: [] })
  const [port] = await once(child, 'message')
  return {
    child,
    address: `http://127.0.0.1:${port}`,
    async send({ headers, body }) {
      child.send({ headers, body: body.toString('base64') })
      await once(child, 'message')
    },
  }
}

interface Loaded {
  perSecond: number
  p99: number
}

const middle = (all: readonly Loaded[]): Loaded => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p99: median(all.map(({ p99 }) => p99)),
})

async function load(url: string, headers: Record<string, string>, duration: number): Promise<Loaded> {
  const { requests, latency, non2xx, errors } = await autocannon({ url, headers, duration, connections: 10 })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`)
  return { perSecond: requests.average, p99: latency.p99 }
}

export const pagesMeasure: Measure = ({ quick, say }) =>
  inPlace(async ({ database, serve }) => {
    const size = quick ? 5000 : 30_000
    const [seconds, rounds] = quick ? [2, 1] : [4, 2]
    const { url, admin, services } = await database('pages')
    say(`a town of ${count(size)} rows a table`)
    await buildTown(admin, size)
    const cookie = await signIn(services, admin, 'member')
    const address = await serve(url)
    const raw = await rawServer()
    const rows: string[][] = []
    for (const [what, path, signedIn = false] of pages) {
      say(`${what} ${path}`)
      const headers = { 'accept-encoding': 'gzip', ...(signedIn ? { cookie } : {}) }
      const bytes = await bytesOf(address + path, headers)
      if (bytes.status !== 200) throw new Error(`${path} answers ${bytes.status}`)
      await raw.send(bytes)
      await load(address + path, headers, 1)
      const [ours, plain]: [Loaded[], Loaded[]] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await load(address + path, headers, seconds))
        plain.push(await load(raw.address + path, headers, seconds))
      }
      const [us, they] = [middle(ours), middle(plain)]
      rows.push([
        what,
        count(bytes.body.length),
        count(us.perSecond),
        ms(us.p99),
        count(they.perSecond),
        ms(they.p99),
        ratio(they.perSecond, us.perSecond),
      ])
    }
    await stopped(raw.child)
    return {
      title: 'Pages',
      about: `${count(size)} rows in every table; ten connections, ${rounds} × ${seconds} s each; one process of the program, PostgreSQL, the load and its neighbour on the same machine. Beside each, in turn: the same bytes from plain \`node:http\`, which asks nothing and makes nothing.`,
      head: ['page', 'bytes sent', 'pages/s', 'p99', 'plain pages/s', 'plain p99', 'plain : ours'],
      rows,
    }
  })
