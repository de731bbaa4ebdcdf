// Our cookies: out of reach of scripts, sent to this host only, and behind TLS with the `__Host-` prefix, so that no
// neighbouring host can set them.
import { deleteCookie, getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import type { Ctx } from './env.ts'

const isSecure = (c: Ctx): boolean => c.var.services.config.publicUrl.startsWith('https:')
const named = (c: Ctx, name: string): string => (isSecure(c) ? `__Host-${name}` : name)
const attributes = (c: Ctx, seconds: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c), maxAge: seconds }) as const

export const readCookie = (c: Ctx, name: string): string | undefined => getCookie(c, named(c, name))

export const writeCookie = (c: Ctx, name: string, value: string, seconds: number): void =>
  setCookie(c, named(c, name), value, attributes(c, seconds))

/** Null when it is absent or was not written by us. */
export const readSignedCookie = async (c: Ctx, name: string): Promise<string | null> =>
  (await getSignedCookie(c, c.var.services.config.secret, named(c, name))) || null

export const writeSignedCookie = (c: Ctx, name: string, value: string, seconds: number): Promise<void> =>
  setSignedCookie(c, named(c, name), value, c.var.services.config.secret, attributes(c, seconds))

export const dropCookie = (c: Ctx, name: string): void =>
  void deleteCookie(c, named(c, name), { path: '/', secure: isSecure(c) })
