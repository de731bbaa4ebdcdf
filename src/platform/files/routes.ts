// Files never come from a path where scripts live, never run, and are shown in the page only when they are pictures.
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import { isId } from '#platform/id.ts'
import type { Ctx, Env, Routes } from '#platform/http/env.ts'
import { type FileRecord, findFile, mayOpenFile } from './records.ts'

/** The bytes, for whoever was found to be allowed them. */
export async function sendFile(c: Ctx, file: FileRecord): Promise<Response> {
  const bytes = await c.var.services.files.bytes.open(file.sha256)
  const how = file.type.startsWith('image/') ? 'inline' : 'attachment'
  c.header('content-type', file.type)
  c.header('content-length', String(file.bytes))
  c.header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  c.header('content-security-policy', "default-src 'none'; sandbox")
  c.header('etag', `"${file.sha256}"`)
  // Node's stream and the browser's are one thing with two type names.
  return c.body(Readable.toWeb(bytes) as ReadableStream)
}

export const fileRoutes: Routes = new Hono<Env>().get('/files/:id', async (c) => {
  const id = c.req.param('id')
  const file = await c.var.read(async (db) => {
    const one = found(isId(id) ? await findFile(db, id) : null)
    foundIf(await mayOpenFile(db, c.var.actor, one))
    return one
  })
  return sendFile(c, file)
})
