import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Env } from '#platform/http/env.ts'
import { hasKeptForm } from '#platform/http/kept-form.ts'
import { wayBack, withNext } from '#platform/http/way-back.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { clearActing } from '../acting.ts'
import { linkForm, linkUseForm, signInForm } from '../forms.ts'
import { clientHeaders, evenly, letIn, logSignIn, limitMail, mailPlace, moreWays, passCookies } from '../http.ts'
import { LinkPage } from '../pages/link.tsx'
import { LinkSpentPage } from '../pages/link-spent.tsx'
import { MailSentPage } from '../pages/mail-sent.tsx'
import { SignInPage } from '../pages/sign-in.tsx'
import { accountPaths } from '../paths.ts'

const title = () => t('ログイン', 'Sign in')

export const signInRoutes = new Hono<Env>()
  .get(accountPaths.signIn, (c) => {
    if (c.var.account !== null) return c.redirect(wayBack(c), 303)
    const form = { values: { next: wayBack(c) }, errors: {} }
    return show(
      c,
      { title: title() },
      <SignInPage form={form} kept={hasKeptForm(c)} demo={c.var.services.config.demo} more={moreWays(c)} />,
    )
  })
  .post(accountPaths.signIn, async (c) => {
    const read = await readForm(c, signInForm)
    const { identity, rateLimits, config } = c.var.services
    const again = (errors: Record<string, string>) =>
      show(
        c,
        { title: title(), status: 422 },
        <SignInPage form={{ values: read.form.values, errors }} kept={false} demo={config.demo} more={moreWays(c)} />,
      )
    if (!read.ok) return again({ ...read.form.errors })
    const guesser = `${c.var.address} ${read.value.email}`
    await rateLimits.count('signInAddress', c.var.address)
    await rateLimits.count('signIn', guesser)
    const entered = await identity.signIn(mailPlace(c, read.value.next), clientHeaders(c), read.value)
    logSignIn(c, 'password', entered !== null)
    if (entered === null) {
      return again({
        email: t(
          'メールアドレスかパスワードが違います。登録したばかりの方は、確認メールのリンクを先に開いてください。',
          'The e-mail address or the password does not fit. If you have just registered, open the link in the mail first.',
        ),
      })
    }
    await rateLimits.giveBack('signIn', guesser)
    await rateLimits.giveBack('signInAddress', c.var.address)
    return letIn(c, entered, read.value.next)
  })
  .post(accountPaths.signInLink, async (c) => {
    const read = await readForm(c, linkForm)
    if (!read.ok)
      return show(
        c,
        { title: title(), status: 422 },
        <SignInPage form={read.form} kept={false} demo={c.var.services.config.demo} more={moreWays(c)} />,
      )
    await limitMail(c, read.value.email)
    const { email, next } = read.value
    await evenly(() => c.var.services.identity.sendLink(mailPlace(c, next), c.req.raw.headers, email))
    return c.redirect(withNext(accountPaths.linkSent, next), 303)
  })
  .get(accountPaths.linkSent, (c) =>
    show(
      c,
      { title: t('メールをお送りしました', 'Please check your mail') },
      <MailSentPage next={wayBack(c)} demo={c.var.services.config.demo} />,
    ),
  )
  .get(accountPaths.signInLink, (c) => {
    const form = { values: { token: c.req.query('token') ?? '', next: wayBack(c) }, errors: {} }
    return show(c, { title: title() }, <LinkPage form={form} />)
  })
  .post(accountPaths.signInByLink, async (c) => {
    const read = await readForm(c, linkUseForm)
    const { token, next } = found(read.ok ? read.value : null)
    const entered = await c.var.services.identity.openLink(clientHeaders(c), token)
    logSignIn(c, 'link', entered !== null)
    if (entered === null)
      return show(c, { title: t('リンクが使えません', 'This link does not work'), status: 400 }, <LinkSpentPage />)
    return letIn(c, entered, next)
  })
  .post(accountPaths.signOut, async (c) => {
    passCookies(c, await c.var.services.identity.signOut(c.req.raw.headers))
    clearActing(c)
    return c.redirect('/', 303)
  })
