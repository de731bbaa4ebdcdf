// The neighbour of every page: node:http sending the same bytes with the same headers, and doing nothing else. A child of pages.ts.
import { createServer } from 'node:http'
import { z } from 'zod'

const page = z.object({ headers: z.record(z.string(), z.string()), body: z.base64() })
let headers: Record<string, string> = {}
let body = Buffer.alloc(0)

process.on('message', (message) => {
  const given = page.parse(message)
  headers = given.headers
  body = Buffer.from(given.body, 'base64')
  process.send?.('ready')
})

const server = createServer((_, response) => response.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(address !== null && typeof address === 'object' ? address.port : 0)
})
