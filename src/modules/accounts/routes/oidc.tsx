// Signing in with GビズID or another provider of OpenID Connect, and adding it to one's account.
import { Hono } from 'hono'
import type { Oidc, OidcFault } from '#platform/auth/oidc.ts'
import { found } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { forgetBusinessId, keepBusinessId } from '../actions/business-id.ts'
import { noteChange } from '../actions/changes.ts'
import { oidcForm } from '../forms.ts'
import { clientHeaders, letIn, logSignIn, newcomer, passCookies, takesOidc } from '../http.ts'
import { FirstTimePage, OidcFaultPage } from '../pages/oidc.tsx'
import { accountPaths } from '../paths.ts'

const providerOf = (c: Ctx): Oidc => found(takesOidc(c) ? c.var.services.identity.oidc : null)

function faultPage(c: Ctx, fault: OidcFault): Promise<Response> | Response {
  const { label } = providerOf(c)
  const title = t(`${label}でログイン`, `Sign in with ${label}`)
  if (fault === 'unknown') return show(c, { title, status: 403 }, <FirstTimePage label={label} />)
  const signedInAlready = c.var.account !== null
  return show(
    c,
    { title, status: fault === 'away' ? 503 : 400 },
    <OidcFaultPage {...{ label, fault, signedInAlready }} />,
  )
}

async function leave(c: Ctx, to: string, link: boolean): Promise<Response> {
  await c.var.services.rateLimits.count('signInAddress', c.var.address)
  const begun = await providerOf(c).begin(clientHeaders(c), to, link)
  if (begun === null) return faultPage(c, 'away')
  passCookies(c, begun.cookies)
  return c.redirect(begun.url, 303)
}

export const oidcRoutes = new Hono<Env>()
  .post(accountPaths.signInOidc, async (c) => {
    const read = await readForm(c, oidcForm)
    return leave(c, read.ok ? read.value.next : '/me', false)
  })
  .post(accountPaths.oidc, (c) => {
    confirmedAccount(c)
    return leave(c, accountPaths.ways, true)
  })
  .get(accountPaths.oidcCallback, async (c) => {
    const back = await providerOf(c).finish(clientHeaders(c), c.req.query())
    logSignIn(c, 'oidc', back.fault === null)
    if (back.fault !== null) return faultPage(c, back.fault)
    const { account, claims, linked } = back
    const actor = newcomer(c, account.id, account.name)
    const { sub: _, ...said } = claims
    await c.var.write(async (tx) => {
      await keepBusinessId(tx, actor, account, said)
      if (linked) await noteChange(tx, actor, account, 'oidc_linked')
    })
    return letIn(c, back, back.to)
  })
  .post(accountPaths.oidcEnd, async (c) => {
    const [actor, account] = [signedIn(c), confirmedAccount(c)]
    await providerOf(c).unlink(account.id)
    await c.var.write((tx) => forgetBusinessId(tx, actor, account))
    return c.redirect(accountPaths.ways, 303)
  })
