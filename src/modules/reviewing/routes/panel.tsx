// The panel of a call.
import { Hono } from 'hono'
import type { Db } from '#platform/db/index.ts'
import { found, foundIf } from '#platform/errors.ts'
import { formValues } from '#platform/forms/form-values.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { callsById, schemeCrumbs } from '#modules/schemes/index.ts'
import { closeSecond, openSecond, propose } from '../actions/panel.ts'
import { leftOf } from '../budgets.ts'
import { callForm, lineForm, proposalForm, secondForm } from '../forms.ts'
import { fundingLine } from '../funding-line.ts'
import { minutesOf } from '../minutes.ts'
import { PanelPage, perPage } from '../pages/panel-page.tsx'
import { reviewingPaths } from '../paths.ts'
import { canArrange } from '../policy.ts'
import { awaitedIn, candidatesOf, panelOf } from '../queries/panel.ts'
import { itemsOfPanel, keptPanel, lastPanel } from '../queries/proposed.ts'
import { isActive } from '../queries/results.ts'
import { findReviewCall } from '../queries/reviews.ts'
import { isSecondOpen } from '../rounds.ts'
import { sorted } from '../sorting.ts'
import { arrangerIn, callIn, namesIn, readerIn } from './staff.ts'

export const panel = new Hono<Env>()

async function readPanel(c: Ctx, db: Db) {
  const { call } = await callIn(c, db)
  const reviewed = await findReviewCall(db, call.call)
  const all = await panelOf(db, call.call)
  return {
    call,
    reviewed,
    all,
    left: await leftOf(db, call, c.var.now),
    last: await keptPanel(db, call.call),
  }
}

type Read = Awaited<ReturnType<typeof readPanel>>

function secondOf({ reviewed, all }: Read): 'none' | 'ready' | 'open' | 'closed' {
  if (reviewed === undefined || !reviewed.plan.second) return 'none'
  if (isSecondOpen(reviewed)) return 'open'
  if (reviewed.second_at !== null) return 'closed'
  const active = all.reviews.filter(isActive)
  return active.length > 0 && active.every(({ state }) => state === 'in') ? 'ready' : 'none'
}

const usual = ({ left, reviewed }: Read): Record<string, string> => ({
  by: 'score',
  budget_yen: left === null ? '' : String(left),
  partial: 'none',
  percent: '80',
  reserves: '',
  sort: 'rank',
  pass: reviewed?.plan.pass == null ? '' : String(reviewed.plan.pass),
})

/** What is in the address over the defaults; what is wrong there is said, and the defaults are used. */
function lineIn(asked: FormState['values'], read: Read) {
  const values: Record<string, string> = {
    ...usual(read),
    ...Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)])),
  }
  const typed = formValues(lineForm, values)
  const line = typed.ok ? typed.value : lineForm.parse(usual(read))
  return { form: { values, errors: typed.ok ? {} : typed.errors }, line, sort: values['sort'] ?? 'rank' }
}

async function page(c: Ctx, posted?: FormState) {
  const actor = readerIn(c)
  const read = await c.var.read((db) => readPanel(c, db))
  const { call, reviewed, all, last } = read
  const { form, line, sort } = lineIn(posted?.values ?? c.req.query(), read)
  const proposed = fundingLine(candidatesOf(all, line.by), line, all.unit)
  const ranks = new Map(proposed.map(({ application, rank }) => [application, rank]))
  const at = pageOf(c.req.query('page'))
  withinPages(at, all.rows.length, perPage)
  const { call: _, page: __, ...query } = c.req.query()
  const props = {
    ...all,
    last,
    names: await namesIn(c, [
      ...new Set([...all.strictness.keys(), ...awaitedIn(all).flatMap(({ awaited }) => awaited)]),
    ]),
    form: posted === undefined ? form : { ...form, errors: { ...form.errors, ...posted.errors } },
    scheme: call.scheme,
    call: call.call,
    plan: reviewed?.plan ?? null,
    second: secondOf(read),
    proposed: new Map(proposed.map((one) => [one.application, one])),
    budget_yen: line.budget_yen,
    tried: posted !== undefined || Object.keys(query).length > 0,
    newId: newId(),
    mayWrite: canArrange(actor),
    shown: sorted(all.rows, sort, ranks).slice((at - 1) * perPage, at * perPage),
    page: at,
    total: all.rows.length,
    hrefOf: (n: number) => reviewingPaths.panel(call.scheme, { ...query, call: call.call, page: String(n) }),
  }
  const title = t('審査会', 'Panel')
  const status = posted === undefined ? 200 : 422
  return show(
    c,
    { title, status, wide: true, crumbs: schemeCrumbs({ id: call.scheme, title: call.title }, title) },
    <PanelPage {...props} />,
  )
}

/** The call that was posted is one of the scheme in the address. */
async function callPosted(c: Ctx): Promise<string> {
  const read = await readForm(c, callForm)
  const { call } = found(read.ok ? read.value : null)
  const terms = await c.var.read(async (db) => (await callsById(db, [call])).get(call))
  foundIf(terms?.scheme === c.req.param('id'))
  return call
}

panel
  .get('/staff/schemes/:id/panel', (c) => page(c))
  .post('/staff/schemes/:id/panel', async (c) => {
    const actor = arrangerIn(c)
    const call = await callPosted(c)
    const read = await readForm(c, proposalForm)
    if (!read.ok) return page(c, read.form)
    const { id, words, by, incomplete, call: _, ...line } = read.value
    const proposal = { id, words, by, incomplete, line }
    if (!(await c.var.write((tx) => propose(tx, actor, call, proposal, c.var.now))))
      return page(c, {
        ...read.form,
        errors: {
          incomplete: t(
            '採点がそろっていません。そろうのを待つか、「これらの申請を入れずに、案を保存する」を選んでください。',
            'Scores are awaited. Please wait for them, or choose to keep the proposal without these.',
          ),
        },
      })
    const tried = Object.entries({ by, ...line }).map(([name, value]) => [name, String(value ?? '')])
    return c.redirect(reviewingPaths.panel(c.req.param('id'), { call, ...Object.fromEntries(tried) }), 303)
  })
  .post('/staff/schemes/:id/panel/second-round', async (c) => {
    const actor = arrangerIn(c)
    const call = await callPosted(c)
    const read = await readForm(c, secondForm)
    const { act } = found(read.ok ? read.value : null)
    await c.var.write((tx) => (act === 'open' ? openSecond : closeSecond)(tx, actor, call, c.var.now))
    return c.redirect(reviewingPaths.panel(c.req.param('id'), { call }), 303)
  })
  .get('/staff/schemes/:id/panel/minutes.txt', async (c) => {
    readerIn(c)
    const read = await c.var.read(async (db) => {
      const { call } = await callIn(c, db)
      const last = found(await lastPanel(db, call.call))
      return { call, last, items: await itemsOfPanel(db, last.id), all: await panelOf(db, call.call) }
    })
    c.header('content-type', 'text/plain; charset=utf-8')
    return c.body(minutesOf(read))
  })
