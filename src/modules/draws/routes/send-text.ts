// A long text that never changes any more: sent in pieces as fast as the browser takes them, and once to each browser.
import type { Db } from '#platform/db/index.ts'
import type { Ctx } from '#platform/http/env.ts'

/** In bytes. */
const length = 500_000

type Read = (db: Db, part: { from: number; length: number }) => Promise<Buffer>

/** `read`: a piece of it, empty past its end. Each is its own short transaction: nobody's slow line holds one open. */
export function sendText(c: Ctx, read: Read, { type, etag }: { type: string; etag: string }): Response {
  c.header('etag', `"${etag}"`)
  c.header('cache-control', 'private, max-age=31536000, immutable')
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304)
  let from = 1
  const pieces = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await c.var.read((db) => read(db, { from, length }))
      from += length
      if (piece.length === 0) controller.close()
      else controller.enqueue(piece)
    },
  })
  return c.body(pieces, 200, { 'content-type': type })
}
