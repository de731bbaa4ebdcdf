// One's own password: the old one is asked for, however lately one signed in.
import { Hono } from 'hono'
import { SignInNeeded } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { noteChange } from '../actions/changes.ts'
import { changePasswordForm } from '../forms.ts'
import { clientHeaders, passCookies } from '../http.ts'
import { ChangePasswordPage } from '../pages/password.tsx'
import { accountPaths } from '../paths.ts'

const page = (c: Ctx, form: FormState, status: 200 | 422 = 200) =>
  show(c, { title: t('パスワードを変える', 'Change your password'), status }, <ChangePasswordPage form={form} />)

export const passwordRoutes = new Hono<Env>()
  .get(accountPaths.password, (c) => {
    signedIn(c)
    return page(c, emptyForm)
  })
  .post(accountPaths.password, async (c) => {
    const { account } = c.var
    if (account === null) throw new SignInNeeded()
    const read = await readForm(c, changePasswordForm)
    if (!read.ok) return page(c, { values: {}, errors: read.form.errors }, 422)
    const { identity, rateLimits } = c.var.services
    const guesser = `${c.var.address} ${account.email}`
    await rateLimits.count('signIn', guesser)
    const cookies = await identity.changePassword(clientHeaders(c), read.value.current, read.value.password)
    if (cookies === null) {
      const fault = t('いまのパスワードが違います', 'The current password does not fit')
      return page(c, { values: {}, errors: { current: fault } }, 422)
    }
    await rateLimits.giveBack('signIn', guesser)
    passCookies(c, cookies)
    const actor = signedIn(c)
    await c.var.write((tx) => noteChange(tx, actor, account, 'password_changed'))
    return c.redirect(accountPaths.ways, 303)
  })
