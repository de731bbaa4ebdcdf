// A draft is deleted on a page of its own, that says what goes with it.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { deleteScheme } from '../actions/draft.ts'
import { versionForm } from '../forms.ts'
import { DeletePage } from '../pages/delete-page.tsx'
import { schemePaths } from '../paths.ts'
import { schemeCrumbs } from '../crumbs.tsx'
import { canDeleteScheme } from '../policy.ts'
import { findScheme } from '../queries/scheme.ts'
import { writerIn } from './staff.ts'

export const deleting = new Hono<Env>()

async function showDeleting(c: Ctx, id: string, meanwhile = false): Promise<Response> {
  const actor = writerIn(c)
  const scheme = found(await c.var.read((db) => findScheme(db, id)))
  if (!canDeleteScheme(actor, scheme)) return c.redirect(schemePaths.manage(id), 303)
  const title = t('下書きを消す', 'Delete the draft')
  return show(
    c,
    { title, status: meanwhile ? 409 : 200, crumbs: schemeCrumbs(scheme, title) },
    <DeletePage scheme={scheme} meanwhile={meanwhile} />,
  )
}

deleting.get('/staff/schemes/:id/deletion', (c) => showDeleting(c, c.req.param('id')))

deleting.post('/staff/schemes/:id/deletion', async (c) => {
  const [actor, id] = [writerIn(c), c.req.param('id')]
  const form = await readForm(c, versionForm)
  const { version } = found(form.ok ? form.value : null)
  return saving(c, (tx) => deleteScheme(tx, actor, id, version), {
    done: () => c.redirect(schemePaths.staff('draft'), 303),
    meanwhile: () => showDeleting(c, id, true),
  })
})
