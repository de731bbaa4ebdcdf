import { Hono } from 'hono'
import { readForm } from '#platform/http/body.ts'
import type { Env } from '#platform/http/env.ts'
import { wayBack, withNext } from '#platform/http/way-back.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { noteChange } from '../actions/changes.ts'
import { agreeToTerms } from '../actions/terms.ts'
import { forgotForm, registerForm, resetForm } from '../forms.ts'
import { clientHeaders, evenly, letIn, limitMail, mailPlace, newcomer } from '../http.ts'
import { MailSentPage } from '../pages/mail-sent.tsx'
import { ForgottenPage, NewPasswordPage } from '../pages/password.tsx'
import { RegisterPage } from '../pages/register.tsx'
import { accountPaths } from '../paths.ts'
import { LinkSpentPage } from '../pages/link-spent.tsx'

const title = () => t('登録する', 'Register')
const sentTitle = () => t('メールをお送りしました', 'Please check your mail')

export const registerRoutes = new Hono<Env>()
  .get(accountPaths.register, (c) =>
    show(c, { title: title() }, <RegisterPage form={{ values: { next: wayBack(c) }, errors: {} }} />),
  )
  .post(accountPaths.register, async (c) => {
    const read = await readForm(c, registerForm)
    if (!read.ok) return show(c, { title: title(), status: 422 }, <RegisterPage form={read.form} />)
    await limitMail(c, read.value.email)
    const { name, email, password, next } = read.value
    await evenly(async () => {
      const account = await c.var.services.identity.register(mailPlace(c, next), { name, email, password })
      if (account !== null) await c.var.write((tx) => agreeToTerms(tx, newcomer(c, account, name)))
    })
    return c.redirect(withNext(accountPaths.registerSent, next), 303)
  })
  .get(accountPaths.registerSent, (c) =>
    show(c, { title: sentTitle() }, <MailSentPage next={wayBack(c)} demo={c.var.services.config.demo} />),
  )
  .get(accountPaths.confirm, async (c) => {
    const entered = await c.var.services.identity.confirm(clientHeaders(c), c.req.query('token') ?? '')
    if (entered === null)
      return show(c, { title: t('リンクが使えません', 'This link does not work'), status: 400 }, <LinkSpentPage />)
    return letIn(c, entered, wayBack(c))
  })
  .get(accountPaths.forgot, (c) =>
    show(
      c,
      { title: t('パスワードを忘れたとき', 'Forgotten password') },
      <ForgottenPage form={{ values: { next: wayBack(c) }, errors: {} }} />,
    ),
  )
  .post(accountPaths.forgot, async (c) => {
    const read = await readForm(c, forgotForm)
    if (!read.ok)
      return show(
        c,
        { title: t('パスワードを忘れたとき', 'Forgotten password'), status: 422 },
        <ForgottenPage form={read.form} />,
      )
    await limitMail(c, read.value.email)
    const { email, next } = read.value
    await evenly(() => c.var.services.identity.sendReset(mailPlace(c, next), email))
    return c.redirect(withNext(accountPaths.forgotSent, next), 303)
  })
  .get(accountPaths.forgotSent, (c) =>
    show(c, { title: sentTitle() }, <MailSentPage next={wayBack(c)} demo={c.var.services.config.demo} />),
  )
  .get(accountPaths.newPassword, (c) => {
    const form = { values: { token: c.req.query('token') ?? '', next: wayBack(c) }, errors: {} }
    return show(c, { title: t('新しいパスワード', 'New password') }, <NewPasswordPage form={form} />)
  })
  .post(accountPaths.newPassword, async (c) => {
    const read = await readForm(c, resetForm)
    if (!read.ok)
      return show(
        c,
        { title: t('新しいパスワード', 'New password'), status: 422 },
        <NewPasswordPage form={read.form} />,
      )
    const holder = await c.var.services.identity.reset(read.value.token, read.value.password)
    if (holder === null)
      return show(c, { title: t('リンクが使えません', 'This link does not work'), status: 400 }, <LinkSpentPage />)
    if (holder.confirmed) {
      const actor = newcomer(c, holder.id, holder.name)
      await c.var.write((tx) => noteChange(tx, actor, holder, 'password_reset'))
    }
    return c.redirect(withNext(accountPaths.signIn, read.value.next), 303)
  })
