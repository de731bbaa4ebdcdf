// One's own second factor: set up, recovery codes, given up.
import { Hono } from 'hono'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { noteChange } from '../actions/changes.ts'
import type { Change } from '../changes.ts'
import { codeForm } from '../forms.ts'
import { clientHeaders, passCookies } from '../http.ts'
import { CodesPage, SecondFactorPage, SetupPage } from '../pages/second-factor.tsx'
import { accountPaths } from '../paths.ts'
import { owesSecondFactor } from '../policy.ts'

const title = () => t('2段階のログイン', 'Two factors')

const issuer = (c: Ctx) => `まちポート（${c.var.municipality.name}）`

async function setupPage(c: Ctx, form: FormState, status: 200 | 422): Promise<Response> {
  const account = confirmedAccount(c)
  const setup = await c.var.services.identity.secondFactor.setup(account, issuer(c))
  if (setup === null) return c.redirect(accountPaths.secondFactor, 303)
  return show(c, { title: title(), status }, <SetupPage setup={setup} form={form} />)
}

const note = (c: Ctx, change: Change): Promise<void> => {
  const [actor, account] = [signedIn(c), confirmedAccount(c)]
  return c.var.write((tx) => noteChange(tx, actor, account, change))
}

const codesPage = (c: Ctx, codes: readonly string[]) =>
  show(c, { title: t('回復コード', 'Recovery codes') }, <CodesPage codes={codes} />)

export const secondFactorRoutes = new Hono<Env>()
  .get(accountPaths.secondFactor, async (c) => {
    const actor = signedIn(c)
    const account = confirmedAccount(c)
    const codesLeft = await c.var.services.identity.secondFactor.codesLeft(account.id)
    const must = owesSecondFactor(actor, account, c.var.services.config.staffSecondFactor)
    return show(
      c,
      { title: title() },
      <SecondFactorPage on={account.second_factor} must={must} codesLeft={codesLeft} />,
    )
  })
  .post(accountPaths.secondFactor, async (c) => {
    await c.var.services.identity.secondFactor.begin(confirmedAccount(c).id)
    return c.redirect(accountPaths.secondFactorNew, 303)
  })
  .get(accountPaths.secondFactorNew, (c) => setupPage(c, emptyForm, 200))
  .post(accountPaths.secondFactorNew, async (c) => {
    const account = confirmedAccount(c)
    const read = await readForm(c, codeForm)
    if (!read.ok) return setupPage(c, read.form, 422)
    const { identity, rateLimits } = c.var.services
    await rateLimits.count('secondFactor', account.id)
    const { code } = read.value
    const done = account.second_factor ? null : await identity.secondFactor.finish(clientHeaders(c), account.id, code)
    if (done === null) {
      const fault = t(
        'コードが違います。アプリの新しいコードを入れてください',
        'Wrong code. Enter the newest one of your app',
      )
      return setupPage(c, { values: {}, errors: { code: fault } }, 422)
    }
    await rateLimits.isWithin('usedCode', `${account.id} ${code}`)
    await rateLimits.giveBack('secondFactor', account.id)
    passCookies(c, done.cookies)
    await note(c, 'second_factor_set')
    return codesPage(c, done.codes)
  })
  .post(accountPaths.recoveryCodes, async (c) => {
    const account = confirmedAccount(c)
    if (!account.second_factor) return c.redirect(accountPaths.secondFactor, 303)
    const codes = await c.var.services.identity.secondFactor.keepNewCodes(account.id)
    await note(c, 'recovery_codes_renewed')
    return codesPage(c, codes)
  })
  .post(accountPaths.secondFactorEnd, async (c) => {
    const account = confirmedAccount(c)
    if (!account.second_factor) return c.redirect(accountPaths.secondFactor, 303)
    await c.var.services.identity.secondFactor.remove(account.id)
    await note(c, 'second_factor_removed')
    return c.redirect(accountPaths.ways, 303)
  })
