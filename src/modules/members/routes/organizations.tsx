// Registering and editing an organization, its people, its groups, claims.
import { Hono } from 'hono'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { allow, EditedMeanwhile, found, Refusal } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { claimOrganization } from '../actions/claim.ts'
import { acceptInvitation, hashOf, invite, removePerson } from '../actions/belonging.ts'
import { setGroupMember } from '../actions/group.ts'
import { createOrganization, setBadge, updateOrganization } from '../actions/organization.ts'
import { departureForm, groupForm, invitationForm, organizationForm } from '../forms/organization.ts'
import { claimForm } from '../forms/profile.ts'
import { organizationValues } from '../organization-content.ts'
import { BelongingPage, InvitationPage } from '../pages/belonging.tsx'
import { ClaimPage } from '../pages/claim-page.tsx'
import { OrganizationForm } from '../pages/organization-form.tsx'
import { memberPaths } from '../paths.ts'
import { canCreateOrganization, canEditOrganization, canManagePeople } from '../policy.ts'
import { findOrganizationCard } from '../queries/cards.ts'
import { belongingTo, findOrganization, openInvitations } from '../queries/organization.ts'

const showForm = (c: Ctx, form: FormState, id: string | null, status: 200 | 409 | 422 = 200) => {
  const title =
    id === null ? t('事業者・団体を登録する', 'Register an organization') : t('紹介を直す', 'Edit the introduction')
  const action = id === null ? memberPaths.newOrganization : memberPaths.editOrganization(id)
  return show(
    c,
    { title, status },
    <OrganizationForm form={form} action={action} title={title} conflict={status === 409} />,
  )
}

async function belongingPage(c: Ctx, id: string, form: FormState, status: 200 | 422 = 200) {
  found(canManagePeople(signedIn(c), id) || null)
  const page = await c.var.read(async (db) => ({
    organization: found(await findOrganization(db, id)),
    people: await belongingTo(db, id),
    invitations: await openInvitations(db, id, c.var.now),
  }))
  return show(c, { title: t('メンバー', 'People'), status }, <BelongingPage {...page} form={form} />)
}

/** Whoever registers an organization becomes its representative, so there must be somebody. */
function needsProfile(actor: Actor): void {
  if (canCreateOrganization(actor)) return
  if (!mayWrite(actor)) allow(false)
  throw new Refusal(
    409,
    {
      ja: '先にプロフィールを書いてください。登録した方が、事業者の代表者になります。',
      en: 'Please write your profile first: whoever registers an organization represents it.',
    },
    { href: memberPaths.profile, label: { ja: 'プロフィールを書く', en: 'Write my profile' } },
  )
}

export const organizationRoutes = new Hono<Env>()
  .get(memberPaths.newOrganization, async (c) => {
    needsProfile(signedIn(c))
    return showForm(
      c,
      await openForm(c, { values: { id: newId(), version: '0', face_published: 'yes' }, errors: {} }),
      null,
    )
  })
  .post(memberPaths.newOrganization, async (c) => {
    const actor = signedIn(c)
    needsProfile(actor)
    const read = await readForm(c, organizationForm)
    if (!read.ok) return showForm(c, read.form, null, 422)
    const slug = await c.var.write((tx) => createOrganization(tx, actor, read.value))
    return c.redirect(memberPaths.face(slug), 303)
  })
  .get('/organizations/:id/edit', async (c) => {
    const id = c.req.param('id')
    found(canEditOrganization(signedIn(c), id) || null)
    const organization = found(await c.var.read((db) => findOrganization(db, id)))
    return showForm(c, await openForm(c, { values: organizationValues(organization), errors: {} }), id)
  })
  .post('/organizations/:id/edit', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    found(canEditOrganization(actor, id) || null)
    const read = await readForm(c, organizationForm)
    if (!read.ok) return showForm(c, read.form, id, 422)
    try {
      const slug = await c.var.write((tx) => updateOrganization(tx, actor, { ...read.value, id }))
      return c.redirect(memberPaths.face(slug), 303)
    } catch (error) {
      if (!(error instanceof EditedMeanwhile)) throw error
      const now = found(await c.var.read((db) => findOrganization(db, id)))
      return showForm(c, { values: { ...read.form.values, version: String(now.version) }, errors: {} }, id, 409)
    }
  })
  .get('/organizations/:id/people', (c) => belongingPage(c, c.req.param('id'), emptyForm))
  .post('/organizations/:id/invitations', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    found(canManagePeople(actor, id) || null)
    const read = await readForm(c, invitationForm)
    if (!read.ok) return belongingPage(c, id, read.form, 422)
    await c.var.services.rateLimits.count('accountMailAddress', c.var.address)
    await c.var.write((tx) => invite(tx, actor, id, read.value))
    return c.redirect(memberPaths.organizationPeople(id), 303)
  })
  .post('/organizations/:id/departures', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    found(canManagePeople(actor, id) || null)
    const read = await readForm(c, departureForm)
    const { person } = found(read.ok ? read.value : null)
    await c.var.write((tx) => removePerson(tx, actor, id, person))
    return c.redirect(memberPaths.organizationPeople(id), 303)
  })
  .get('/invitations/:token', async (c) => {
    const actor = signedIn(c)
    const token = c.req.param('token')
    const organization = await c.var.read(async (db) => {
      const open = await db
        .selectFrom('invitation')
        .select('organization')
        .where('token_hash', '=', hashOf(token))
        .where('accepted_at', 'is', null)
        .where('expires_at', '>', c.var.now)
        .executeTakeFirst()
      return found(open && (await findOrganizationCard(db, open.organization)))
    })
    return show(
      c,
      { title: t('招待', 'Invitation') },
      <InvitationPage token={token} name={organization.name} ready={actor.person !== null} />,
    )
  })
  .post('/invitations/:token', async (c) => {
    const actor = signedIn(c)
    const slug = await c.var.write((tx) => acceptInvitation(tx, actor, c.req.param('token')))
    return c.redirect(memberPaths.face(slug), 303)
  })
  .post('/organizations/:id/claims', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    const organization = found(await c.var.read((db) => findOrganization(db, id)))
    const read = await readForm(c, claimForm)
    if (!read.ok)
      return show(
        c,
        { title: organization.name, status: 422 },
        <ClaimPage organization={organization} form={read.form} />,
      )
    await c.var.write((tx) => claimOrganization(tx, actor, id, read.value))
    return c.redirect(memberPaths.me, 303)
  })
  .post('/organizations/:id/badge', async (c) => {
    const actor = signedIn(c)
    const slug = await c.var.write((tx) => setBadge(tx, actor, c.req.param('id')))
    return c.redirect(memberPaths.face(slug), 303)
  })
  .post('/organizations/:id/groups', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    found(canManagePeople(actor, id) || null)
    const read = await readForm(c, groupForm)
    const change = found(read.ok ? read.value : null)
    await c.var.write((tx) => setGroupMember(tx, actor, id, change))
    return c.redirect(memberPaths.organizationPeople(id), 303)
  })
