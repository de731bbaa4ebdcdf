// Asked again, before what only the holder of the account may do.
import { Hono } from 'hono'
import type { Account } from '#platform/auth/identity.ts'
import { SignInNeeded } from '#platform/errors.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { wayBack } from '#platform/http/way-back.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { confirmForm } from '../forms.ts'
import { clientHeaders, passCookies, takesPasskeys } from '../http.ts'
import { ConfirmationPage } from '../pages/confirmation.tsx'
import { accountPaths } from '../paths.ts'

function holder(c: Ctx): Account {
  if (c.var.account === null) throw new SignInNeeded()
  return c.var.account
}

const page = (c: Ctx, form: FormState, status: 200 | 422 = 200) =>
  show(
    c,
    { title: t('ご本人の確認', 'Is it still you?'), status },
    <ConfirmationPage form={form} withCode={holder(c).second_factor} passkeys={takesPasskeys(c)} />,
  )

/** Whether the password fits, or else a code that was not used before. */
async function fits(c: Ctx, { id }: Account, given: { password: string; code: string }): Promise<boolean> {
  const { identity, rateLimits } = c.var.services
  const headers = clientHeaders(c)
  if (given.password !== '') return identity.passwordFits(headers, given.password)
  const code = given.code.normalize('NFKC').replaceAll(/\D/g, '')
  return (await identity.secondFactor.fits(headers, code)) && rateLimits.isWithin('usedCode', `${id} ${code}`)
}

export const confirmationRoutes = new Hono<Env>()
  .get(accountPaths.confirmation, (c) => page(c, { values: { next: wayBack(c) }, errors: {} }))
  .post(accountPaths.confirmation, async (c) => {
    const account = holder(c)
    const read = await readForm(c, confirmForm)
    const values = { next: typed(read.form, 'next') }
    if (!read.ok) return page(c, { values, errors: read.form.errors }, 422)
    const { identity, rateLimits } = c.var.services
    await rateLimits.count('secondFactor', account.id)
    if (!(await fits(c, account, read.value))) {
      const fault = t('パスワードか確認コードが違います', 'The password or the code does not fit')
      return page(c, { values, errors: { password: fault } }, 422)
    }
    await rateLimits.giveBack('secondFactor', account.id)
    passCookies(c, await identity.renew(clientHeaders(c)))
    return c.redirect(read.value.next, 303)
  })
