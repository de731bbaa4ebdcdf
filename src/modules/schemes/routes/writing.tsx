// Writing a scheme: which kind, the form.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { type FormState, typed, typedOver } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import { measureOptions } from '#modules/vision/index.ts'
import { show } from '#ui/show.tsx'
import { beginScheme, saveScheme } from '../actions/draft.ts'
import { type Content, contentOf, typedOf, usualApplying } from '../content.ts'
import { beginningForm, draftForm } from '../forms.ts'
import { findKind, type Kind, kindOf } from '../kinds/index.ts'
import { ChooseKind } from '../pages/choose-kind.tsx'
import { NotSaved } from '../pages/not-saved.tsx'
import { SchemeForm, type SchemeFormProps } from '../pages/scheme-form.tsx'
import { schemePaths } from '../paths.ts'
import { canEditScheme } from '../policy.ts'
import { findScheme } from '../queries/scheme.ts'
import { shippedSchemes } from '../shipped.ts'
import { differingFrom, readableScheme } from '../texts.ts'
import { schemeCrumbs, schemesCrumb } from '../crumbs.tsx'
import { writerIn } from './staff.ts'

export const writing = new Hono<Env>()

const showForm = (c: Ctx, props: SchemeFormProps, status: 200 | 409 | 422 = 200) => {
  const title =
    props.beginning === undefined ? t('制度の内容を直す', 'Edit the scheme') : t('制度をつくる', 'New scheme')
  const crumbs = props.scheme === undefined ? [schemesCrumb(), { label: title }] : schemeCrumbs(props.scheme, title)
  return show(c, { title, status, crumbs }, <SchemeForm {...props} />)
}

/** What is usual for the kind; a draft begins with it. */
const prefilled = (c: Ctx, kind: Kind): FormState => ({
  values: {
    applying: usualApplying(kind),
    stages: kind.usual ?? [],
    department: t(c.var.municipality.department, c.var.municipality.department_en),
  },
  errors: {},
})

async function newProps(c: Ctx, kind: Kind, form: FormState, beginning: string): Promise<SchemeFormProps> {
  const measures = await c.var.read(measureOptions)
  return { kind, form, measures, action: schemePaths.staff(), back: schemePaths.new(), beginning }
}

writing.get('/staff/schemes/new', async (c) => {
  writerIn(c)
  const kind = findKind(c.req.query('kind') ?? '')
  if (kind === undefined) {
    const title = t('制度の種類を選ぶ', 'Choose a kind')
    return show(c, { title, crumbs: [schemesCrumb(), { label: title }] }, <ChooseKind templates={shippedSchemes()} />)
  }
  // A session that lapsed gives back what was typed, with the id it was typed under.
  const form = await openForm(c, prefilled(c, kind))
  const kept = typed(form, 'id')
  return showForm(c, await newProps(c, kind, form, isId(kept) ? kept : newId()))
})

/** After saving: the next step, or stay and go on. */
async function afterSaving(c: Ctx, id: string): Promise<Response> {
  const { values } = await posted(c)
  return c.redirect(values['after'] === 'stay' ? `${schemePaths.edit(id)}?saved=yes` : schemePaths.manage(id), 303)
}

const measureIds = (props: SchemeFormProps) => props.measures.map(({ value }) => value)

writing.post('/staff/schemes', async (c) => {
  const actor = writerIn(c)
  const read = await readForm(c, beginningForm)
  // These two are hidden: if they are wrong, nobody typed them.
  const { id, kind: kindId } = found(read.ok ? read.value : null)
  const kind = kindOf(kindId)
  const props = await newProps(c, kind, read.form, id)
  const form = await readForm(c, draftForm(measureIds(props)))
  if (!form.ok) return showForm(c, { ...props, form: form.form }, 422)
  await c.var.write((tx) => beginScheme(tx, actor, id, kindId, contentOf(form.value, kind)))
  return afterSaving(c, id)
})

/** A stored scheme, for those who write. */
async function writable(c: Ctx, id: string) {
  const actor = writerIn(c)
  const { scheme, measures } = await c.var.read(async (db) => ({
    scheme: found(await findScheme(db, id)),
    measures: await measureOptions(db),
  }))
  const props = {
    scheme,
    kind: kindOf(scheme.kind),
    measures,
    action: schemePaths.edit(id),
    back: schemePaths.manage(id),
    state: scheme.state,
    note: scheme.state === 'draft' ? scheme.review_note : '',
  }
  return { actor, scheme, props }
}

writing.get('/staff/schemes/:id/edit', async (c) => {
  const { actor, scheme, props } = await writable(c, c.req.param('id'))
  if (!canEditScheme(actor, scheme)) return c.redirect(schemePaths.manage(scheme.id), 303)
  const form = await openForm(c, { values: typedOf(scheme), errors: {} })
  return showForm(c, {
    ...props,
    form,
    saved: c.req.query('saved') === 'yes',
    fromFile: c.req.query('from') === 'file',
  })
})

/** It changed while they wrote: the form again with what differs, or only what they typed where it can no longer be changed. */
async function tellMeanwhile(c: Ctx, id: string, mine: Content, form: FormState): Promise<Response> {
  const { actor, scheme, props } = await writable(c, id)
  if (!canEditScheme(actor, scheme)) {
    const title = t('保存できませんでした', 'This could not be saved')
    const fields = readableScheme(mine, props.kind)
    return show(c, { title, status: 409 }, <NotSaved id={id} state={scheme.state} fields={fields} />)
  }
  const meanwhile = differingFrom(scheme, mine, props.kind)
  // A second click: what they typed is what is stored.
  if (meanwhile.length === 0) return afterSaving(c, id)
  const again = typedOver(form, scheme.version)
  return showForm(c, { ...props, form: again, meanwhile }, 409)
}

writing.post('/staff/schemes/:id/edit', async (c) => {
  const id = c.req.param('id')
  const { actor, props } = await writable(c, id)
  const { form, ...read } = await readForm(c, draftForm(props.measures.map(({ value }) => value)))
  if (!read.ok) return showForm(c, { ...props, form }, 422)
  const content = contentOf(read.value, props.kind)
  return saving(c, (tx) => saveScheme(tx, actor, id, read.value.version, content, c.var.now), {
    done: (lacks) => {
      if (lacks.length === 0) return afterSaving(c, id)
      const errors = Object.fromEntries(lacks.map(({ field, why }) => [field, t(why)]))
      return showForm(c, { ...props, form: { ...form, errors } }, 422)
    },
    meanwhile: () => tellMeanwhile(c, id, content, form),
  })
})
