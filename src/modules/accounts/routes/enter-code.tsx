// The second factor as somebody signs in: a code of the app, or a recovery code.
import { Hono } from 'hono'
import type { Admitted } from '#platform/auth/second-factor.ts'
import { typed } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { wayBack } from '#platform/http/way-back.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { noteChange } from '../actions/changes.ts'
import { codeForm, recoveryForm } from '../forms.ts'
import { clientHeaders, logSignIn, newcomer, passCookies } from '../http.ts'
import { EnterCodePage, RecoveryPage } from '../pages/enter-code.tsx'
import { accountPaths } from '../paths.ts'

const codeTitle = () => t('確認コードを入れる', 'Enter your code')
const recoveryTitle = () => t('回復コードでログインする', 'Sign in with a recovery code')
const startingForm = (c: Ctx) => ({ values: { next: wayBack(c) }, errors: {} })

async function admit(c: Ctx, { cookies }: Admitted, next: string): Promise<Response> {
  await c.var.services.rateLimits.giveBack('secondFactor', c.var.address)
  passCookies(c, cookies)
  return c.redirect(next, 303)
}

export const enterCodeRoutes = new Hono<Env>()
  .get(accountPaths.signInCode, (c) => show(c, { title: codeTitle() }, <EnterCodePage form={startingForm(c)} />))
  .post(accountPaths.signInCode, async (c) => {
    const read = await readForm(c, codeForm)
    const again = (errors: Readonly<Record<string, string>>) =>
      show(
        c,
        { title: codeTitle(), status: 422 },
        <EnterCodePage form={{ values: { next: typed(read.form, 'next') }, errors }} />,
      )
    if (!read.ok) return again(read.form.errors)
    const { identity, rateLimits } = c.var.services
    await rateLimits.count('secondFactor', c.var.address)
    const { code, next } = read.value
    const admitted = await identity.secondFactor.enter(clientHeaders(c), code)
    logSignIn(c, 'code', admitted !== null)
    if (admitted === null) {
      return again({
        code: t(
          'このコードは使えません。アプリの新しいコードを入れてください。何度も違うときや10分を過ぎたときは、ログインからやり直してください。',
          'This code does not work. Enter the newest one of your app; after several tries, or ten minutes, please sign in anew.',
        ),
      })
    }
    if (!(await rateLimits.isWithin('usedCode', `${admitted.account.id} ${code}`))) {
      await identity.secondFactor.turnAway(admitted)
      return again({
        code: t(
          'このコードはすでに使われました。ログインからやり直し、次のコードを入れてください。',
          'This code was used already. Please sign in anew with the next one.',
        ),
      })
    }
    return admit(c, admitted, next)
  })
  .get(accountPaths.signInRecovery, (c) => show(c, { title: recoveryTitle() }, <RecoveryPage form={startingForm(c)} />))
  .post(accountPaths.signInRecovery, async (c) => {
    const read = await readForm(c, recoveryForm)
    const again = (errors: Readonly<Record<string, string>>) =>
      show(
        c,
        { title: recoveryTitle(), status: 422 },
        <RecoveryPage form={{ values: { next: typed(read.form, 'next') }, errors }} />,
      )
    if (!read.ok) return again(read.form.errors)
    const { identity, rateLimits } = c.var.services
    await rateLimits.count('secondFactor', c.var.address)
    const admitted = await identity.secondFactor.recover(clientHeaders(c), read.value.code)
    logSignIn(c, 'recovery', admitted !== null)
    if (admitted === null) {
      return again({
        code: t(
          'この回復コードは使えません。まだ使っていないものか、お確かめください。',
          'This recovery code does not work. Please check that it is one you have not used.',
        ),
      })
    }
    const { account } = admitted
    await c.var.write((tx) => noteChange(tx, newcomer(c, account.id, account.name), account, 'recovery_code_used'))
    return admit(c, admitted, read.value.next)
  })
