// Outside supporters: the firm asks them in and ends it; the link in the mail is theirs, once.
import { Hono } from 'hono'
import { found, foundIf, notFound } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { callTerms } from '#modules/schemes/index.ts'
import { accept, endSupport, invite } from '../actions/support.ts'
import { inviteForm } from '../forms.ts'
import { InvitationPage, InvitationStranger, InvitePage } from '../pages/support.tsx'
import { refuseTakenBack } from '../lock-for.ts'
import { applicationPaths } from '../paths.ts'
import { findApplication } from '../queries/applications.ts'
import { acceptedBy, findInvitation } from '../queries/supporters.ts'
import { hashOf } from '../secret.ts'
import { crumbs, readApplication } from './whose.ts'

export const supporting = new Hono<Env>()

async function own(c: Ctx) {
  const whole = await readApplication(c)
  foundIf(whole.mayDecide)
  return whole
}
const title = () => t('外部の支援者を招く', 'Ask somebody in from outside')

supporting
  .get('/applications/:id/supporters', async (c) => {
    const whole = await own(c)
    const body = <InvitePage id={whole.application.id} title={whole.terms.title} />
    return show(c, { title: title(), crumbs: crumbs(whole, title()) }, body)
  })
  .post('/applications/:id/supporters', async (c) => {
    const whole = await own(c)
    const { id } = whole.application
    const read = await readForm(c, inviteForm)
    if (!read.ok) {
      const body = <InvitePage id={id} title={whole.terms.title} form={read.form} />
      return show(c, { title: title(), status: 422, crumbs: crumbs(whole, title()) }, body)
    }
    await c.var.services.rateLimits.count('applicationMail', read.value.email)
    await c.var.write((tx) => invite(tx, whole.actor, id, read.value, c.var.now))
    return c.redirect(applicationPaths.one(id), 303)
  })
  .post('/applications/:id/supporters/:supporter/end', async (c) => {
    const [actor, { id, supporter }] = [signedIn(c), c.req.param()]
    await c.var.write((tx) => endSupport(tx, actor, id, supporter, c.var.now))
    return c.redirect(applicationPaths.one(id), 303)
  })

/** Where whoever took it up already is led. */
async function supported(c: Ctx, secret: string): Promise<string | null> {
  const { account } = signedIn(c)
  const accepted = await c.var.read((db) => acceptedBy(db, hashOf(secret), account))
  return accepted === undefined ? null : applicationPaths.one(accepted.application)
}

const logged = '/applications/invitations/…'

/** Guessing is counted; the secret stands in no log. */
async function invitation(c: Ctx, secret: string) {
  c.set('logged', logged)
  signedIn(c)
  const read = await c.var.read(async (db) => {
    const one = await findInvitation(db, hashOf(secret), c.var.now)
    if (one === undefined) return undefined
    const application = found(await findApplication(db, one.application))
    refuseTakenBack(application)
    return { may: one.may, applicant: application.applicant_name, ...(await callTerms(db, application)) }
  })
  if (read !== undefined) return read
  await c.var.services.rateLimits.count('ticketCode', c.var.address)
  throw notFound()
}

supporting
  .get('/applications/invitations/:secret', async (c) => {
    const secret = c.req.param('secret')
    const page = { title: t('申請の支援', 'Supporting an application') }
    if (c.var.actor === null) {
      c.set('logged', logged)
      return show(c, page, <InvitationStranger secret={secret} />)
    }
    const taken = await supported(c, secret)
    if (taken !== null) return c.redirect(taken, 303)
    const { applicant, title, may } = await invitation(c, secret)
    const body = <InvitationPage secret={secret} applicant={applicant} title={title} may={may} />
    return show(c, page, body)
  })
  .post('/applications/invitations/:secret', async (c) => {
    const [actor, secret] = [signedIn(c), c.req.param('secret')]
    const taken = await supported(c, secret)
    if (taken !== null) return c.redirect(taken, 303)
    await invitation(c, secret)
    const id = await c.var.write((tx) => accept(tx, actor, secret, c.var.now))
    return c.redirect(applicationPaths.one(id), 303)
  })
