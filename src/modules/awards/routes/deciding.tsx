// A proposal's own page, and every step of its approval.
import { Hono } from 'hono'
import { hasRole } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { approveDecision } from '../actions/approve.ts'
import { dropDecision } from '../actions/draft.ts'
import { returnDecision, sendDecision, takeBackDecision } from '../actions/send.ts'
import { approvalForm, deputyForm, returnForm, stepsForm, versionForm } from '../forms.ts'
import { ProposalPage } from '../pages/proposal-page.tsx'
import { awardPaths } from '../paths.ts'
import { canApprove, canDeputise, canPropose } from '../policy.ts'
import { openStep } from '../queries/decisions.ts'
import { dossiersOf } from '../queries/dossiers.ts'
import { readSteps } from '../read-steps.ts'
import { approversIn, changedMeanwhile, idIn, listCrumb, readerIn, readWhole, writerIn } from './staff.ts'

export const deciding = new Hono<Env>()

async function page(c: Ctx, form: FormState = emptyForm, wrong: 409 | 422 = 422) {
  const actor = readerIn(c)
  const whole = await readWhole(c)
  const { decision } = whole
  const dossiers = await c.var.read((db) => dossiersOf(db, decision.id))
  const mine = canPropose(actor) && decision.drafter === actor.account
  const open = decision.state === 'draft' || decision.state === 'returned'
  const step = openStep(whole)
  const may = {
    edit: mine && open,
    drop: mine
      ? decision.state !== 'approved' && decision.state !== 'dropped'
      : open && canPropose(actor) && hasRole(actor, 'administrator'),
    approve: canApprove(actor, step),
    deputise: canDeputise(actor, step),
  }
  const approvers = may.edit ? await approversIn(c, decision.drafter) : []
  const status = Object.keys(form.errors).length > 0 ? wrong : 200
  return show(
    c,
    { title: decision.title, wide: true, status, crumbs: [listCrumb(), { label: decision.title }] },
    <ProposalPage whole={whole} dossiers={dossiers} may={may} approvers={approvers} form={form} />,
  )
}

/** Does it and leads back to the proposal; shows it again where it changed since it was read. */
const act = (c: Ctx, write: (tx: Tx) => Promise<void>): Promise<Response> =>
  saving(c, write, {
    done: () => c.redirect(awardPaths.one(idIn(c)), 303),
    meanwhile: () => page(c, { values: {}, errors: changedMeanwhile() }, 409),
  })

deciding
  .get('/staff/decisions/:id', (c) => page(c))
  .post('/staff/decisions/:id/sending', async (c) => {
    const actor = writerIn(c)
    const read = await readForm(c, stepsForm)
    if (!read.ok) return page(c, read.form)
    const { steps, errors } = readSteps(read.value, await approversIn(c, actor.account))
    if (Object.keys(errors).length > 0) return page(c, { ...read.form, errors })
    const { version } = read.value
    return saving(c, (tx) => sendDecision(tx, actor, idIn(c), { version, steps, now: c.var.now }), {
      done: (why) =>
        why === null ? c.redirect(awardPaths.one(idIn(c)), 303) : page(c, { ...read.form, errors: { '': t(why) } }),
      meanwhile: () => page(c, { ...read.form, errors: changedMeanwhile() }, 409),
    })
  })
  .post('/staff/decisions/:id/taking-back', async (c) => {
    const actor = writerIn(c)
    const read = await readForm(c, versionForm)
    if (!read.ok) return page(c, read.form)
    return act(c, (tx) => takeBackDecision(tx, actor, idIn(c), read.value.version))
  })
  .post('/staff/decisions/:id/dropping', async (c) => {
    const actor = writerIn(c)
    const read = await readForm(c, versionForm)
    if (!read.ok) return page(c, read.form)
    return act(c, (tx) => dropDecision(tx, actor, idIn(c), read.value.version))
  })
  .post('/staff/decisions/:id/return', async (c) => {
    const actor = writerIn(c)
    const read = await readForm(c, returnForm)
    if (!read.ok) return page(c, read.form)
    return act(c, (tx) => returnDecision(tx, actor, idIn(c), read.value))
  })
  .post('/staff/decisions/:id/approval', async (c) => {
    const actor = writerIn(c)
    const whole = await readWhole(c)
    const read = await readForm(c, canDeputise(actor, openStep(whole)) ? deputyForm : approvalForm)
    if (!read.ok) return page(c, read.form)
    return act(c, (tx) => approveDecision(tx, actor, idIn(c), { ...read.value, now: c.var.now }))
  })
