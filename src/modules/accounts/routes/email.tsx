// One's own e-mail address: the new one proves itself, the old one is told.
import { Hono } from 'hono'
import { inMunicipality } from '#platform/db/index.ts'
import { found, SignInNeeded } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { noteChange } from '../actions/changes.ts'
import { emailFollowers } from '../email-followers.ts'
import { emailConfirmationForm, emailForm } from '../forms.ts'
import { clientHeaders, evenly, limitMail, mailPlace } from '../http.ts'
import { EmailConfirmationPage, EmailPage } from '../pages/email.tsx'
import { LinkSpentPage } from '../pages/link-spent.tsx'
import { MailSentPage } from '../pages/mail-sent.tsx'
import { accountPaths } from '../paths.ts'

const title = () => t('メールアドレスを変える', 'Change your e-mail address')
const page = (c: Ctx, form: FormState, status: 200 | 422 = 200) =>
  show(c, { title: title(), status }, <EmailPage form={form} />)

/** An account belongs to the installation: its person in every municipality is told at the new address. */
async function tellFollowers(c: Ctx, account: string, email: string): Promise<void> {
  const { root } = c.var.services.database
  for (const { code } of await root.selectFrom('municipality').select('code').execute()) {
    await inMunicipality(root, code, async (tx) => {
      for (const follow of emailFollowers) await follow(tx, account, email)
    })
  }
}

export const emailRoutes = new Hono<Env>()
  .get(accountPaths.email, (c) => {
    confirmedAccount(c)
    return page(c, emptyForm)
  })
  .post(accountPaths.email, async (c) => {
    const account = confirmedAccount(c)
    const read = await readForm(c, emailForm)
    if (!read.ok) return page(c, read.form, 422)
    const { email } = read.value
    if (email === account.email) {
      return page(
        c,
        { values: { email }, errors: { email: t('いまのアドレスと同じです', 'This is your address already') } },
        422,
      )
    }
    await limitMail(c, email)
    await evenly(() => c.var.services.identity.emailChange.begin(mailPlace(c, '/'), account.id, email))
    return c.redirect(accountPaths.emailSent, 303)
  })
  .get(accountPaths.emailSent, (c) => {
    signedIn(c)
    const sent = <MailSentPage next={accountPaths.ways} demo={c.var.services.config.demo} />
    return show(c, { title: t('メールをお送りしました', 'Please check your mail') }, sent)
  })
  .get(accountPaths.emailConfirmation, (c) => {
    signedIn(c)
    const form = { values: { token: c.req.query('token') ?? '' }, errors: {} }
    return show(c, { title: title() }, <EmailConfirmationPage form={form} />)
  })
  .post(accountPaths.emailConfirmation, async (c) => {
    const { account } = c.var
    if (account === null) throw new SignInNeeded()
    const read = await readForm(c, emailConfirmationForm)
    const { token } = found(read.ok ? read.value : null)
    const { identity } = c.var.services
    const email = await identity.emailChange.finish(account.id, token)
    if (email === null)
      return show(c, { title: t('リンクが使えません', 'This link does not work'), status: 400 }, <LinkSpentPage />)
    await tellFollowers(c, account.id, email)
    const actor = signedIn(c)
    await c.var.write((tx) => noteChange(tx, actor, account, 'email_changed'))
    await identity.revokeOthers(clientHeaders(c))
    return c.redirect(accountPaths.ways, 303)
  })
