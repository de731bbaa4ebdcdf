// What a device at the door keeps and sends: against a server that answers as ours, a proxy or a stranger's network may.
import { createServer, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { queueTo, type Told, type Word } from '../client/door-queue.ts'

let answer: (taps: Word[], response: ServerResponse) => void
const server = createServer(async (request, response) => {
  const parts: Uint8Array[] = []
  for await (const part of request) parts.push(part)
  answer(JSON.parse(new URLSearchParams(Buffer.concat(parts).toString()).get('taps') ?? ''), response)
})
const stored = new Map<string, string>()
let to: string

beforeAll(async () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  to = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/sync`
})
afterAll(() => server.close())
beforeEach(() => stored.clear())

const now = () => new Date().toISOString()
const status = (code: number, more: Record<string, string> = {}) => {
  answer = (_taps, response) => response.writeHead(code, more).end('<p>…</p>')
}
const takeIn = (taps: Word[], response: ServerResponse) =>
  response.end(JSON.stringify({ told: taps.map(({ participant }) => ({ participant })) }))

/** As the door does, until nothing moves any more. */
async function sendAll(queue: ReturnType<typeof queueTo>) {
  const heard: (string | undefined)[] = []
  const hear = (word: Word, told: Told) => heard.push(told.participant ?? `unread ${word.participant}`)
  let how = await queue.send(hear)
  for (let i = 0; i < 20 && (how === 'sent' || how === 'again'); i++) how = await queue.send(hear)
  return { how, heard }
}
const withTaps = (...participants: string[]) => {
  const queue = queueTo(to)
  for (const participant of participants) queue.add({ participant, at: now(), how: 'name' })
  return queue
}

it.each([
  [401, {}, 'signed-out'],
  [303, { location: '/login' }, 'signed-out'],
  [403, {}, 'refused'],
  [404, {}, 'refused'],
  [429, {}, 'offline'],
  [502, {}, 'offline'],
  [200, {}, 'offline'],
] as const)('keeps everything on %i, and says what it means', async (code, headers, how) => {
  status(code, headers)
  const queue = withTaps('a', 'b')
  expect(await sendAll(queue)).toEqual({ how, heard: [] })
  expect(queue.all()).toHaveLength(2)
})

it.each([400, 413, 422])('lets go of the one tap that is answered with %i, and sends the others', async (code) => {
  answer = (taps, response) =>
    taps.some(({ participant }) => participant === 'bad') ? response.writeHead(code).end() : takeIn(taps, response)
  const queue = withTaps('a', 'bad', 'b', 'c')
  expect(await sendAll(queue)).toEqual({ how: 'nothing', heard: ['a', 'unread bad', 'b', 'c'] })
})

it('sends the others past a tap that the server stumbles over, and keeps that one', async () => {
  answer = (taps, response) =>
    taps.some(({ participant }) => participant === 'bad') ? response.writeHead(500).end() : takeIn(taps, response)
  const queue = withTaps('bad', 'a', 'b')
  const all: (string | undefined)[] = []
  for (let poll = 0; poll < 3; poll++) all.push(...(await sendAll(queue)).heard)
  expect(all).toEqual(['a', 'b'])
  expect(queue.all()).toMatchObject([{ participant: 'bad' }])
})

it('keeps in order what is said of one person, also behind the others', async () => {
  answer = (taps, response) =>
    taps.some(({ participant }) => participant === 'bad') ? response.writeHead(500).end() : takeIn(taps, response)
  const queue = withTaps('bad', 'a')
  queue.add({ participant: 'bad', at: now(), how: 'name', undo: true })
  queue.add({ participant: 'b', at: now(), how: 'name' })
  for (let poll = 0; poll < 4; poll++) await sendAll(queue)
  expect(queue.all()).toMatchObject([{ participant: 'bad' }, { participant: 'bad', undo: true }])
  expect(queue.all()[0]).not.toHaveProperty('undo')
})

it('keeps no more of a code than any ticket has', () => {
  const queue = queueTo(to)
  queue.add({ code: 'x'.repeat(4000), at: now(), how: 'qr' })
  expect(queue.all()[0]?.code?.length).toBeLessThanOrEqual(200)
})
