// The applicant's report: begun, written line by line, handed in.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import type { Said } from '#platform/forms/said.ts'
import { emptyForm, type FormState, typed } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { handIn } from '../actions/submit.ts'
import { addLine, begin, type Files, removeLine, saveLine, saveWords } from '../actions/write.ts'
import { lineForm, newLineForm, submissionForm, versionForm, wordsForm } from '../forms.ts'
import { lineLabels, LinePage } from '../pages/line-page.tsx'
import { ReportPage } from '../pages/report-page.tsx'
import { wordLabels, WordsPage } from '../pages/words-page.tsx'
import { lineLabel } from '../line-label.ts'
import { reportPaths } from '../paths.ts'
import { differing, formOf, type Stored } from './stored.ts'
import { crumbs, readReport, readWritten } from './whose.ts'

export const writing = new Hono<Env>()

const idOf = (c: Ctx): string => c.req.param('id') ?? ''
const back = (c: Ctx) => c.redirect(reportPaths.report(idOf(c)), 303)

async function overview(c: Ctx, form: FormState, meanwhile = false) {
  const read = await readReport(c)
  const status = meanwhile ? 409 : Object.keys(form.errors).length > 0 ? 422 : 200
  const title = t('実績報告', 'Cost report')
  return show(
    c,
    { title, status, crumbs: crumbs(read.whole, title) },
    <ReportPage {...read} form={form} meanwhile={meanwhile} />,
  )
}

/** Files that came with the form, and those that are to be taken out. */
const filesOf = (read: { files: Readonly<Record<string, Files['arrived'][number]>>; form: FormState }): Files => ({
  arrived: Object.values(read.files),
  removed: Object.keys(read.form.values)
    .filter((name) => name.startsWith('remove_') && typed(read.form, name) === 'yes')
    .map((name) => name.slice(7)),
})

interface Shown {
  form: FormState
  version: number
  differing?: readonly Said[]
}

async function wordsPage(c: Ctx, shown?: Shown, status: 200 | 409 | 422 = 200) {
  const whole = await readWritten(c)
  const title = t('実施した内容', 'What was done')
  const fresh = shown ?? { form: await openForm(c, formOf(whole.report)), version: whole.report.version }
  return show(c, { title, status, crumbs: crumbs(whole, title) }, <WordsPage whole={whole} {...fresh} />)
}

async function linePage(c: Ctx, shown?: Shown, status: 200 | 409 | 422 = 200) {
  const whole = await readWritten(c)
  const line = found(whole.lines.find(({ id }) => id === c.req.param('line')))
  const fresh = shown ?? { form: await openForm(c, formOf(line)), version: line.version }
  return show(
    c,
    { title: lineLabel(whole, line), status, crumbs: crumbs(whole, lineLabel(whole, line)) },
    <LinePage whole={whole} line={line} {...fresh} />,
  )
}

/** What they sent is what is stored: there is nothing to compare. */
const isSecondClick = ({ differing = [] }: Shown, { arrived, removed }: Files): boolean =>
  differing.length + arrived.length + removed.length === 0

/** Both words are kept: what was typed in the form, what is stored above it. */
function meanwhile(
  form: FormState,
  row: Stored & { version: number },
  labels: Readonly<Record<string, string>>,
): Shown {
  return { form: { values: form.values, errors: {} }, version: row.version, differing: differing(row, form, labels) }
}

async function keepWords(c: Ctx) {
  const { actor, report } = await readWritten(c)
  const read = await readForm(c, wordsForm(today(c.var.now)))
  if (!read.ok)
    return wordsPage(c, { form: read.form, version: Number(typed(read.form, 'version')) || report.version }, 422)
  const { version, ...words } = read.value
  return saving(c, (tx) => saveWords(tx, actor, idOf(c), words, filesOf(read), version, c.var.now), {
    done: () => back(c),
    meanwhile: async () => {
      const now = await readWritten(c)
      const both = meanwhile(read.form, now.report, wordLabels(now))
      return isSecondClick(both, filesOf(read)) ? back(c) : wordsPage(c, both, 409)
    },
  })
}

async function keepLine(c: Ctx) {
  const { actor, lines } = await readWritten(c)
  const before = found(lines.find(({ id }) => id === c.req.param('line')))
  const read = await readForm(c, lineForm(today(c.var.now)))
  if (!read.ok)
    return linePage(c, { form: read.form, version: Number(typed(read.form, 'version')) || before.version }, 422)
  const { version, ...line } = read.value
  return saving(c, (tx) => saveLine(tx, actor, idOf(c), before.id, line, filesOf(read), version, c.var.now), {
    done: () => back(c),
    meanwhile: async () => {
      const now = await readWritten(c)
      const line = found(now.lines.find(({ id }) => id === before.id))
      const both = meanwhile(read.form, line, lineLabels(now))
      return isSecondClick(both, filesOf(read)) ? back(c) : linePage(c, both, 409)
    },
  })
}

writing
  .get('/applications/:id/report', (c) => overview(c, emptyForm))
  .post('/applications/:id/report', async (c) => {
    const actor = signedIn(c)
    await c.var.write((tx) => begin(tx, actor, idOf(c)))
    return back(c)
  })
  .get('/applications/:id/report/words', (c) => wordsPage(c))
  .post('/applications/:id/report/words', keepWords)
  .post('/applications/:id/report/lines', async (c) => {
    const actor = signedIn(c)
    const read = await readForm(c, newLineForm)
    const { id } = found(read.ok ? read.value : null)
    await c.var.write((tx) => addLine(tx, actor, idOf(c), id))
    return c.redirect(reportPaths.line(idOf(c), id), 303)
  })
  .get('/applications/:id/report/lines/:line', (c) => linePage(c))
  .post('/applications/:id/report/lines/:line', keepLine)
  .post('/applications/:id/report/lines/:line/removal', async (c) => {
    const actor = signedIn(c)
    const read = await readForm(c, versionForm)
    const { version } = found(read.ok ? read.value : null)
    return saving(c, (tx) => removeLine(tx, actor, idOf(c), c.req.param('line'), version), {
      done: () => back(c),
      meanwhile: () => overview(c, emptyForm, true),
    })
  })
  .post('/applications/:id/report/submission', async (c) => {
    const actor = signedIn(c)
    const read = await readForm(c, submissionForm)
    if (!read.ok) return overview(c, read.form)
    return saving(c, (tx) => handIn(tx, actor, idOf(c), read.value.stamp, c.var.now), {
      done: () => back(c),
      meanwhile: () => overview(c, emptyForm, true),
    })
  })
