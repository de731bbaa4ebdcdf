// A provider of OpenID Connect on this machine, with GビズID's claims (scope `profile`), and what may go wrong with one.
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { z } from 'zod'
import { atEnd } from './closing.ts'

export interface Business {
  account_type: string
  corp_type?: string
  corporate_number?: string
  name?: string
  email?: string
}

type Payload = Record<string, unknown>

/** What the next sign-in does: who comes, whether they agree, and what becomes of the answers on their way. */
export interface Next {
  who: string
  denies?: boolean
  /** Changes the id token, and signs it anew. */
  idToken?: (payload: Payload) => Payload
  /** Breaks its signature. */
  unsigned?: boolean
  userinfo?: (payload: Payload) => Payload
}

const json = z.record(z.string(), z.unknown())
const part = (text: string | undefined): Payload =>
  json.parse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString()))
const encode = (payload: Payload): string => Buffer.from(JSON.stringify(payload)).toString('base64url')

export const client = { id: 'machiport', secret: 'a secret of the client' }

export async function oidcProvider(businesses: Record<string, Business>, callback: string, at = 0) {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  const server = createServer()
  server.listen(at, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  let next: Next = { who: '' }

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [callback],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [{ ...key, kid: 'first', alg: 'RS256', use: 'sig' }] },
    claims: { openid: ['sub'], profile: ['account_type', 'corp_type', 'corporate_number', 'name'], email: ['email'] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...businesses[sub] }) }),
  })

  const signed = (token: string): string => {
    const [header, payload] = token.split('.')
    const body = `${header}.${encode((next.idToken ?? ((same) => same))(part(payload)))}`
    const signature = sign('RSA-SHA256', Buffer.from(body), createPrivateKey({ key, format: 'jwk' })).toString(
      'base64url',
    )
    return `${body}.${next.unsigned ? signature.split('').reverse().join('') : signature}`
  }

  provider.use(async (ctx, proceed) => {
    if (!ctx.path.startsWith('/interaction/')) {
      await proceed()
      const body = json.safeParse(ctx.body)
      if (ctx.path === '/token' && body.success && typeof body.data['id_token'] === 'string')
        ctx.body = { ...body.data, id_token: signed(body.data['id_token']) }
      if (ctx.path === '/me' && body.success) ctx.body = (next.userinfo ?? ((same) => same))(body.data)
      return
    }
    const details = await provider.interactionDetails(ctx.req, ctx.res)
    const grant = new provider.Grant({ accountId: next.who, clientId: client.id })
    grant.addOIDCScope(String(details.params['scope']))
    const agreed = { login: { accountId: next.who }, consent: { grantId: await grant.save() } }
    await provider.interactionFinished(ctx.req, ctx.res, next.denies ? { error: 'access_denied' } : agreed)
    ctx.respond = false
  })
  server.on('request', provider.callback())
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  atEnd(stop)

  return {
    issuer,
    stop,
    /** As a browser goes there and back; the address it comes back to. */
    async visit(url: string, how: Next): Promise<string> {
      next = how
      const jar = new Map<string, string>()
      let at = url
      while (!at.startsWith(callback)) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const line of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
          jar.set(name, value)
        }
        const to = answer.headers.get('location')
        if (to === null) throw new Error(`The provider stops at ${answer.status}: ${await answer.text()}`)
        at = new URL(to, at).href
      }
      return at
    },
  }
}
