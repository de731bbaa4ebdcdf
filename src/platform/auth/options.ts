// How better-auth is set: which mails go out, how long what holds, what its cookies are called.
import type { BetterAuthOptions } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Config } from '#platform/config.ts'
import { type AccountMail, sendAccountMail } from './account-mail.ts'
import { addressHeader, passwordLength } from './asked.ts'
import { oneTimeCodes, passkeyCookie, passkeys, renewal } from './plugins.ts'
import { wayOf } from './ways.ts'

interface Addressee {
  email: string
  emailVerified: boolean
}

export function authOptions(config: Config, pool: Pool) {
  const secure = config.publicUrl.startsWith('https:')
  const cookie = (name: string) => ({ name: secure ? `__Host-${name}` : name, attributes: { secure } })
  const mail = (kind: AccountMail, to: { email: string }, token: string) => sendAccountMail(kind, to.email, token)
  return {
    // Named in every query: a search path would not outlive a transaction behind PgBouncer.
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool }) }).withSchema('auth'),
      type: 'postgres' as const,
    },
    secret: config.secret,
    baseURL: config.publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      cookies: {
        session_token: cookie('session'),
        dont_remember: cookie('short_session'),
        two_factor: cookie('second_factor'),
        [passkeyCookie]: cookie('passkey'),
        state: cookie('sign_in_state'),
      },
    },
    session: {
      expiresIn: 30 * 86_400,
      updateAge: 86_400,
      // Whether it is still its holder is ours to ask (`confirmedAt`).
      freshAge: 0,
      additionalFields: {
        method: { type: 'string', required: false, input: false },
        confirmedAt: { type: 'date', required: false, input: false },
      },
    },
    account: {
      updateAccountOnSignIn: false,
      // By subject only, by somebody who is signed in, whatever address the provider knows.
      accountLinking: { trustedProviders: ['oidc'], disableImplicitLinking: true, allowDifferentEmails: true },
    },
    databaseHooks: {
      session: {
        create: { before: async (...begun: Parameters<typeof wayOf>) => ({ data: wayOf(...begun) }) },
      },
      // Read once, then of no use: the provider's tokens are not kept.
      account: { create: { before: async () => ({ data: { accessToken: null, refreshToken: null, idToken: null } }) } },
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
      onExistingUserSignUp: async ({ user }: { user: Addressee }) => mail('exists', user, ''),
      sendResetPassword: async ({ user, token }: { user: Addressee; token: string }) =>
        mail(user.emailVerified ? 'reset' : 'finish', user, token),
      // Whoever used the link holds the mailbox.
      onPasswordReset: async ({ user }: { user: { id: string } }) =>
        void (await pool.query('update auth."user" set "emailVerified" = true where "id" = $1', [user.id])),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: async ({ user, token }: { user: { email: string }; token: string }) =>
        mail('confirm', user, token),
    },
    plugins: [
      oneTimeCodes(),
      passkeys(new URL(config.publicUrl).hostname),
      renewal,
      magicLink({
        disableSignUp: true,
        expiresIn: 10 * 60,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token }) => mail('link', { email }, token),
      }),
    ],
  } satisfies BetterAuthOptions
}
