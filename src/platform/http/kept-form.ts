// A session that lapsed while somebody was typing: what they typed waits for them behind the sign-in page.
import { createHash, randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { Refusal } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted } from './body.ts'
import { dropCookie, readCookie, readSignedCookie, writeCookie, writeSignedCookie } from './cookies.ts'
import type { Ctx, Env } from './env.ts'
import { localPath } from './local-path.ts'
import type { Posted } from './posted.ts'

const cookie = 'kept_form'
const keepMs = 3_600_000
/** The account last signed in here: whose a lapsed session was. */
const whose = 'last_account'
const whoseSeconds = 30 * 86_400
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const hasKeptForm = (c: Ctx): boolean => readCookie(c, cookie) !== undefined

const leadingBack = (path: string) => (next: string) => `${path}?${new URLSearchParams({ next })}`
export const signInPath = leadingBack('/sign-in')
export const confirmationPath = leadingBack('/account/confirmation')

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
const secrets = new Set(['password', 'current', 'token', 'code'])

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
  const account = await readSignedCookie(c, whose)
  await c.var.write(async (tx) => {
    await tx.deleteFrom('kept_form').where('expires_at', '<', now).execute()
    await tx
      .insertInto('kept_form')
      .values({
        municipality: municipality.code,
        secret_hash: hashOf(secret),
        path,
        form_values: keepable(values),
        account,
        expires_at: new Date(now.getTime() + keepMs),
      })
      .execute()
  })
  writeCookie(c, cookie, secret, keepMs / 1000)
}

/** Keeps the posted form for an hour and returns the address of the page on the way that leads back to it. */
export async function keepForm(c: Ctx, wayTo: (next: string) => string): Promise<string> {
  const path = formPath(c)
  await keep(c, path).catch((error: unknown) => {
    // Too large or too many to keep: signing in still leads back.
    if (!(error instanceof Refusal)) throw error
  })
  return wayTo(path)
}

const keptHere = (c: Ctx): string | null => {
  const secret = readCookie(c, cookie)
  return secret === undefined ? null : hashOf(secret)
}

/** Somebody has signed in: a kept form of which nobody knew whose it was is theirs from now on. */
async function remember(c: Ctx, account: string): Promise<void> {
  if ((await readSignedCookie(c, whose)) === account) return
  await writeSignedCookie(c, whose, account, whoseSeconds)
  const secret_hash = keptHere(c)
  if (secret_hash === null) return
  await c.var.write((tx) =>
    tx
      .updateTable('kept_form')
      .set({ account })
      .where('secret_hash', '=', secret_hash)
      .where('account', 'is', null)
      .execute(),
  )
}

/** The form it was kept for has been sent. */
async function forget(c: Ctx, account: string): Promise<void> {
  const secret_hash = keptHere(c)
  if (secret_hash === null) return
  const path = formPath(c)
  const gone = await c.var.write((tx) =>
    tx
      .deleteFrom('kept_form')
      .where('secret_hash', '=', secret_hash)
      .where('path', '=', path)
      .where('account', '=', account)
      .executeTakeFirst(),
  )
  if (gone.numDeletedRows > 0n) dropCookie(c, cookie)
}

/** Knows whose a form was, and lets go of it once it has been sent. */
export const keptForms = createMiddleware<Env>(async (c, next) => {
  const { account } = c.var
  if (account !== null) await remember(c, account.id)
  await next()
  const sent = c.req.method === 'POST' && c.res.status === 303 && c.req.path !== '/sign-out'
  if (account !== null && sent) await forget(c, account.id)
})

/** A box without its tick is not posted, so what was kept says nothing of it: then it was empty. */
const withoutTicks = (values: FormState['values']): FormState['values'] =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string' && value !== 'yes'))

/** What a form page starts with: what was kept for it and this account, until it is sent; else `defaults`. */
export async function openForm(c: Ctx, defaults: FormState): Promise<FormState> {
  const secret_hash = keptHere(c)
  const { account } = c.var
  if (secret_hash === null || account === null || c.var.actor === null) return defaults
  const kept = await c.var.read((db) =>
    db
      .selectFrom('kept_form')
      .select('form_values')
      .where('secret_hash', '=', secret_hash)
      .where('path', '=', c.var.view.path)
      .where('account', '=', account.id)
      .where('expires_at', '>', c.var.now)
      .executeTakeFirst(),
  )
  return kept === undefined
    ? defaults
    : { values: { ...withoutTicks(defaults.values), ...kept.form_values }, errors: {} }
}
