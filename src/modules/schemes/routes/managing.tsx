// The staff's page of a scheme, and every step it takes.
import { Hono } from 'hono'
import { historyOf } from '#platform/audit/index.ts'
import { found } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { measureLabels } from '#modules/vision/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { show } from '#ui/show.tsx'
import { copyScheme } from '../actions/copy.ts'
import { endScheme, publishScheme, returnScheme, submitScheme, takeBackScheme } from '../actions/review.ts'
import { copyForm, returnForm, versionForm } from '../forms.ts'
import { schemeManageLinks } from '../asides.ts'
import { kindOf } from '../kinds/index.ts'
import { type Lack, whyNotPublishable } from '../missing.ts'
import { callsPerPage } from '../pages/call-table.tsx'
import { ManagePage } from '../pages/manage-page.tsx'
import { schemePaths } from '../paths.ts'
import { decidedPlans } from '../plans.ts'
import { canDeleteScheme, canPlanCalls, canPublishScheme, canWriteSchemes } from '../policy.ts'
import { findSchemeDetail } from '../queries/scheme.ts'
import { readableScheme } from '../texts.ts'
import { schemesCrumb } from '../crumbs.tsx'
import { readerIn, writerIn } from './staff.ts'

export const managing = new Hono<Env>()

interface Again {
  form?: FormState
  meanwhile?: boolean
  status?: 200 | 409 | 422
}

async function showManaging(c: Ctx, id: string, { form = emptyForm, meanwhile = false, status }: Again = {}) {
  const actor = readerIn(c)
  const { scheme, ...all } = await c.var.read(async (db) => {
    const scheme = found(await findSchemeDetail(db, id))
    return {
      scheme,
      decided: await decidedPlans(db, id),
      history: await historyOf(db, 'scheme', id),
      said: readableScheme(scheme, kindOf(scheme.kind), await measureLabels(db, scheme.measures)),
    }
  })
  const page = pageOf(c.req.query('calls'))
  withinPages(page, scheme.calls.length, callsPerPage)
  const title = scheme.title || t('名前のない制度', 'Scheme without a name')
  return show(
    c,
    { title, wide: true, status, crumbs: [schemesCrumb(), { label: title }] },
    <ManagePage
      {...all}
      scheme={scheme}
      form={form}
      lacks={whyNotPublishable(scheme, c.var.now)}
      mayWrite={canWriteSchemes(actor)}
      mayPublish={canPublishScheme(actor, scheme)}
      links={schemeManageLinks.filter(
        ({ when, stage }) => (when?.(actor) ?? true) && (stage === undefined || scheme.stages.includes(stage)),
      )}
      mayDelete={canDeleteScheme(actor, scheme)}
      mayPlan={canPlanCalls(actor, scheme)}
      now={c.var.now}
      page={page}
      copyId={newId()}
      meanwhile={meanwhile}
    />,
  )
}

managing.get('/staff/schemes/:id', async (c) =>
  showManaging(c, c.req.param('id'), { form: await openForm(c, emptyForm) }),
)

/** Acts on exactly the version that was read; otherwise shows what it has become. */
const act = (c: Ctx, id: string, write: (tx: Tx) => Promise<readonly Lack[] | void>): Promise<Response> =>
  saving(c, write, {
    done: (lacks) =>
      lacks && lacks.length > 0 ? showManaging(c, id, { status: 422 }) : c.redirect(schemePaths.manage(id), 303),
    meanwhile: () => showManaging(c, id, { meanwhile: true, status: 409 }),
  })

async function versionIn(c: Ctx): Promise<number> {
  const form = await readForm(c, versionForm)
  return found(form.ok ? form.value : null).version
}

managing.post('/staff/schemes/:id/submission', async (c) => {
  const [actor, id, version] = [writerIn(c), c.req.param('id'), await versionIn(c)]
  return act(c, id, (tx) => submitScheme(tx, actor, id, version, c.var.now))
})

managing.post('/staff/schemes/:id/taking-back', async (c) => {
  const [actor, id, version] = [writerIn(c), c.req.param('id'), await versionIn(c)]
  return act(c, id, (tx) => takeBackScheme(tx, actor, id, version))
})

managing.post('/staff/schemes/:id/publication', async (c) => {
  const [actor, id, version] = [writerIn(c), c.req.param('id'), await versionIn(c)]
  return act(c, id, (tx) => publishScheme(tx, actor, id, version, c.var.now))
})

managing.post('/staff/schemes/:id/ending', async (c) => {
  const [actor, id, version] = [writerIn(c), c.req.param('id'), await versionIn(c)]
  return act(c, id, (tx) => endScheme(tx, actor, id, version, c.var.now))
})

managing.post('/staff/schemes/:id/return', async (c) => {
  const [actor, id] = [writerIn(c), c.req.param('id')]
  const read = await readForm(c, returnForm)
  if (!read.ok) return showManaging(c, id, { form: read.form, status: 422 })
  return act(c, id, (tx) => returnScheme(tx, actor, id, read.value))
})

managing.post('/staff/schemes/:id/copy', async (c) => {
  const [actor, id] = [writerIn(c), c.req.param('id')]
  const form = await readForm(c, copyForm)
  const copy = found(form.ok ? form.value : null)
  await c.var.write((tx) => copyScheme(tx, actor, id, copy.id))
  return c.redirect(schemePaths.edit(copy.id), 303)
})
