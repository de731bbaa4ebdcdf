// Reading from a standby what may be a second old: pages of somebody who is not signed in and has just sent nothing.
import { createMiddleware } from 'hono/factory'
import { readingMunicipality, type Database } from '#platform/db/index.ts'
import { readCookie, writeCookie } from './cookies.ts'
import type { Ctx, Env } from './env.ts'

const sent = 'sent'
/** Longer than any standby that is in step lags behind. */
const seconds = 20

/** Whoever sends something reads from the primary for a while, so that they see what came of it. */
export const rememberSending = createMiddleware<Env>(async (c, next) => {
  if (c.var.services.replica !== null && c.req.method !== 'GET') writeCookie(c, sent, '1', seconds)
  await next()
})

const mayBeStale = (c: Ctx): boolean =>
  c.req.method === 'GET' && c.var.account === null && readCookie(c, sent) === undefined

/** How this request reads. Whatever goes wrong at the standby (away, behind, a page it does not have yet) is asked again of the primary. */
export function readerOf(c: Ctx, { root }: Database, municipality: string): Ctx['var']['read'] {
  const { replica } = c.var.services
  return async (run) => {
    const certain = () => readingMunicipality(root, municipality, run)
    if (replica === null || !mayBeStale(c)) return certain()
    return readingMunicipality(replica.root, municipality, run).catch(certain)
  }
}
