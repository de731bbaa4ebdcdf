// Passkeys: signing in with one, and keeping one's own.
import { Hono } from 'hono'
import type { Ceremony } from '#platform/auth/passkeys.ts'
import { found } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { hasKeptForm } from '#platform/http/kept-form.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { noteChange } from '../actions/changes.ts'
import { passkeyForm, passkeyNameForm, passkeyRemovalForm, passkeyUseForm } from '../forms.ts'
import { ceremonyHeaders, clientHeaders, logSignIn, moreWays, passCookies, takesPasskeys } from '../http.ts'
import { PasskeysPage } from '../pages/passkeys.tsx'
import { SignInPage } from '../pages/sign-in.tsx'
import { accountPaths } from '../paths.ts'

async function passkeysPage(c: Ctx, form: FormState, status: 200 | 422 = 200): Promise<Response> {
  const keys = await c.var.services.identity.passkeys.list(clientHeaders(c))
  const page = <PasskeysPage keys={keys} form={form} mayAdd={takesPasskeys(c)} />
  return show(c, { title: t('パスキー', 'Passkeys'), status }, page)
}

function begun(c: Ctx, ceremony: Ceremony | null): Response {
  const { options, cookies } = found(ceremony)
  passCookies(c, cookies)
  return c.json(options)
}

export const passkeyRoutes = new Hono<Env>()
  .post(accountPaths.signInPasskeyOptions, async (c) =>
    begun(c, await c.var.services.identity.passkeys.beginSignIn(clientHeaders(c))),
  )
  .post(accountPaths.signInPasskey, async (c) => {
    const read = await readForm(c, passkeyUseForm)
    const { credential, next } = found(read.ok ? read.value : null)
    const { identity, rateLimits, config } = c.var.services
    await rateLimits.count('signInAddress', c.var.address)
    const cookies = await identity.passkeys.signIn(ceremonyHeaders(c), credential, c.var.account)
    logSignIn(c, 'passkey', cookies !== null)
    if (cookies === null) {
      const fault = t(
        'このパスキーではログインできません。ほかの方法でログインし、登録し直してください。',
        'This passkey does not work here. Sign in another way and add it anew.',
      )
      const page = { form: { values: { next }, errors: { email: fault } }, kept: hasKeptForm(c), demo: config.demo }
      return show(c, { title: t('ログイン', 'Sign in'), status: 422 }, <SignInPage {...page} more={moreWays(c)} />)
    }
    await rateLimits.giveBack('signInAddress', c.var.address)
    passCookies(c, cookies)
    return c.redirect(next, 303)
  })
  .get(accountPaths.passkeys, (c) => {
    confirmedAccount(c)
    return passkeysPage(c, emptyForm)
  })
  .post(accountPaths.passkeyOptions, async (c) => {
    confirmedAccount(c)
    return begun(c, await c.var.services.identity.passkeys.beginAdding(clientHeaders(c)))
  })
  .post(accountPaths.passkeys, async (c) => {
    const [actor, account] = [signedIn(c), confirmedAccount(c)]
    const read = await readForm(c, passkeyForm)
    if (!read.ok) return passkeysPage(c, read.form, 422)
    const { name, credential } = read.value
    if (!(await c.var.services.identity.passkeys.add(ceremonyHeaders(c), credential, name))) {
      const fault = t(
        'パスキーを登録できませんでした。もう一度お試しください',
        'The passkey could not be added. Please try again',
      )
      return passkeysPage(c, { values: read.form.values, errors: { name: fault } }, 422)
    }
    await c.var.write((tx) => noteChange(tx, actor, account, 'passkey_added'))
    return c.redirect(accountPaths.passkeys, 303)
  })
  .post(accountPaths.passkeyName, async (c) => {
    signedIn(c)
    const read = await readForm(c, passkeyNameForm)
    if (!read.ok) return passkeysPage(c, emptyForm, 422)
    await c.var.services.identity.passkeys.rename(clientHeaders(c), read.value.id, read.value.name)
    return c.redirect(accountPaths.passkeys, 303)
  })
  .post(accountPaths.passkeyRemoval, async (c) => {
    const [actor, account] = [signedIn(c), confirmedAccount(c)]
    const read = await readForm(c, passkeyRemovalForm)
    const gone = read.ok && (await c.var.services.identity.passkeys.remove(clientHeaders(c), read.value.id))
    if (gone) await c.var.write((tx) => noteChange(tx, actor, account, 'passkey_removed'))
    return c.redirect(accountPaths.passkeys, 303)
  })
