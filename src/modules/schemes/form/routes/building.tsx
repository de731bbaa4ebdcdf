// The form in order: sections, what stands where, settling a version.
import { Hono } from 'hono'
import { found, notFound } from '#platform/errors.ts'
import { choice, choices, integer, optionalText, text } from '#platform/forms/fields.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { z } from 'zod'
import { beginForm, changeForm, discardForm, settleForm } from '../actions.ts'
import { addSection, changeSection, stepField, steps, stepSection } from '../edits.ts'
import { chosenOf, conditionsOf, whenOf, whyNotWhen } from '../conditions.ts'
import { fieldsOf } from '../definition.ts'
import { FormEditorPage, formTitle } from '../pages/editor.tsx'
import { SectionPage } from '../pages/section-page.tsx'
import { schemePaths } from '../../paths.ts'
import { formPaths } from '../paths.ts'
import { newestRules } from '../queries.ts'
import { crumbs, readVersions } from './shared.ts'

export const building = new Hono<Env>()

const version = integer({ min: 1, max: 2_000_000_000 })
const versionForm = z.object({ version })
const sectionForm = z.object({ version, title: text({ max: 100 }), help: optionalText({ max: 600 }) })
const stepForm = z.object({ version, what: choice(['section', 'field']), code: text({ max: 40 }), step: choice(steps) })

interface Again {
  form?: FormState
  meanwhile?: boolean
  status?: 200 | 409 | 422
}

async function showEditor(c: Ctx, id: string, { form = emptyForm, meanwhile = false, status = 200 }: Again = {}) {
  const read = await readVersions(c, id)
  const rules = await c.var.read((db) => newestRules(db, id))
  return show(
    c,
    { title: formTitle(read.may), crumbs: crumbs(read.scheme), status },
    <FormEditorPage {...read} rules={rules} form={form} meanwhile={meanwhile} />,
  )
}

/** What somebody else changed first is shown as it is now, with what was typed. */
const showMeanwhile = (c: Ctx, id: string, form?: FormState) =>
  showEditor(c, id, { form, meanwhile: true, status: 409 })

building.get('/staff/schemes/:id/form', (c) => showEditor(c, c.req.param('id')))

building.post('/staff/schemes/:id/form/beginning', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  await c.var.write((tx) => beginForm(tx, actor, id))
  return c.redirect(formPaths.editor(id), 303)
})

building.post('/staff/schemes/:id/form/sections', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const { form, ...read } = await readForm(c, sectionForm)
  if (!read.ok) return showEditor(c, id, { form, status: 422 })
  const { title, help, version } = read.value
  return saving(c, (tx) => changeForm(tx, actor, id, version, addSection(title, help)), {
    done: ({ sections }) => c.redirect(`${formPaths.editor(id)}#section-${sections.at(-1)?.code ?? ''}`, 303),
    meanwhile: () => showMeanwhile(c, id, form),
  })
})

building.post('/staff/schemes/:id/form/step', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, stepForm)
  const { version, what, code, step } = found(read.ok ? read.value : null)
  const edit = what === 'section' ? stepSection(code, step) : stepField(code, step)
  return saving(c, (tx) => changeForm(tx, actor, id, version, edit), {
    done: () => c.redirect(`${formPaths.editor(id)}${step === 'remove' ? '' : `#${what}-${code}`}`, 303),
    meanwhile: () => showMeanwhile(c, id),
  })
})

building.post('/staff/schemes/:id/form/settling', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, versionForm)
  const { version } = found(read.ok ? read.value : null)
  return saving(c, (tx) => settleForm(tx, actor, id, version, c.var.now), {
    done: (problems) =>
      problems.length > 0 ? showEditor(c, id, { status: 422 }) : c.redirect(schemePaths.manage(id), 303),
    meanwhile: () => showMeanwhile(c, id),
  })
})

building.post('/staff/schemes/:id/form/discarding', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, versionForm)
  const { version } = found(read.ok ? read.value : null)
  return saving(c, (tx) => discardForm(tx, actor, id, version), {
    done: () => c.redirect(formPaths.editor(id), 303),
    meanwhile: () => showMeanwhile(c, id),
  })
})

async function openSection(c: Ctx, id: string, code: string) {
  const { scheme, versions, may } = await readVersions(c, id)
  const [draft] = versions
  if (!may || draft === undefined || draft.published_at !== null) throw notFound()
  const { sections } = draft.definition
  const at = sections.findIndex((one) => one.code === code)
  const conditions = conditionsOf(fieldsOf({ sections: sections.slice(0, Math.max(at, 0)) }))
  return { scheme, draft, section: found(sections[at]), conditions }
}

/** `form`: what was typed; without it what is stored. */
async function showSection(c: Ctx, id: string, code: string, { form, meanwhile = false, status = 200 }: Again = {}) {
  const opened = await openSection(c, id, code)
  const { scheme, section } = opened
  const title = t('区分を直す', 'Change a section')
  return show(
    c,
    { title, crumbs: crumbs(scheme, title), status },
    <SectionPage
      {...opened}
      meanwhile={meanwhile}
      form={form ?? { values: { title: section.title, help: section.help, when: chosenOf(section.when) }, errors: {} }}
    />,
  )
}

building.get('/staff/schemes/:id/form/sections/:section', (c) =>
  showSection(c, c.req.param('id'), c.req.param('section')),
)

building.post('/staff/schemes/:id/form/sections/:section', async (c) => {
  const actor = signedIn(c)
  const { id, section } = c.req.param()
  const { conditions } = await openSection(c, id, section)
  const { form, ...read } = await readForm(c, sectionForm.extend({ when: choices(conditions.map(({ code }) => code)) }))
  if (!read.ok) return showSection(c, id, section, { form, status: 422 })
  const { title, help, when, version } = read.value
  const why = whyNotWhen(when)
  if (why !== null) return showSection(c, id, section, { form: { ...form, errors: { when: why } }, status: 422 })
  return saving(c, (tx) => changeForm(tx, actor, id, version, changeSection(section, title, help, whenOf(when))), {
    done: () => c.redirect(`${formPaths.editor(id)}#section-${section}`, 303),
    meanwhile: () => showSection(c, id, section, { form, meanwhile: true, status: 409 }),
  })
})
