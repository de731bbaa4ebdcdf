// How often somebody may try, counted in PostgreSQL so that all processes share it.
import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#platform/errors.ts'

/** Attempts and the seconds they are counted over. Each has its reason. */
export const limits = {
  /** Guessing one account's password from one place. */
  signIn: { points: 8, duration: 900 },
  /** Guessing many accounts' passwords from one place; a town hall's counter shares one address. */
  signInAddress: { points: 60, duration: 900 },
  /** Mails to one address that nobody there may have asked for. */
  accountMail: { points: 4, duration: 3600 },
  /** Mails caused from one place. */
  accountMailAddress: { points: 30, duration: 3600 },
  /** Any form, from one place: far above what people do. */
  post: { points: 300, duration: 60 },
} as const

export type Limit = keyof typeof limits

export interface RateLimits {
  /** Counts one attempt; throws a Refusal (429) that says when to try again. */
  count(limit: Limit, key: string): Promise<void>
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
      storeClient: pool,
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      ...limits[name],
    })
  const limiters = {
    signIn: limiter('signIn'),
    signInAddress: limiter('signInAddress'),
    accountMail: limiter('accountMail'),
    accountMailAddress: limiter('accountMailAddress'),
    post: limiter('post'),
  }
  return {
    async count(limit, key) {
      // The key may be an e-mail address: only its hash is kept.
      const hashed = createHash('sha256').update(key).digest('base64url')
      await limiters[limit].consume(hashed).catch((refused: unknown) => {
        throw refused instanceof RateLimiterRes ? tooOften(refused.msBeforeNext) : refused
      })
    },
  }
}
