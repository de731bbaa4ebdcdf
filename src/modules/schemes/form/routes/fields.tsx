// One field: which kind, what it asks.
import { Hono } from 'hono'
import { found, notFound } from '#platform/errors.ts'
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { changeForm } from '../actions.ts'
import type { Values } from '../answers.ts'
import { fieldKinds, fieldsOf, type FormField } from '../definition.ts'
import { addField, type Edit, replaceField, sectionOf } from '../edits.ts'
import { newField } from '../new.ts'
import { ChooseKindPage } from '../pages/choose-kind.tsx'
import { FieldPage } from '../pages/field-page.tsx'
import { formPaths } from '../paths.ts'
import { settingsAnswers, settingsForm } from '../settings-form.ts'
import { readSettings } from '../settings-read.ts'
import { readAnswers, valuesOf } from '../read.ts'
import { answerChanges } from '../said.ts'
import { crumbs, readVersions } from './shared.ts'

export const fields = new Hono<Env>()

async function readDraft(c: Ctx, id: string) {
  const { scheme, versions, may } = await readVersions(c, id)
  const [draft] = versions
  if (!may || draft === undefined || draft.published_at !== null) throw notFound()
  return { scheme, draft }
}

fields.get('/staff/schemes/:id/form/sections/:section/kinds', async (c) => {
  const { id, section: code } = c.req.param()
  const { scheme, draft } = await readDraft(c, id)
  const section = found(draft.definition.sections.find((one) => one.code === code))
  const title = t('項目を加える', 'Add a field')
  return show(c, { title, crumbs: crumbs(scheme, title) }, <ChooseKindPage scheme={id} section={section} />)
})

type Opened = Awaited<ReturnType<typeof readDraft>> & { field: FormField; action: string }

async function openNew(c: Ctx, id: string, code: string, asked: string): Promise<Opened> {
  const { scheme, draft } = await readDraft(c, id)
  const section = found(draft.definition.sections.find((one) => one.code === code))
  const kind = found(fieldKinds.find((one) => one === asked))
  return { scheme, draft, field: newField(draft.definition, kind), action: formPaths.newField(id, section.code, kind) }
}

async function openField(c: Ctx, id: string, code: string): Promise<Opened> {
  const { scheme, draft } = await readDraft(c, id)
  const field = found(fieldsOf(draft.definition).find((one) => one.code === code))
  return { scheme, draft, field, action: formPaths.field(id, code) }
}

interface Again {
  form?: FormState
  differing?: readonly Said[]
  gone?: boolean
  status?: 200 | 409 | 422
}

async function showField(c: Ctx, opened: Opened, { form, status = 200, ...again }: Again = {}): Promise<Response> {
  const { scheme, draft, field } = opened
  const title = t('項目', 'Field')
  const stored = valuesOf(settingsForm(draft.definition, field), settingsAnswers(field))
  const shown = form ?? (await openForm(c, { values: stored, errors: {} }))
  return show(c, { title, crumbs: crumbs(scheme, title), status }, <FieldPage {...opened} {...again} form={shown} />)
}

/** What is stored now, where it is not what was typed. */
function differingIn({ draft, field }: Opened, values: Values): Said[] {
  const settings = settingsForm(draft.definition, field)
  const typed = readAnswers(settings, values).answers
  return answerChanges(settings, settingsAnswers(field), typed).map(({ label, before }) => ({ label, text: before }))
}

/** What was posted; saved by the edit that it makes of the field. */
async function saveField(
  c: Ctx,
  id: string,
  open: () => Promise<Opened>,
  edit: (field: FormField) => Edit,
): Promise<Response> {
  const actor = signedIn(c)
  const { values } = await posted(c)
  const opened = await open()
  const read = readSettings(opened.draft.definition, opened.field, values)
  if (!read.ok) return showField(c, opened, { form: read.form, status: 422 })
  return saving(c, (tx) => changeForm(tx, actor, id, Number(values['version']), edit(read.field)), {
    done: (after) =>
      c.redirect(`${formPaths.editor(id)}#section-${sectionOf(after, read.field.code)?.code ?? ''}`, 303),
    meanwhile: async () => {
      const now = await open()
      return showField(c, now, { form: { values, errors: {} }, differing: differingIn(now, values), status: 409 })
    },
  })
}

/** What was typed about a field that somebody else removed, to be added as a new one where there is still a section. */
async function showGone(c: Ctx, id: string): Promise<Response> {
  const { values } = await posted(c)
  const { draft } = await readDraft(c, id)
  const section = found(draft.definition.sections.at(-1))
  const opened = await openNew(c, id, section.code, String(values['kind'] ?? ''))
  return showField(c, opened, { form: { values, errors: {} }, gone: true, status: 409 })
}

fields.get('/staff/schemes/:id/form/sections/:section/kinds/:kind', async (c) => {
  const { id, section, kind } = c.req.param()
  return showField(c, await openNew(c, id, section, kind))
})

fields.post('/staff/schemes/:id/form/sections/:section/kinds/:kind', async (c) => {
  const { id, section, kind } = c.req.param()
  return saveField(
    c,
    id,
    () => openNew(c, id, section, kind),
    (field) => addField(section, field),
  )
})

fields.get('/staff/schemes/:id/form/fields/:field', async (c) => {
  const { id, field } = c.req.param()
  return showField(c, await openField(c, id, field))
})

fields.post('/staff/schemes/:id/form/fields/:field', async (c) => {
  const { id, field: code } = c.req.param()
  const { draft } = await readDraft(c, id)
  if (!fieldsOf(draft.definition).some((field) => field.code === code)) return showGone(c, id)
  return saveField(
    c,
    id,
    () => openField(c, id, code),
    (field) => replaceField(code, field),
  )
})
