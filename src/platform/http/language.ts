// The reader's language: their choice (a cookie), else what their browser asks for, else Japanese.
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { type Locale, locales, withLocale } from '#platform/i18n/index.ts'
import type { Ctx, Env } from './env.ts'

const isLocale = (text: string | undefined): text is Locale => locales.some((locale) => locale === text)

function preferred(c: Ctx): Locale {
  const chosen = getCookie(c, 'language')
  if (isLocale(chosen)) return chosen
  const asked = (c.req.header('accept-language') ?? 'ja').toLowerCase()
  return asked.startsWith('en') && !asked.includes('ja') ? 'en' : 'ja'
}

export const chooseLanguage = createMiddleware<Env>((c, next) => withLocale(preferred(c), next))

/** A path of this site, never another one: what starts with exactly one slash. */
export const localPath = (text: string | undefined): string =>
  text !== undefined && /^\/(?![/\\])/.test(text) && URL.canParse(text, 'http://here') ? text : '/'

/** GET /language?to=en&back=/… */
export function switchLanguage(c: Ctx): Response {
  const to = c.req.query('to')
  if (isLocale(to)) setCookie(c, 'language', to, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
  return c.redirect(localPath(c.req.query('back')), 303)
}
