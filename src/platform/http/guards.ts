// The beginning of a request's life: its id and nonce, the headers that keep it safe, where it may come from.
import { randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { notFound, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import type { Ctx, Env, Services } from './env.ts'

/** The client's address: the socket's, or the last one a trusted proxy added. */
function addressOf(c: Ctx, trustProxy: boolean): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (trustProxy && forwarded) return forwarded
  // In tests a request comes without a socket.
  return c.env?.incoming?.socket.remoteAddress ?? '-'
}

export const begin = (services: Services) =>
  createMiddleware<Env>(async (c, next) => {
    c.set('services', services)
    c.set('requestId', newId())
    c.set('nonce', randomBytes(16).toString('base64'))
    c.set('address', addressOf(c, services.config.trustProxy))
    c.set('now', services.now())
    c.header('x-request-id', c.var.requestId)
    if (services.stopping) c.header('connection', 'close')
    const started = performance.now()
    await next()
    // The path without its query: a query may hold what somebody searched for.
    services.log.info(
      {
        id: c.var.requestId,
        method: c.req.method,
        path: c.get('logged') ?? c.req.path,
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    )
  })

/** What a browser may load for a page: ours, and pictures `from` elsewhere where a page needs them. */
function policyOf(c: Ctx, from: readonly string[] = []): string {
  const { oidc } = c.var.services.config
  return [
    "default-src 'none'",
    `script-src 'nonce-${c.var.nonce}'`,
    "style-src 'self'",
    "font-src 'self'",
    ["img-src 'self' data:", ...from].join(' '),
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    // Browsers hold this against where a form's answer leads, too.
    ["form-action 'self'", oidc && new URL(oidc.issuer).origin].filter(Boolean).join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** On this one page, pictures of another site too. */
export const showPicturesFrom = (c: Ctx, origin: string): void =>
  c.header('content-security-policy', policyOf(c, [origin]))

export const safeHeaders = (services: Services) =>
  createMiddleware<Env>(async (c, next) => {
    c.header('content-security-policy', policyOf(c))
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'same-origin')
    c.header('cross-origin-opener-policy', 'same-origin')
    c.header('cross-origin-resource-policy', 'same-origin')
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    c.header('cache-control', 'no-store')
    if (services.config.publicUrl.startsWith('https:')) {
      c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    }
    await next()
  })

/** PostgreSQL keeps no text with U+0000: nothing is found at an address that holds one. */
export const noNull = createMiddleware<Env>(async (c, next) => {
  if (c.req.url.includes('%00')) throw notFound()
  await next()
})

const reads = new Set(['GET', 'HEAD'])

/** A write must come from our own pages, whatever its content type: the browser says so, and a foreign page cannot lie. */
export const sameOrigin = createMiddleware<Env>(async (c, next) => {
  if (!reads.has(c.req.method) && !cameFromHere(c)) {
    throw new Refusal(403, {
      ja: 'この画面の外から送られたため、受け付けませんでした。まちポートの画面を開き直して、もう一度お試しください。',
      en: 'This did not come from one of our own pages. Please open the page again and retry.',
    })
  }
  await next()
})

function cameFromHere(c: Ctx): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  // No browser, and nobody's session: a mail program that refuses by one click (RFC 8058) has no right but its link's.
  if (origin === undefined) return c.req.header('cookie') === undefined
  const host = c.req.header('host') ?? new URL(c.req.url).host
  return URL.canParse(origin) && new URL(origin).host === host
}
