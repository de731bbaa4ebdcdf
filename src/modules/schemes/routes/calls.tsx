// Planning and changing the calls of a scheme.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { type FormState, typed, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { t } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import type { Said } from '#platform/forms/said.ts'
import { saving } from '#platform/http/saving.ts'
import { show } from '#ui/show.tsx'
import { changeCall, planCall, removeCall } from '../actions/calls.ts'
import { callContentOf, callDiffering, typedCall, usualCall } from '../call-content.ts'
import { callForm, newCallForm } from '../call-forms.ts'
import { type CallLack, hasBegun } from '../call-locks.ts'
import { versionForm } from '../forms.ts'
import { kindOf } from '../kinds/index.ts'
import { CallFormPage, NotYet, publishedOf } from '../pages/call-form.tsx'
import { schemePaths } from '../paths.ts'
import { schemeCrumbs } from '../crumbs.tsx'
import { canPlanCalls } from '../policy.ts'
import { type Call, findSchemeDetail, type SchemeDetail, type VersionLine } from '../queries/scheme.ts'
import { writerIn } from './staff.ts'

export const calls = new Hono<Env>()

interface Shown {
  form: FormState
  call?: Call | null
  beginning?: string
  meanwhile?: readonly Said[]
}

function showCall(c: Ctx, scheme: SchemeDetail, shown: Shown, status: 200 | 409 | 422 = 200) {
  const { call = null, beginning = newId(), ...rest } = shown
  const begun = call !== null && hasBegun(scheme, call, c.var.now)
  const title = t('募集回', 'Call')
  const props = { scheme, call, beginning, begun, ...rest }
  return show(c, { title, status, crumbs: schemeCrumbs(scheme, title) }, <CallFormPage {...props} />)
}

async function schemeIn(c: Ctx, id: string) {
  const actor = writerIn(c)
  return { actor, scheme: found(await c.var.read((db) => findSchemeDetail(db, id))) }
}

const publishedIds = (versions: readonly VersionLine[]) => publishedOf(versions).map(({ id }) => id)
const schemaOf = ({ forms, rules }: SchemeDetail) => callForm(publishedIds(forms), publishedIds(rules))
const errorsOf = (lacks: readonly CallLack[]) => Object.fromEntries(lacks.map(({ field, why }) => [field, t(why)]))

calls.get('/staff/schemes/:id/calls/new', async (c) => {
  const { actor, scheme } = await schemeIn(c, c.req.param('id'))
  if (!canPlanCalls(actor, scheme)) return c.redirect(schemePaths.manage(scheme.id), 303)
  const [form, rules] = [publishedOf(scheme.forms)[0], publishedOf(scheme.rules)[0]]
  if (form === undefined || rules === undefined) {
    const title = t('募集回を決める', 'Plan a call')
    return show(c, { title, crumbs: schemeCrumbs(scheme, title) }, <NotYet scheme={scheme} />)
  }
  const state = await openForm(c, { values: usualCall(c.var.now, form, rules), errors: {} })
  const kept = typed(state, 'id')
  return showCall(c, scheme, { form: state, beginning: isId(kept) ? kept : newId() })
})

calls.post('/staff/schemes/:id/calls', async (c) => {
  const { actor, scheme } = await schemeIn(c, c.req.param('id'))
  const hidden = await readForm(c, newCallForm)
  const { id } = found(hidden.ok ? hidden.value : null)
  const read = await readForm(c, schemaOf(scheme))
  if (!read.ok) return showCall(c, scheme, { form: read.form, beginning: id }, 422)
  const content = callContentOf(read.value, kindOf(scheme.kind).money !== null)
  const lacks = await c.var.write((tx) => planCall(tx, actor, { scheme: scheme.id, id }, content, c.var.now))
  const again = { form: { ...read.form, errors: errorsOf(lacks) }, beginning: id }
  return lacks.length > 0 ? showCall(c, scheme, again, 422) : c.redirect(schemePaths.manage(scheme.id), 303)
})

async function callIn(c: Ctx, id: string, call: string) {
  const { actor, scheme } = await schemeIn(c, id)
  return { actor, scheme, call: found(scheme.calls.find((one) => one.id === call)) }
}

calls.get('/staff/schemes/:id/calls/:call', async (c) => {
  const { actor, scheme, call } = await callIn(c, c.req.param('id'), c.req.param('call'))
  if (!canPlanCalls(actor, scheme)) return c.redirect(schemePaths.manage(scheme.id), 303)
  return showCall(c, scheme, { form: await openForm(c, { values: typedCall(call), errors: {} }), call })
})

calls.post('/staff/schemes/:id/calls/:call', async (c) => {
  const { actor, scheme, call } = await callIn(c, c.req.param('id'), c.req.param('call'))
  const { form, ...read } = await readForm(c, schemaOf(scheme))
  if (!read.ok) return showCall(c, scheme, { form, call }, 422)
  const content = callContentOf(read.value, kindOf(scheme.kind).money !== null)
  const which = { scheme: scheme.id, id: call.id, version: read.value.version }
  return saving(c, (tx) => changeCall(tx, actor, which, content, c.var.now), {
    done: (lacks) =>
      lacks.length > 0
        ? showCall(c, scheme, { form: { ...form, errors: errorsOf(lacks) }, call }, 422)
        : c.redirect(schemePaths.manage(scheme.id), 303),
    meanwhile: async () => {
      const now = await callIn(c, scheme.id, call.id)
      const meanwhile = callDiffering(now.call, content, now.scheme)
      // A second click: what they typed is what is stored.
      if (meanwhile.length === 0) return c.redirect(schemePaths.manage(scheme.id), 303)
      const again = typedOver(form, now.call.version)
      return showCall(c, now.scheme, { form: again, call: now.call, meanwhile }, 409)
    },
  })
})

calls.post('/staff/schemes/:id/calls/:call/removal', async (c) => {
  const { actor, scheme, call } = await callIn(c, c.req.param('id'), c.req.param('call'))
  const form = await readForm(c, versionForm)
  const { version } = found(form.ok ? form.value : null)
  return saving(c, (tx) => removeCall(tx, actor, { scheme: scheme.id, id: call.id, version }, c.var.now), {
    done: () => c.redirect(schemePaths.manage(scheme.id), 303),
    meanwhile: async () => {
      const now = await callIn(c, scheme.id, call.id)
      return showCall(
        c,
        now.scheme,
        { form: { values: typedCall(now.call), errors: {} }, call: now.call, meanwhile: [] },
        409,
      )
    },
  })
})
