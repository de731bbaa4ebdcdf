// The account behind a request, installation-wide. What it is in one municipality is the members module's to say.
// better-auth keeps passwords, sessions and links; our own pages call it (docs/decisions/0009).
import { Pool } from 'pg'
import type { Config } from '#platform/config.ts'
import { surviving } from '#platform/db/index.ts'
import { type MailPlace, withMailPlace } from './account-mail.ts'
import { cookiesOf, createAuth, type Entered, enteredOf, orNull } from './answers.ts'
import { createEmailChange } from './email-change.ts'
import { createOidc } from './oidc.ts'
import { createPasskeys } from './passkeys.ts'
import { createSecondFactor } from './second-factor.ts'
import { isWay, type Way } from './ways.ts'

export interface Account {
  id: string
  email: string
  name: string
  session: string
  /** How this session came in; null where it began before that was kept. */
  way: Way | null
  /** Has one-time codes. */
  second_factor: boolean
  /** When its holder last showed that it is still them. */
  confirmed_at: Date
}

export interface SessionInfo {
  token: string
  created_at: Date
  expires_at: Date
  user_agent: string
  address: string
  way: Way | null
}

/** However much it is used: then its holder shows again who they are. A check in between begins a new session. */
const longestMs = 90 * 86_400_000

export type Identity = ReturnType<typeof createIdentity>

export function createIdentity(url: string, config: Config) {
  const pool = new Pool({
    connectionString: url,
    max: 4,
    application_name: 'machiport accounts',
  })
  surviving(pool)
  const auth = createAuth(config, pool)
  const { api } = auth
  return {
    auth,
    emailChange: createEmailChange(auth),
    secondFactor: createSecondFactor(auth),
    passkeys: createPasskeys(auth),
    /** Null where none is set. */
    oidc: config.oidc && createOidc(auth, config, config.oidc, pool),
    close: () => pool.end(),

    /** With `cookies`, the Set-Cookie lines of a session in use that was extended just now: once a day at most. */
    async accountOf(headers: Headers): Promise<{ account: Account; cookies: string[] } | null> {
      if (!headers.has('cookie')) return null
      const answer = await orNull(api.getSession({ headers, returnHeaders: true }))
      const found = answer?.response
      if (!found || Date.now() - found.session.createdAt.getTime() > longestMs) return null
      const { user, session } = found
      const account = {
        id: user.id,
        email: user.email,
        name: user.name,
        session: session.token,
        way: isWay(session.method) ? session.method : null,
        second_factor: user.twoFactorEnabled ?? false,
        confirmed_at: session.confirmedAt ?? session.createdAt,
      }
      return { account, cookies: cookiesOf(answer) ?? [] }
    },

    /** The id of the account that now waits for its mail to be opened; null when the address has one already (the mail differs). */
    register: (place: MailPlace, body: { email: string; password: string; name: string }): Promise<string | null> =>
      withMailPlace(place, async () => {
        const { internalAdapter } = await auth.$context
        const known = await internalAdapter.findUserByEmail(body.email)
        // Begun before, perhaps by somebody else: only the mailbox's holder may choose the password.
        const unproven = known !== null && !known.user.emailVerified
        await (unproven
          ? orNull(api.requestPasswordReset({ body: { email: body.email } }))
          : orNull(api.signUpEmail({ body })))
        if (known !== null) return unproven ? known.user.id : null
        return (await internalAdapter.findUserByEmail(body.email))?.user.id ?? null
      }),

    /** Null when address and password do not fit (or the address is not confirmed yet). */
    signIn: (place: MailPlace, headers: Headers, body: { email: string; password: string }): Promise<Entered | null> =>
      withMailPlace(place, async () =>
        enteredOf(await orNull(api.signInEmail({ body, headers, returnHeaders: true }))),
      ),

    sendLink: async (place: MailPlace, headers: Headers, email: string): Promise<void> => {
      const { internalAdapter } = await auth.$context
      if ((await internalAdapter.findUserByEmail(email)) === null) return
      await withMailPlace(place, () => orNull(api.signInMagicLink({ body: { email }, headers })))
    },

    openLink: async (headers: Headers, token: string): Promise<Entered | null> =>
      enteredOf(await orNull(api.magicLinkVerify({ query: { token }, headers, returnHeaders: true }))),

    confirm: async (headers: Headers, token: string): Promise<Entered | null> =>
      enteredOf(await orNull(api.verifyEmail({ query: { token }, headers, returnHeaders: true }))),

    sendReset: (place: MailPlace, email: string): Promise<unknown> =>
      withMailPlace(place, () => orNull(api.requestPasswordReset({ body: { email } }))),

    /** Whose password it is now; null where the link is spent. `confirmed`: whether they had an account to be told of. */
    reset: async (token: string, newPassword: string) => {
      const { internalAdapter } = await auth.$context
      const link = await internalAdapter.findVerificationValue(`reset-password:${token}`)
      const user = link && (await internalAdapter.findUserById(link.value))
      if (!user || (await orNull(api.resetPassword({ body: { token, newPassword } }))) === null) return null
      return { id: user.id, email: user.email, name: user.name, confirmed: user.emailVerified }
    },

    changePassword: async (headers: Headers, currentPassword: string, newPassword: string): Promise<string[] | null> =>
      cookiesOf(
        await orNull(
          api.changePassword({
            body: { currentPassword, newPassword, revokeOtherSessions: true },
            headers,
            returnHeaders: true,
          }),
        ),
      ),

    /** Whether it is this account's password, for somebody who is signed in. */
    passwordFits: async (headers: Headers, password: string): Promise<boolean> =>
      (await orNull(api.verifyPassword({ body: { password }, headers }))) !== null,

    /** A new session in place of the current one, whose holder has just been checked. */
    renew: async (headers: Headers): Promise<string[]> =>
      cookiesOf(await orNull(api.renewSession({ headers, returnHeaders: true }))) ?? [],

    signOut: async (headers: Headers): Promise<string[]> =>
      cookiesOf(await orNull(api.signOut({ headers, returnHeaders: true }))) ?? [],

    sessions: async (headers: Headers): Promise<SessionInfo[]> =>
      ((await orNull(api.listSessions({ headers }))) ?? []).map((session) => ({
        token: session.token,
        created_at: session.createdAt,
        expires_at: session.expiresAt,
        user_agent: session.userAgent ?? '',
        address: session.ipAddress ?? '',
        way: isWay(session.method) ? session.method : null,
      })),

    revoke: (headers: Headers, token: string): Promise<unknown> =>
      orNull(api.revokeSession({ body: { token }, headers })),
    revokeOthers: (headers: Headers): Promise<unknown> => orNull(api.revokeOtherSessions({ headers })),

    /** For administrators and the demo: a confirmed account, made or found; its id. */
    async ensureAccount(body: { email: string; name: string; password: string }): Promise<string> {
      const { internalAdapter, password } = await auth.$context
      const known = await internalAdapter.findUserByEmail(body.email)
      if (known) return known.user.id
      const user = await internalAdapter.createUser(
        { email: body.email.toLowerCase(), name: body.name, emailVerified: true },
        { method: 'email-password' },
      )
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await password.hash(body.password),
      })
      return user.id
    },
  }
}
