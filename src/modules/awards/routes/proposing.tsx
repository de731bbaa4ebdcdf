// Proposing: choose applications, then put each right.
import { Hono } from 'hono'
import { found, notFound } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { isApplicant } from '#modules/applications/index.ts'
import { callsOfScheme, planOf } from '#modules/schemes/index.ts'
import { show } from '#ui/show.tsx'
import { proposeDecision } from '../actions/propose.ts'
import { candidatesFor } from '../candidates.ts'
import { newForm } from '../forms.ts'
import { decisionKinds, type DecisionKind, itemUnder, kindIn, kindOf } from '../kinds.ts'
import { type Candidate, NewPage } from '../pages/new-page.tsx'
import { awardPaths } from '../paths.ts'
import { decisionPlan } from '../plan.ts'
import { listCrumb, writerIn } from './staff.ts'

export const proposing = new Hono<Env>()

async function asked(c: Ctx) {
  const actor = writerIn(c)
  const { scheme = '', call, kind: code = 'award', application, from } = c.req.query()
  if (kindOf(code).ready === undefined) throw notFound()
  return c.var.read(async (db) => {
    const calls = await callsOfScheme(db, scheme)
    const terms = found(call === undefined ? calls[0] : calls.find((one) => one.call === call))
    const kind = kindIn(code, terms.kind)
    const { plan } = await planOf(db, scheme, decisionPlan)
    const { candidates: ready, elsewhere } = await candidatesFor(
      db,
      kind,
      terms,
      plan,
      kind.code === 'award' && from === 'panel',
    )
    const candidates = ready.map((one) => ({ ...one, own: isApplicant(actor, one.application) }))
    const wanted =
      application === undefined
        ? candidates
        : candidates.filter((one) => one.application.id === application).map((one) => ({ ...one, chosen: true }))
    return {
      kind,
      calls,
      call: terms,
      candidates: wanted,
      elsewhere: application === undefined ? elsewhere : 0,
      panel: from === 'panel',
    }
  })
}

async function page(c: Ctx, form: FormState) {
  const given = await asked(c)
  const title = t('決定を起案する', 'Propose a decision')
  const kinds = decisionKinds
    .filter(({ ready }) => ready !== undefined)
    .map(({ code }) => kindIn(code, given.call.kind))
  const status = Object.keys(form.errors).length > 0 ? 422 : 200
  return show(
    c,
    { title, wide: true, status, crumbs: [listCrumb(), { label: title }] },
    <NewPage {...given} kinds={kinds} form={form} />,
  )
}

const chosen = (kind: DecisionKind, candidates: readonly Candidate[], values: Record<string, unknown>) =>
  candidates.flatMap(({ application: { id }, fresh }) => {
    const code = values[`outcome_${id}`]
    return typeof code === 'string' ? [{ application: id, ...itemUnder(kind, fresh, code) }] : []
  })

proposing
  .get('/staff/decisions/new', (c) => page(c, emptyForm))
  .post('/staff/decisions/new', async (c) => {
    const actor = writerIn(c)
    const { kind, call, candidates } = await asked(c)
    const read = await readForm(
      c,
      newForm(
        kind,
        candidates.map(({ application }) => application),
      ),
    )
    if (!read.ok) return page(c, read.form)
    const { title, words } = read.value
    const items = chosen(kind, candidates, read.value)
    if (items.length === 0)
      return page(c, {
        ...read.form,
        errors: {
          '':
            candidates.length > 0
              ? t('申請を1件以上選んでください', 'Please choose at least one application')
              : t(
                  '決められる申請が、このあいだになくなりました。件名と趣旨は残してあります',
                  'No application is ready any more. Title and purpose are kept',
                ),
        },
      })
    const { now } = c.var
    const proposal = { kind: kind.code, scheme: call.scheme, call: call.call, title, words, items, steps: [], now }
    const id = await c.var.write((tx) => proposeDecision(tx, actor, proposal))
    return c.redirect(awardPaths.one(id), 303)
  })
