// What the accounts' routes share.
import { setTimeout } from 'node:timers/promises'
import type { MailPlace } from '#platform/auth/account-mail.ts'
import type { Way } from '#platform/auth/ways.ts'
import type { Entered } from '#platform/auth/answers.ts'
import { addressHeader } from '#platform/auth/asked.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Ctx } from '#platform/http/env.ts'
import { withNext } from '#platform/http/way-back.ts'
import { accountPaths } from './paths.ts'

export const mailPlace = (c: Ctx, next: string): MailPlace => ({
  root: c.var.services.database.root,
  municipality: c.var.municipality.code,
  next,
})

export const passCookies = (c: Ctx, cookies: readonly string[]): void => {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}

/** For whoever watches over the installation: which way, and whether it opened. Never who. */
export const logSignIn = (c: Ctx, way: Way, opened: boolean): void =>
  c.var.services.log[opened ? 'info' : 'warn']({ id: c.var.requestId, way, opened }, 'sign-in')

/** Where somebody goes who came in: on, or first to the page that asks for the code they owe. */
export function letIn(c: Ctx, { cookies, owesCode }: Entered, next: string): Response {
  passCookies(c, cookies)
  return c.redirect(owesCode ? withNext(accountPaths.signInCode, next) : next, 303)
}

/** The request's headers, with the address as we know it in place of whatever the client claims. */
export function clientHeaders(c: Ctx): Headers {
  const headers = new Headers(c.req.raw.headers)
  headers.set(addressHeader, c.var.address)
  return headers
}

/** Somebody whose account has just been begun: nothing here yet but a name. */
export const newcomer = (c: Ctx, account: string, name: string): Actor => ({
  account,
  municipality: c.var.municipality.code,
  person: null,
  name,
  roles: new Set(),
  organizations: new Map(),
  acting_for: null,
  request_id: c.var.requestId,
  address: c.var.address,
})

/** Before any mail goes to an address somebody typed. */
export async function limitMail(c: Ctx, email: string): Promise<void> {
  const { rateLimits } = c.var.services
  await rateLimits.count('accountMailAddress', c.var.address)
  await rateLimits.count('accountMail', email)
}

/** Longer than the work takes for a known address, so that the time tells nobody which addresses are known. */
const evenMs = 350

export async function evenly(run: () => Promise<unknown>): Promise<void> {
  await Promise.all([run(), setTimeout(evenMs)])
}

/** Passkeys belong to the installation's own host name, and work under it and below it. */
export function takesPasskeys(c: Ctx): boolean {
  const { hostname: own } = new URL(c.var.services.config.publicUrl)
  const { hostname } = new URL(c.req.url)
  return hostname === own || hostname.endsWith(`.${own}`)
}

/** The provider leads back to the installation's own host name: elsewhere the session would not arrive. */
export const takesOidc = (c: Ctx): boolean =>
  c.var.services.identity.oidc !== null &&
  new URL(c.req.url).hostname === new URL(c.var.services.config.publicUrl).hostname

/** Ways of signing in that this address has besides passwords and links; `oidc` is the provider's name. */
export interface MoreWays {
  passkeys: boolean
  oidc: string | null
}
export const moreWays = (c: Ctx): MoreWays => ({
  passkeys: takesPasskeys(c),
  oidc: takesOidc(c) ? (c.var.services.identity.oidc?.label ?? null) : null,
})

/** With the page's origin, which a passkey signs. */
export function ceremonyHeaders(c: Ctx): Headers {
  const headers = clientHeaders(c)
  const { protocol } = new URL(c.var.services.config.publicUrl)
  headers.set('origin', `${protocol}//${new URL(c.req.url).host}`)
  return headers
}
