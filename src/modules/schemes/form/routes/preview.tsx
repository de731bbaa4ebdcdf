// The form as applicants see it, and its versions side by side.
import { Hono } from 'hono'
import { allow, found } from '#platform/errors.ts'
import { emptyForm } from '#platform/forms/state.ts'
import { posted } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { definitionChanges } from '../changes.ts'
import { FormPreviewPage } from '../pages/preview.tsx'
import { FormVersionPage } from '../pages/version-page.tsx'
import { readAnswers } from '../read.ts'
import { sayAnswers } from '../said.ts'
import { crumbs, readVersions } from './shared.ts'

export const preview = new Hono<Env>()

const title = () => t('申請する方の見え方', 'As applicants see it')

async function newest(c: Ctx, id: string) {
  const { scheme, versions, may } = await readVersions(c, id)
  return { scheme, may, draft: found(versions[0]), crumbs: crumbs(scheme, title()) }
}

preview.get('/staff/schemes/:id/form/preview', async (c) => {
  const { crumbs, ...read } = await newest(c, c.req.param('id'))
  return show(c, { title: title(), crumbs }, <FormPreviewPage {...read} form={emptyForm} said={null} />)
})

/** Read as an application would be; nothing is kept. */
preview.post('/staff/schemes/:id/form/preview', async (c) => {
  const { crumbs, ...read } = await newest(c, c.req.param('id'))
  allow(read.may)
  const { definition } = read.draft
  const { values, files, fileErrors } = await posted(c)
  const tried = readAnswers(definition, values, { files })
  const whole = tried.whole
  const form = { ...whole, errors: { ...whole.errors, ...fileErrors } }
  const said = Object.keys(form.errors).length === 0 ? sayAnswers(definition, tried.answers) : null
  return show(
    c,
    { title: title(), crumbs, status: said === null ? 422 : 200 },
    <FormPreviewPage {...read} form={form} said={said} />,
  )
})

preview.get('/staff/schemes/:id/form/versions/:number', async (c) => {
  const { id, number } = c.req.param()
  const { scheme, versions } = await readVersions(c, id)
  const at = versions.findIndex((one) => String(one.number) === number)
  const draft = found(versions[at])
  const before = versions[at + 1]
  const title = t(`第${draft.number}版`, `Version ${draft.number}`)
  const changes = before === undefined ? [] : definitionChanges(before.definition, draft.definition)
  return show(
    c,
    { title, crumbs: crumbs(scheme, title) },
    <FormVersionPage scheme={scheme} draft={draft} before={before} changes={changes} />,
  )
})
