// How often somebody may try, counted in PostgreSQL so that all processes share it.
import { createHash } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { Pool, QueryConfig } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#platform/errors.ts'
import type { Env } from './env.ts'

/** Attempts and the seconds they are counted over. Each has its reason. */
export const limits = {
  /** Guessing one account's password from one place. */
  signIn: { points: 8, duration: 900 },
  /** Guessing many accounts' passwords from one place; a town hall's counter shares one address. */
  signInAddress: { points: 60, duration: 900 },
  /** Guessing the second factor from one place, and of one account from anywhere. */
  secondFactor: { points: 10, duration: 900 },
  /** A one-time code works once: it is valid for 90 seconds, this remembers it longer. */
  usedCode: { points: 1, duration: 180 },
  /** Mails to one address that nobody there may have asked for. */
  accountMail: { points: 4, duration: 3600 },
  /** Mails caused from one place. */
  accountMailAddress: { points: 30, duration: 3600 },
  /** Mails to one address by applying for events: somebody applies for several in an evening. */
  applicationMail: { points: 20, duration: 3600 },
  /** Mails caused from one place by it: thousands of telephones of one carrier share an address when seats are opened. */
  applicationMailAddress: { points: 600, duration: 3600 },
  /** The mail with somebody's own link, by one ticket. */
  ownLinkMail: { points: 3, duration: 3600 },
  /** Looking for ticket pages by guessing; counts only addresses that lead nowhere. */
  ticketCode: { points: 30, duration: 900 },
  /** Forms kept behind the sign-in page: strangers must not fill the disk. */
  keptForm: { points: 20, duration: 600 },
  /** Any form, from one place: far above what people do. */
  post: { points: 300, duration: 60 },
} as const

export type Limit = keyof typeof limits

export interface RateLimits {
  /** Counts one attempt; throws a Refusal (429) that says when to try again. */
  count(limit: Limit, key: string): Promise<void>
  /** Counts one attempt; false where `count` would throw. */
  isWithin(limit: Limit, key: string): Promise<boolean>
  /** Takes one back: the attempt was no guess. */
  giveBack(limit: Limit, key: string): Promise<void>
}

const tooOften = (ms: number) => {
  const minutes = Math.max(1, Math.ceil(ms / 60_000))
  return new Refusal(429, {
    ja: `短い間に何度も試されたため、止めています。${minutes}分ほどおいて、もう一度お試しください。`,
    en: `Too many attempts in a short time. Please try again in about ${minutes} minute(s).`,
  })
}

export function createRateLimits(pool: Pool): RateLimits {
  const limiter = (name: Limit) =>
    new RateLimiterPostgres({
      // Without the statements' names: behind PgBouncer the next connection would not know them.
      storeClient: { query: ({ text, values }: QueryConfig) => pool.query({ text, values }) },
      storeType: 'client',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      ...limits[name],
    })
  const limiters = {
    signIn: limiter('signIn'),
    signInAddress: limiter('signInAddress'),
    secondFactor: limiter('secondFactor'),
    usedCode: limiter('usedCode'),
    accountMail: limiter('accountMail'),
    accountMailAddress: limiter('accountMailAddress'),
    applicationMail: limiter('applicationMail'),
    applicationMailAddress: limiter('applicationMailAddress'),
    ownLinkMail: limiter('ownLinkMail'),
    ticketCode: limiter('ticketCode'),
    keptForm: limiter('keptForm'),
    post: limiter('post'),
  }
  // The key may be an e-mail address: only its hash is kept.
  const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url')
  /** How long to wait, in milliseconds; null within the limit. */
  const waitFor = (limit: Limit, key: string): Promise<number | null> =>
    limiters[limit].consume(hashOf(key)).then(
      () => null,
      (refused: unknown) => {
        if (refused instanceof RateLimiterRes) return refused.msBeforeNext
        throw refused
      },
    )
  return {
    async count(limit, key) {
      const ms = await waitFor(limit, key)
      if (ms !== null) throw tooOften(ms)
    },
    isWithin: async (limit, key) => (await waitFor(limit, key)) === null,
    async giveBack(limit, key) {
      await limiters[limit].reward(hashOf(key))
    },
  }
}

/** Counts every form that comes over the network, from whatever address. */
export const limitPosts = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'POST' && c.var.address !== '-') await c.var.services.rateLimits.count('post', c.var.address)
  await next()
})
