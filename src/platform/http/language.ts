// The reader's language: their choice (a cookie), else what their browser asks for, else Japanese.
import { createMiddleware } from 'hono/factory'
import { type Locale, locales, withLocale } from '#platform/i18n/index.ts'
import { readCookie, writeCookie } from './cookies.ts'
import type { Ctx, Env } from './env.ts'
import { localPath } from './local-path.ts'

const isLocale = (text: string | undefined): text is Locale => locales.some((locale) => locale === text)

function preferred(c: Ctx): Locale {
  const chosen = readCookie(c, 'language')
  if (isLocale(chosen)) return chosen
  const asked = (c.req.header('accept-language') ?? 'ja').toLowerCase()
  return asked.startsWith('en') && !asked.includes('ja') ? 'en' : 'ja'
}

export const chooseLanguage = createMiddleware<Env>((c, next) => withLocale(preferred(c), next))

/** GET /language?to=en&back=/… */
export function switchLanguage(c: Ctx): Response {
  const to = c.req.query('to')
  if (isLocale(to)) writeCookie(c, 'language', to, 31_536_000)
  return c.redirect(localPath(c.req.query('back')), 303)
}
