// A session that lapsed while somebody was typing: what they typed waits for them behind the sign-in page.
import { createHash, randomBytes } from 'node:crypto'
import { Refusal } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted } from './body.ts'
import { dropCookie, readCookie, writeCookie } from './cookies.ts'
import type { Ctx } from './env.ts'
import { localPath } from './local-path.ts'
import type { Posted } from './posted.ts'

const cookie = 'kept_form'
const keepMs = 3_600_000
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const hasKeptForm = (c: Ctx): boolean => readCookie(c, cookie) !== undefined

export const signInPath = (next: string): string => `/sign-in?${new URLSearchParams({ next })}`

/** The page the form was on: the browser says so, else the address it was sent to. */
function formPath(c: Ctx): string {
  const referer = c.req.header('referer')
  if (referer === undefined || !URL.canParse(referer)) return c.req.path
  const { host, pathname, search } = new URL(referer)
  return host === c.req.header('host') ? localPath(pathname + search) : c.req.path
}

/** Text as the database's jsonb takes it: no NUL, no half of a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** Never put down: what opens an account. */
const secrets = new Set(['password', 'current', 'token'])

const keepable = (values: Posted['values']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => !secrets.has(name))
        .map(([name, value]) => [storable(name), typeof value === 'string' ? storable(value) : value.map(storable)]),
    ),
  )

async function keep(c: Ctx, path: string): Promise<void> {
  const { rateLimits } = c.var.services
  const { values } = await posted(c)
  await rateLimits.count('keptForm', c.var.address)
  const secret = randomBytes(24).toString('base64url')
  const { now, municipality } = c.var
  await c.var.write(async (tx) => {
    await tx.deleteFrom('kept_form').where('expires_at', '<', now).execute()
    await tx
      .insertInto('kept_form')
      .values({
        municipality: municipality.code,
        secret_hash: hashOf(secret),
        path,
        form_values: keepable(values),
        expires_at: new Date(now.getTime() + keepMs),
      })
      .execute()
  })
  writeCookie(c, cookie, secret, keepMs / 1000)
}

/** Keeps the posted form for an hour and returns the address of the sign-in page that leads back to it. */
export async function keepForm(c: Ctx): Promise<string> {
  const path = formPath(c)
  await keep(c, path).catch((error: unknown) => {
    // Too large or too many to keep: signing in still leads back.
    if (!(error instanceof Refusal)) throw error
  })
  return signInPath(path)
}

/** What a form page starts with: what was kept for it, once, else `defaults`. */
export async function openForm(c: Ctx, defaults: FormState): Promise<FormState> {
  const secret = readCookie(c, cookie)
  if (secret === undefined || c.var.actor === null) return defaults
  const kept = await c.var.write((tx) =>
    tx
      .deleteFrom('kept_form')
      .where('secret_hash', '=', hashOf(secret))
      .where('path', '=', c.var.view.path)
      .where('expires_at', '>', c.var.now)
      .returning('form_values')
      .executeTakeFirst(),
  )
  if (kept === undefined) return defaults
  dropCookie(c, cookie)
  return { values: { ...defaults.values, ...kept.form_values }, errors: {} }
}
