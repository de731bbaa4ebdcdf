// Registering and editing an organization; claims; the badge.
import { Hono } from 'hono'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { differences, type Said } from '#platform/forms/said.ts'
import { type FormState, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { claimOrganization } from '../actions/claim.ts'
import { createOrganization, setBadge, updateOrganization } from '../actions/organization.ts'
import { badgeForm, organizationForm } from '../forms/organization.ts'
import { claimForm } from '../forms/profile.ts'
import { organizationValues } from '../organization-content.ts'
import { ClaimPage } from '../pages/claim-page.tsx'
import { OrganizationForm } from '../pages/organization-form.tsx'
import { needsPerson } from '../needs-person.ts'
import { memberPaths } from '../paths.ts'
import { canCreateOrganization, canEditOrganization } from '../policy.ts'
import { findOrganization } from '../queries/organization.ts'
import { organizationFields, organizationSaid } from '../said.ts'

interface Shown {
  status?: 200 | 409 | 422
  meanwhile?: readonly Said[]
}

const showForm = (c: Ctx, form: FormState, id: string | null, { status = 200, meanwhile }: Shown = {}) => {
  const title =
    id === null ? t('事業者・団体を登録する', 'Register an organization') : t('紹介を直す', 'Edit the introduction')
  const action = id === null ? memberPaths.newOrganization : memberPaths.editOrganization(id)
  return show(
    c,
    { title, status },
    <OrganizationForm form={form} action={action} title={title} meanwhile={meanwhile} />,
  )
}

/** Whoever registers an organization becomes its representative, so there must be somebody. */
function needsProfile(actor: Actor): void {
  if (canCreateOrganization(actor)) return
  allow(mayWrite(actor))
  needsPerson(actor, memberPaths.newOrganization, {
    ja: '登録した方が、事業者の代表者になります。保存すると、事業者の登録に進みます。',
    en: 'Whoever registers an organization represents it. Once saved, you go on to registering it.',
  })
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
    if (!read.ok) return showForm(c, read.form, null, { status: 422 })
    const slug = await c.var.write((tx) => createOrganization(tx, actor, read.value))
    return c.redirect(memberPaths.face(slug), 303)
  })
  .get('/organizations/:id/edit', async (c) => {
    const id = c.req.param('id')
    foundIf(canEditOrganization(signedIn(c), id))
    const organization = found(await c.var.read((db) => findOrganization(db, id)))
    return showForm(c, await openForm(c, { values: organizationValues(organization), errors: {} }), id)
  })
  .post('/organizations/:id/edit', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    foundIf(canEditOrganization(actor, id))
    const read = await readForm(c, organizationForm)
    if (!read.ok) return showForm(c, read.form, id, { status: 422 })
    return saving(c, (tx) => updateOrganization(tx, actor, { ...read.value, id }), {
      done: (slug) => c.redirect(memberPaths.face(slug), 303),
      meanwhile: async () => {
        const now = found(await c.var.read((db) => findOrganization(db, id)))
        const form = typedOver(read.form, now.version)
        const meanwhile = differences(...organizationSaid(now, read.value), organizationFields())
        return showForm(c, form, id, { status: 409, meanwhile })
      },
    })
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
    return c.redirect(memberPaths.face(organization.slug), 303)
  })
  .post('/organizations/:id/badge', async (c) => {
    const actor = signedIn(c)
    const read = await readForm(c, badgeForm)
    const { given } = found(read.ok ? read.value : null)
    const slug = await c.var.write((tx) => setBadge(tx, actor, c.req.param('id'), given))
    return c.redirect(memberPaths.face(slug), 303)
  })
