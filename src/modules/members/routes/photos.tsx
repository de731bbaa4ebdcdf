// Photographs: one in a profile, a few on an organization's page; and who is sent them.
import { Hono } from 'hono'
import { found, foundIf, Refusal } from '#platform/errors.ts'
import { type FileRecord, sendFile, type StoredFile } from '#platform/files/index.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { type FormResult, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { addOrganizationPhoto, removeOrganizationPhoto, setCover, setPersonPhoto } from '../actions/photo.ts'
import { captionForm, photoForm } from '../forms/photo.ts'
import { needsPerson } from '../needs-person.ts'
import { OrganizationPhotosPage, PersonPhotoPage } from '../pages/photos.tsx'
import { memberPaths } from '../paths.ts'
import { canEditOrganization } from '../policy.ts'
import { findOrganization } from '../queries/organization.ts'
import { findPerson } from '../queries/person.ts'
import { facePhoto, personPhoto, photosOf } from '../queries/photo.ts'

// The longer side, in pixels: a face stands small, thirty to a page; a shop front across the column.
const faceSize = 512
const pageSize = 1280

/** The photograph in what was posted, drawn anew; or the form with the sentence why not. */
async function drawn<T>(
  c: Ctx,
  read: FormResult<T>,
  longest: number,
): Promise<{ photo: StoredFile; value: T } | { form: FormState }> {
  const wrong = (error: string) => ({ form: { ...read.form, errors: { ...read.form.errors, photo: error } } })
  if (!read.ok) return { form: read.form }
  const { photo } = read.files
  if (photo === undefined) return wrong(t('写真を選んでください', 'Please choose a photo'))
  try {
    return { photo: await c.var.services.files.photoFrom(photo, longest), value: read.value }
  } catch (error) {
    if (error instanceof Refusal) return wrong(t(error.why))
    throw error
  }
}

async function personPage(c: Ctx, form: FormState, status: 200 | 422 = 200) {
  const id = needsPerson(signedIn(c), memberPaths.myPhoto)
  const person = found(await c.var.read((db) => findPerson(db, id)))
  const crumbs = [{ label: t('プロフィール', 'Profile'), href: memberPaths.profile }, { label: t('写真', 'Photo') }]
  return show(c, { title: t('写真', 'Photo'), status, crumbs }, <PersonPhotoPage person={person} form={form} />)
}

async function organizationPage(c: Ctx, id: string, form: FormState, status: 200 | 422 = 200) {
  foundIf(canEditOrganization(signedIn(c), id))
  const page = await c.var.read(async (db) => {
    const organization = found(await findOrganization(db, id))
    return { organization, photos: await photosOf(db, organization) }
  })
  const { name, slug } = page.organization
  const crumbs = [{ label: name, href: memberPaths.face(slug) }, { label: t('写真', 'Photos') }]
  return show(
    c,
    { title: t(`${name}の写真`, `Photos of ${name}`), status, crumbs },
    <OrganizationPhotosPage {...page} form={form} />,
  )
}

/** Kept by the viewer's own browser only: who may see it can change. */
function send(c: Ctx, file: FileRecord | undefined): Promise<Response> {
  const photo = found(file)
  c.header('cache-control', 'private, max-age=600')
  return sendFile(c, photo)
}

export const photoRoutes = new Hono<Env>()
  .get(memberPaths.myPhoto, (c) => personPage(c, emptyForm))
  .post(memberPaths.myPhoto, async (c) => {
    const actor = signedIn(c)
    needsPerson(actor)
    const read = await drawn(c, await readForm(c, photoForm), faceSize)
    if ('form' in read) return personPage(c, read.form, 422)
    await c.var.write((tx) => setPersonPhoto(tx, actor, read.photo))
    return c.redirect(memberPaths.myPhoto, 303)
  })
  .post(memberPaths.removeMyPhoto, async (c) => {
    const actor = signedIn(c)
    needsPerson(actor)
    await c.var.write((tx) => setPersonPhoto(tx, actor, null))
    return c.redirect(memberPaths.myPhoto, 303)
  })
  .get('/people/:id/photo', async (c) => {
    const file = await c.var.read((db) => personPhoto(db, c.var.actor, c.req.param('id')))
    return send(c, file)
  })
  .get('/organizations/:id/photos', (c) => organizationPage(c, c.req.param('id'), emptyForm))
  .post('/organizations/:id/photos', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    foundIf(canEditOrganization(actor, id))
    const read = await drawn(c, await readForm(c, captionForm), pageSize)
    if ('form' in read) return organizationPage(c, id, read.form, 422)
    await c.var.write((tx) => addOrganizationPhoto(tx, actor, id, { file: read.photo, ...read.value }))
    return c.redirect(memberPaths.organizationPhotos(id), 303)
  })
  .post('/organizations/:id/photos/:photo/removal', async (c) => {
    const actor = signedIn(c)
    const { id, photo } = c.req.param()
    await c.var.write((tx) => removeOrganizationPhoto(tx, actor, id, photo))
    return c.redirect(memberPaths.organizationPhotos(id), 303)
  })
  .post('/organizations/:id/photos/:photo/cover', async (c) => {
    const actor = signedIn(c)
    const { id, photo } = c.req.param()
    await c.var.write((tx) => setCover(tx, actor, id, photo))
    return c.redirect(memberPaths.organizationPhotos(id), 303)
  })
  .get('/o/:slug/photos/:photo', async (c) => {
    const { slug, photo } = c.req.param()
    return send(c, await c.var.read((db) => facePhoto(db, c.var.actor, slug, photo)))
  })
