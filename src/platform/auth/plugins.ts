// What is added to better-auth: passkeys, one-time codes, and a session that begins anew when its holder shows it is them.
import { passkey } from '@better-auth/passkey'
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins/two-factor'

/** On every sign-in but a passkey's: that is two factors by itself (the device, and what unlocks it). */
const asksForCode = new Set(['/sign-in/email', '/magic-link/verify', '/verify-email', '/callback/:id'])

/** The library asks for a code after a password; here after every way in that is one factor only. */
export function oneTimeCodes() {
  const plugin = twoFactor({
    issuer: 'まちポート',
    // Kept as hashes of ours (second-factor.ts): nothing to encrypt.
    backupCodeOptions: { storeBackupCodes: 'plain' },
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
  })
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: ({ path }: { path?: string }) => asksForCode.has(path ?? ''),
  }))
  return { ...plugin, hooks: { after } }
}

const mustBeUnlocked = (unlocked: boolean): void => {
  if (!unlocked) throw new APIError('UNAUTHORIZED', { message: 'The passkey was used without unlocking it' })
}

/** The challenge's cookie; `options.ts` gives it its prefix. */
export const passkeyCookie = 'passkey'

export const passkeys = (host: string) =>
  passkey({
    rpID: host,
    rpName: 'まちポート',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: passkeyCookie },
    registration: {
      afterVerification: ({ verification }) => mustBeUnlocked(verification.registrationInfo?.userVerified === true),
    },
    authentication: {
      afterVerification: ({ verification }) => mustBeUnlocked(verification.authenticationInfo.userVerified),
    },
  })

/** A new session in place of this one, whose holder was just checked again. */
const renewSession = createAuthEndpoint.serverOnly({ method: 'POST', use: [sessionMiddleware] }, async (ctx) => {
  const { session, user } = ctx.context.session
  const { internalAdapter } = ctx.context
  await setSessionCookie(ctx, { session: await internalAdapter.createSession(user.id, false, session), user })
  await internalAdapter.deleteSession(session.token)
})

export const renewal = { id: 'renewal', endpoints: { renewSession } } as const
