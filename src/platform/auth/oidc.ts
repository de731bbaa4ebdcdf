// OpenID Connect with one provider of the installation's choice (made for GビズID). Who comes back is known by the
// provider's subject only: an e-mail address that somebody typed there proves nothing here.
import { AsyncLocalStorage } from 'node:async_hooks'
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Config, OidcConfig } from '#platform/config.ts'
import { type Auth, type Entered, orNull } from './answers.ts'
import { authOptions } from './options.ts'

const discovery = z.object({ issuer: z.string(), userinfo_endpoint: z.url() })

const gone = z.union([z.string(), z.number()]).nullish()
const claims = z
  .object({
    sub: z.string().min(1),
    account_type: gone,
    corp_type: gone,
    corporate_number: z.string().nullish(),
    name: z.string().nullish(),
  })
  .transform(({ sub, account_type, corp_type, corporate_number, name }) => ({
    sub,
    account_type: String(account_type ?? ''),
    corp_type: String(corp_type ?? ''),
    corporate_number: /^\d{13}$/.test(corporate_number ?? '') ? String(corporate_number) : null,
    name: name ?? '',
  }))
export type Claims = z.infer<typeof claims>

/** Why somebody did not come in: the provider's and the library's codes, as far as they differ for the person. */
export type OidcFault = 'denied' | 'expired' | 'unknown' | 'taken' | 'away' | 'failed'
const faults: Readonly<Record<string, OidcFault>> = {
  access_denied: 'denied',
  state_mismatch: 'expired',
  state_not_found: 'expired',
  signup_disabled: 'unknown',
  account_already_linked_to_different_user: 'taken',
}

/** Somebody came back; `linked` where it was added just now to the account that is signed in. */
interface Returned extends Entered {
  fault: null
  linked: boolean
  to: string
  claims: Claims
  account: { id: string; email: string; name: string }
}
type OidcReturn = { fault: OidcFault } | Returned

/** Its configuration as it publishes it; throws where it is away, or says that it is another. */
async function discover({ issuer }: OidcConfig) {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'error' })
  const found = discovery.parse(await answer.json())
  if (found.issuer !== issuer) throw new Error('The provider calls itself by another name than OIDC_ISSUER')
  return { url, userinfo: found.userinfo_endpoint }
}

const subjectOf = (idToken: string): string =>
  z.object({ sub: z.string() }).parse(JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString())).sub

/** What it says about the person; null unless it speaks of the one in the (verified) id token. */
async function readClaims(userinfo: string, idToken: string, accessToken: string): Promise<Claims | null> {
  const headers = { authorization: `Bearer ${accessToken}` }
  const answer = await fetch(userinfo, { headers, signal: AbortSignal.timeout(5000), redirect: 'error' })
  const said = claims.safeParse(await answer.json())
  return said.success && said.data.sub === subjectOf(idToken) ? said.data : null
}

const seen = new AsyncLocalStorage<{ claims?: Claims }>()

async function open(config: Config, oidc: OidcConfig, pool: Pool) {
  const { url, userinfo } = await discover(oidc)
  const options = authOptions(config, pool)
  const provider = genericOAuth({
    config: [
      {
        providerId: 'oidc',
        discoveryUrl: url,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        authentication: 'basic',
        pkce: true,
        scopes: oidc.scopes,
        redirectURI: `${config.publicUrl}/sign-in/oidc/callback`,
        requireIdTokenVerification: true,
        disableSignUp: true,
        accountSubject: ({ profile }) => String(profile['sub']),
        getUserInfo: async ({ idToken, accessToken }) => {
          if (idToken === undefined || accessToken === undefined) return null
          const said = await readClaims(userinfo, idToken, accessToken).catch(() => null)
          const place = seen.getStore()
          if (said !== null && place !== undefined) place.claims = said
          // An address that is nobody's: the library asks for one, and must find no account by it.
          return said && { id: said.sub, sub: said.sub, email: `${said.sub}@oidc.invalid`, emailVerified: false }
        },
      },
    ],
  })
  const auth = betterAuth({ ...options, plugins: [...options.plugins, provider] })
  if ((await auth.$context).socialProviders.length === 0) throw new Error('The provider cannot be used')
  return auth
}

export type Oidc = ReturnType<typeof createOidc>

export function createOidc({ $context }: Auth, config: Config, oidc: OidcConfig, pool: Pool) {
  let opened: ReturnType<typeof open> | null = null
  /** When it is first needed, and again after it was away: a provider that is down must not keep the site from starting. */
  const provider = () =>
    (opened ??= open(config, oidc, pool).catch((error: unknown) => {
      opened = null
      throw error
    }))
  const accountsOf = async (account: string) => {
    const { internalAdapter } = await $context
    return (await internalAdapter.findAccounts(account)).filter(({ providerId }) => providerId === 'oidc')
  }

  return {
    label: oidc.label,

    /** The provider's page, for somebody who signs in or (with `link`) adds it to their account; null when it is away. */
    async begin(headers: Headers, to: string, link: boolean): Promise<{ url: string; cookies: string[] } | null> {
      const auth = await provider().catch(() => null)
      if (auth === null) return null
      const call = {
        body: { provider: 'oidc', callbackURL: to, disableRedirect: true },
        headers,
        returnHeaders: true,
      } as const
      const answer = await orNull(link ? auth.api.linkSocialAccount(call) : auth.api.signInSocial(call))
      return answer?.response.url ? { url: answer.response.url, cookies: answer.headers.getSetCookie() } : null
    },

    /** Somebody comes back from it. */
    async finish(headers: Headers, query: Record<string, string>): Promise<OidcReturn> {
      const auth = await provider().catch(() => null)
      if (auth === null) return { fault: 'away' }
      const place: { claims?: Claims } = {}
      const params = { id: 'oidc' }
      const answer = await seen.run(place, () => auth.api.callbackOAuth({ params, query, headers, asResponse: true }))
      const to = new URL(answer.headers.get('location') ?? '/', config.publicUrl)
      const error = to.searchParams.get('error')
      if (error !== null || answer.status >= 400) return { fault: faults[error ?? ''] ?? 'failed' }
      const { internalAdapter, authCookies } = await auth.$context
      const { claims } = place
      const owner =
        claims && (await internalAdapter.findAccountOwnerByKey({ providerId: 'oidc', accountId: claims.sub }))
      if (claims === undefined || owner?.kind !== 'owned') return { fault: 'failed' }
      const cookies = answer.headers.getSetCookie()
      const owesCode = (await answer.text()).includes('twoFactorRedirect')
      const linked = !owesCode && !cookies.some((line) => line.startsWith(`${authCookies.sessionToken.name}=`))
      const { id, email, name } = owner.user
      return {
        fault: null,
        cookies,
        owesCode,
        linked,
        to: to.pathname + to.search,
        claims,
        account: { id, email, name },
      }
    },

    /** Whether it opens this account. */
    opens: async (account: string): Promise<boolean> => (await accountsOf(account)).length > 0,

    async unlink(account: string): Promise<void> {
      const { internalAdapter } = await $context
      for (const { id } of await accountsOf(account)) await internalAdapter.deleteAccount(id)
    },
  }
}
