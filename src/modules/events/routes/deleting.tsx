// A draft is deleted on a page of its own, that says what goes with it.
import { Hono } from 'hono'
import { allow, found, foundIf } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { deleteEvent } from '../actions/delete.ts'
import { versionForm } from '../forms.ts'
import { DeletePage } from '../pages/delete-page.tsx'
import { eventPaths } from '../paths.ts'
import { canDeleteEvent, canSeeEvent } from '../policy.ts'
import { findEvent } from '../queries/event.ts'
import { isOnlyDraft } from '../rules.ts'

export const deleting = new Hono<Env>()

async function showDeleting(c: Ctx, id: string, meanwhile = false): Promise<Response> {
  const actor = signedIn(c)
  const event = found(await c.var.read((db) => findEvent(db, id)))
  foundIf(canSeeEvent(actor, event))
  allow(canDeleteEvent(actor, event))
  if (!isOnlyDraft(event)) return c.redirect(eventPaths.manage(id), 303)
  const title = t('下書きを消す', 'Delete the draft')
  return show(
    c,
    {
      title,
      status: meanwhile ? 409 : 200,
      crumbs: [{ label: t('催しの運営', 'Organizing'), href: eventPaths.manage(id) }, { label: title }],
    },
    <DeletePage event={event} meanwhile={meanwhile} />,
  )
}

deleting.get('/events/:id/deletion', (c) => showDeleting(c, c.req.param('id')))

deleting.post('/events/:id/deletion', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const form = await readForm(c, versionForm)
  const { version } = found(form.ok ? form.value : null)
  return saving(c, (tx) => deleteEvent(tx, actor, id, version, c.var.now), {
    done: ({ organization }) => c.redirect(organization === null ? eventPaths.staff('draft') : eventPaths.mine(), 303),
    meanwhile: () => showDeleting(c, id, true),
  })
})
