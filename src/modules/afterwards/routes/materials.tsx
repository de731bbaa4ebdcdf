import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { findFile, sendFile } from '#platform/files/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { canSeeEvent, canSeeParticipants, findEvent } from '#modules/events/index.ts'
import { addMaterial, removeMaterial } from '../actions/material.ts'
import { audiencesOf } from '../audiences.ts'
import { materialForm } from '../forms.ts'
import { findHolder } from '../holder.ts'
import { crumbsOf, organizedEvent } from '../organizer.ts'
import { MaterialsPage } from '../pages/materials-page.tsx'
import { afterwardsPaths } from '../paths.ts'
import { findMaterial, type Material, materialsOf } from '../queries/material.ts'
import { audiences } from '../tables.ts'

async function page(c: Ctx, typed?: FormState, status: 200 | 422 = 200): Promise<Response> {
  const { event, mayWrite } = await organizedEvent(c)
  const materials = await c.var.read((db) => materialsOf(db, event.id, audiences))
  const form = typed ?? { values: { id: newId() }, errors: {} }
  const title = t('資料・録画', 'Slides and recordings')
  return show(
    c,
    { title, status, crumbs: crumbsOf(event, title) },
    <MaterialsPage event={event.id} materials={materials} form={mayWrite ? form : null} />,
  )
}

/** The bytes of an uploaded one, for whoever was found to be allowed them. */
async function send(c: Ctx, material: Material | undefined): Promise<Response> {
  const file = found(found(material).file)
  c.header('cache-control', 'private, no-store')
  return sendFile(c, found(await c.var.read((db) => findFile(db, file))))
}

export const materials = new Hono<Env>()
  .get('/events/:id/materials', (c) => page(c))
  .post('/events/:id/materials', async (c) => {
    const { actor, event } = await organizedEvent(c)
    const read = await readForm(c, materialForm)
    if (!read.ok) return page(c, read.form, 422)
    const { file = null } = read.files
    const { url } = read.value
    if ((url === null) === (file === null)) {
      const errors = {
        url: t('リンクかファイルの、どちらか一つを入れてください', 'Please give either a link or a file'),
      }
      return page(c, { ...read.form, errors }, 422)
    }
    await c.var.write((tx) => addMaterial(tx, actor, event.id, { ...read.value, file }))
    return c.redirect(afterwardsPaths.materials(event.id), 303)
  })
  .post('/events/:id/materials/:material/removal', async (c) => {
    const actor = signedIn(c)
    const { id, material } = c.req.param()
    await c.var.write((tx) => removeMaterial(tx, actor, id, material))
    return c.redirect(afterwardsPaths.materials(id), 303)
  })
  .get('/events/:id/materials/:material', async (c) => {
    const { id, material } = c.req.param()
    const actor = c.var.actor
    const shown = await c.var.read(async (db) => {
      const event = found(await findEvent(db, id))
      const one = found(await findMaterial(db, id, material))
      const everyone = one.audience === 'everyone' && canSeeEvent(actor, event)
      return everyone || canSeeParticipants(actor, event) ? one : undefined
    })
    return send(c, shown)
  })
  .get('/tickets/:code/materials/:material', async (c) => {
    const { code, material } = c.req.param()
    const shown = await c.var.read(async (db) => {
      const holder = await findHolder(db, code, c.var.now)
      const one = found(await findMaterial(db, holder.event.id, material))
      return audiencesOf(holder).includes(one.audience) ? one : undefined
    })
    return send(c, shown)
  })
