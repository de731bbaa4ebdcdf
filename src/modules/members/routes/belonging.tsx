// Who belongs to an organization: the list, roles, invitations, leaving.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import {
  acceptInvitation,
  invitationOver,
  invite,
  removePerson,
  setRole,
  withdrawInvitation,
} from '../actions/belonging.ts'
import { departureForm, invitationForm, roleForm, withdrawalForm } from '../forms/organization.ts'
import { BelongingPage, InvitationPage } from '../pages/belonging.tsx'
import { memberPaths } from '../paths.ts'
import { canManagePeople, canSeeBelonging } from '../policy.ts'
import { findOrganizationCard } from '../queries/cards.ts'
import { findInvitation, type InvitationKey, openInvitations } from '../queries/invitation.ts'
import { belongingTo, findOrganization } from '../queries/organization.ts'

async function belongingPage(c: Ctx, id: string, form: FormState, status: 200 | 422 = 200) {
  const actor = signedIn(c)
  foundIf(canSeeBelonging(actor, id))
  const mayManage = canManagePeople(actor, id)
  const page = await c.var.read(async (db) => ({
    organization: found(await findOrganization(db, id)),
    people: await belongingTo(db, id),
    invitations: mayManage ? await openInvitations(db, id, c.var.now) : [],
  }))
  const { name, slug } = page.organization
  const crumbs = [{ label: name, href: memberPaths.face(slug) }, { label: t('メンバー', 'People') }]
  return show(
    c,
    { title: t(`${name}のメンバー`, `People of ${name}`), status, crumbs },
    <BelongingPage {...page} form={form} me={actor.person} mayManage={mayManage} />,
  )
}

const keyOf = (c: Ctx, key: string): InvitationKey => ({
  key,
  email: c.var.actor?.acting_for === null ? (c.var.account?.email ?? null) : null,
})

export const belongingRoutes = new Hono<Env>()
  .get('/organizations/:id/people', (c) => belongingPage(c, c.req.param('id'), emptyForm))
  .post('/organizations/:id/invitations', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    foundIf(canManagePeople(actor, id))
    const read = await readForm(c, invitationForm)
    if (!read.ok) return belongingPage(c, id, read.form, 422)
    await c.var.services.rateLimits.count('accountMailAddress', c.var.address)
    await c.var.write((tx) => invite(tx, actor, id, read.value))
    return c.redirect(memberPaths.organizationPeople(id), 303)
  })
  .post('/organizations/:id/invitations/withdrawal', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    foundIf(canManagePeople(actor, id))
    const read = await readForm(c, withdrawalForm)
    const { invitation } = found(read.ok ? read.value : null)
    await c.var.write((tx) => withdrawInvitation(tx, actor, id, invitation))
    return c.redirect(memberPaths.organizationPeople(id), 303)
  })
  .post('/organizations/:id/roles', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    foundIf(canManagePeople(actor, id))
    const read = await readForm(c, roleForm)
    const change = found(read.ok ? read.value : null)
    await c.var.write((tx) => setRole(tx, actor, id, change))
    return c.redirect(memberPaths.organizationPeople(id), 303)
  })
  .post('/organizations/:id/departures', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    const read = await readForm(c, departureForm)
    const { person } = found(read.ok ? read.value : null)
    const leaves = person === actor.person
    foundIf(leaves || canManagePeople(actor, id))
    await c.var.write((tx) => removePerson(tx, actor, id, person))
    return c.redirect(leaves ? memberPaths.me : memberPaths.organizationPeople(id), 303)
  })
  .get('/invitations/:key', async (c) => {
    const actor = signedIn(c)
    const key = c.req.param('key')
    const organization = await c.var.read(async (db) => {
      const open = await findInvitation(db, keyOf(c, key), c.var.now)
      if (!open) throw invitationOver()
      return found(await findOrganizationCard(db, open.organization))
    })
    return show(
      c,
      { title: t(`${organization.name}への招待`, `Invitation to ${organization.name}`) },
      <InvitationPage invitation={key} name={organization.name} ready={actor.person !== null} />,
    )
  })
  .post('/invitations/:key', async (c) => {
    const actor = signedIn(c)
    const key = keyOf(c, c.req.param('key'))
    const slug = await c.var.write((tx) => acceptInvitation(tx, actor, key))
    return c.redirect(memberPaths.face(slug), 303)
  })
