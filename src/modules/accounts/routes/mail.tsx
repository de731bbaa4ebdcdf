// Captured mail, in the demo only: what a real installation would have sent.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { isId } from '#platform/id.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { compose } from '#platform/mail/template.ts'
import { show } from '#ui/show.tsx'
import { MailListPage, MailPage } from '../pages/mail.tsx'

const demoOnly = (c: Ctx): void => void found(c.var.services.config.demo ? true : null)

async function findMail(c: Ctx, id: string) {
  demoOnly(c)
  const mail = isId(id)
    ? await c.var.read((db) => db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst())
    : null
  return found(mail)
}

export const mailRoutes = new Hono<Env>()
  .get('/dev/mail', async (c) => {
    demoOnly(c)
    const mails = await c.var.read((db) =>
      db.selectFrom('mail').selectAll().orderBy('created_at', 'desc').limit(100).execute(),
    )
    return show(c, { title: t('送られたメール', 'Captured mail') }, <MailListPage mails={mails} />)
  })
  .get('/dev/mail/:id', async (c) => {
    const mail = await findMail(c, c.req.param('id'))
    const parts = compose(mail, c.var.municipality, c.var.services.config.publicUrl)
    return show(c, { title: mail.subject }, <MailPage mail={mail} text={parts.text} />)
  })
  .get('/dev/mail/:id/html', async (c) => {
    const mail = await findMail(c, c.req.param('id'))
    // Mail programs need inline styles; here they are allowed on this page alone, which nothing else shares.
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation",
    )
    return c.html(compose(mail, c.var.municipality, c.var.services.config.publicUrl).html)
  })
