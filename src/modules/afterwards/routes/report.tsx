import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { differences, type SaidField } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { eventPaths } from '#modules/events/index.ts'
import { publishReport, writeReport } from '../actions/report.ts'
import { figuresOf } from '../figures.ts'
import { publicationForm, reportForm } from '../forms.ts'
import { crumbsOf, organizedEvent } from '../organizer.ts'
import { PreviewPage, ReportPage } from '../pages/report-page.tsx'
import { afterwardsPaths } from '../paths.ts'
import { findReport } from '../queries/report.ts'

const title = () => t('開催報告', 'Report')

const fields = (): SaidField[] => [
  { label: t('この催しから生まれたこと', 'What came of it'), names: ['came_of_it'] },
  { label: t('これから', 'What comes next'), names: ['next_steps'] },
]

async function readReport(c: Ctx) {
  const organized = await organizedEvent(c)
  const { id } = organized.event
  return c.var.read(async (db) => {
    const report = await findReport(db, id)
    const figures = report?.figures ?? found((await figuresOf(db, [id])).get(id))
    return { ...organized, report, figures }
  })
}

/** `typed`: with what is wrong, or what somebody else saved meanwhile. */
async function page(c: Ctx, typed?: FormState, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { event, report, figures, mayWrite } = await readReport(c)
  const { came_of_it = '', next_steps = '', version = 0 } = report ?? {}
  const stored = { values: { came_of_it, next_steps, version: String(version) }, errors: {} }
  const form = typed && { ...typed, values: { ...typed.values, version: stored.values.version } }
  return show(
    c,
    { title: title(), status, crumbs: crumbsOf(event, title()) },
    <ReportPage
      event={event.id}
      figures={figures}
      published={event.state === 'reported'}
      form={mayWrite ? (form ?? (await openForm(c, stored))) : null}
      words={report ?? null}
      differing={typed && status === 409 ? differences(stored.values, typed.values, fields()) : undefined}
    />,
  )
}

/** `changed`: what was looked at is not what is written now. */
async function preview(c: Ctx, changed = false): Promise<Response> {
  const { event, report, figures, mayWrite } = await readReport(c)
  const words = found(report)
  return show(
    c,
    { title: t('公開前の確認', 'Preview'), status: changed ? 409 : 200, crumbs: crumbsOf(event, title()) },
    <PreviewPage
      event={event.id}
      figures={figures}
      words={words}
      version={words.version}
      ready={mayWrite && event.state === 'closed'}
      changed={changed}
    />,
  )
}

export const reports = new Hono<Env>()
  .get('/events/:id/report', (c) => page(c))
  .post('/events/:id/report', async (c) => {
    const { actor, event } = await organizedEvent(c)
    const read = await readForm(c, reportForm)
    if (!read.ok) return page(c, read.form, 422)
    return saving(c, (tx) => writeReport(tx, actor, event.id, read.value), {
      done: () => {
        const published = event.state === 'reported'
        return c.redirect(published ? `${eventPaths.page(event.id)}#report` : afterwardsPaths.preview(event.id), 303)
      },
      meanwhile: () => page(c, read.form, 409),
    })
  })
  .get('/events/:id/report/preview', (c) => preview(c))
  .post('/events/:id/report/publication', async (c) => {
    const { actor, event } = await organizedEvent(c)
    const read = await readForm(c, publicationForm)
    if (!read.ok) return c.redirect(afterwardsPaths.preview(event.id), 303)
    return saving(c, (tx) => publishReport(tx, actor, event.id, read.value.version, c.var.now), {
      done: () => c.redirect(`${eventPaths.page(event.id)}#report`, 303),
      meanwhile: () => preview(c, true),
    })
  })
