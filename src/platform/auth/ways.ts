// The ways in, as a session remembers its own.

export const ways = ['password', 'link', 'code', 'recovery', 'passkey', 'oidc'] as const
export type Way = (typeof ways)[number]

/** better-auth's paths that begin a session. */
const byPath: Readonly<Record<string, Way>> = {
  '/sign-in/email': 'password',
  '/magic-link/verify': 'link',
  '/verify-email': 'link',
  '/two-factor/verify-totp': 'code',
  '/two-factor/verify-backup-code': 'recovery',
  '/passkey/verify-authentication': 'passkey',
  '/callback/:id': 'oidc',
}

type Begun = Readonly<Record<string, unknown>>

/** A session that follows another (a new password, a check in between) keeps the way of the first. */
export function wayOf(
  session: Begun,
  context: { path?: string; context?: { session?: { session: Begun } | null } } | null,
): { method: unknown; confirmedAt: Date } {
  const before = session['method'] ?? context?.context?.session?.session['method']
  return { method: before ?? byPath[context?.path ?? ''] ?? null, confirmedAt: new Date() }
}

export const isWay = (text: unknown): text is Way => ways.some((way) => way === text)
