import { Hono } from 'hono'
import { SignInNeeded } from '#platform/errors.ts'
import { typed } from '#platform/forms/state.ts'
import { posted } from '#platform/http/body.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { clientHeaders, takesOidc } from '../http.ts'
import { AccountPage } from '../pages/account.tsx'
import { WaysPage } from '../pages/ways.tsx'
import { accountPaths } from '../paths.ts'
import { businessIds, lastTermsConsent } from '../queries.ts'

const title = () => t('アカウントの設定', 'Account settings')

async function accountPage(c: Ctx) {
  if (c.var.account === null) throw new SignInNeeded()
  const { account } = c.var
  const sessions = await c.var.services.identity.sessions(c.req.raw.headers)
  const terms = await c.var.read((db) => lastTermsConsent(db, account.id))
  return show(c, { title: title() }, <AccountPage {...{ account, sessions, terms }} />)
}

export const ownRoutes = new Hono<Env>()
  .get(accountPaths.account, (c) => accountPage(c))
  .get(accountPaths.ways, async (c) => {
    const { account } = c.var
    if (account === null) throw new SignInNeeded()
    const { passkeys, oidc } = c.var.services.identity
    const here = takesOidc(c) ? oidc : null
    const page = {
      account,
      passkeys: await passkeys.list(clientHeaders(c)),
      oidc: here && { label: here.label, linked: await here.opens(account.id) },
      business: (await c.var.read((db) => businessIds(db, [account.id]))).get(account.id),
    }
    return show(c, { title: t('ログインの方法', 'Ways of signing in') }, <WaysPage {...page} />)
  })
  .post(accountPaths.sessions, async (c) => {
    confirmedAccount(c)
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
