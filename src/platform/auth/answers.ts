// What better-auth's server functions answer, as we take it.
import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import type { Pool } from 'pg'
import type { Config } from '#platform/config.ts'
import { DatabaseAbsent } from '#platform/db/index.ts'
import { authOptions } from './options.ts'

export const createAuth = (config: Config, pool: Pool) => betterAuth(authOptions(config, pool))
export type Auth = ReturnType<typeof createAuth>

/** better-auth answers a refusal by throwing; here that is an answer like any other. */
export async function orNull<T>(call: Promise<T>): Promise<T | null> {
  return call.catch((error: unknown) => {
    if (!isAPIError(error)) throw error
    if (error.statusCode >= 500) throw new DatabaseAbsent('accounts cannot be read', { cause: error })
    return null
  })
}

interface Answer {
  headers: Headers
  response: unknown
}

/** Set-Cookie lines, or null for a refusal. */
export const cookiesOf = (answer: { headers: Headers } | null): string[] | null =>
  answer?.headers.getSetCookie() ?? null

/** Somebody who came in, or who still owes a one-time code. */
export interface Entered {
  cookies: string[]
  owesCode: boolean
}

export function enteredOf(answer: Answer | null): Entered | null {
  if (answer === null) return null
  const { response, headers } = answer
  const owesCode = typeof response === 'object' && response !== null && 'twoFactorRedirect' in response
  return { cookies: headers.getSetCookie(), owesCode }
}
