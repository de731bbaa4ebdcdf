import { Hono } from 'hono'
import { SignInNeeded } from '#platform/errors.ts'
import { emptyForm, type FormState, typed } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { changePasswordForm } from '../forms.ts'
import { clientHeaders, passCookies } from '../http.ts'
import { AccountPage } from '../pages/account.tsx'
import { accountPaths } from '../paths.ts'
import { lastTermsConsent } from '../queries.ts'

const title = () => t('アカウントの設定', 'Account settings')

async function accountPage(c: Ctx, form: FormState, status: 200 | 422) {
  if (c.var.account === null) throw new SignInNeeded()
  const { account } = c.var
  const sessions = await c.var.services.identity.sessions(c.req.raw.headers)
  const terms = await c.var.read((db) => lastTermsConsent(db, account.id))
  return show(c, { title: title(), status }, <AccountPage {...{ account, sessions, terms, form }} />)
}

export const ownRoutes = new Hono<Env>()
  .get(accountPaths.account, (c) => accountPage(c, emptyForm, 200))
  .post(accountPaths.password, async (c) => {
    const { account } = c.var
    if (account === null) throw new SignInNeeded()
    const read = await readForm(c, changePasswordForm)
    if (!read.ok) return accountPage(c, read.form, 422)
    const { identity, rateLimits } = c.var.services
    const guesser = `${c.var.address} ${account.email}`
    await rateLimits.count('signIn', guesser)
    const cookies = await identity.changePassword(clientHeaders(c), read.value.current, read.value.password)
    if (cookies === null) {
      return accountPage(
        c,
        { values: {}, errors: { current: t('いまのパスワードが違います', 'The current password does not fit') } },
        422,
      )
    }
    await rateLimits.giveBack('signIn', guesser)
    passCookies(c, cookies)
    return c.redirect(accountPaths.account, 303)
  })
  .post(accountPaths.sessions, async (c) => {
    if (c.var.account === null) throw new SignInNeeded()
    const { identity } = c.var.services
    const { headers } = c.req.raw
    const which = typed({ values: (await posted(c)).values, errors: {} }, 'session')
    if (which === 'others') await identity.revokeOthers(headers)
    // The page shows only the beginning of a session's token; the rest stays on the server.
    const session =
      which.length === 12 ? (await identity.sessions(headers)).find(({ token }) => token.startsWith(which)) : undefined
    if (session) await identity.revoke(headers, session.token)
    return c.redirect(accountPaths.account, 303)
  })
