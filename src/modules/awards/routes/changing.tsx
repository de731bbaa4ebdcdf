// The applicant asks for a change of what was decided.
import { Hono } from 'hono'
import { found, foundIf, Refusal } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { applicationPaths, canDecide, canMove, findApplication } from '#modules/applications/index.ts'
import { callsById, planOf } from '#modules/schemes/index.ts'
import { show } from '#ui/show.tsx'
import { askForChange, takeBackChange } from '../actions/change.ts'
import { changeForm } from '../forms.ts'
import { ChangePage } from '../pages/change-page.tsx'
import { decisionPlan } from '../plan.ts'
import { awardOf } from '../queries/awards.ts'
import { idIn } from './staff.ts'

export const changing = new Hono<Env>()

async function asked(c: Ctx) {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const application = found(await findApplication(db, idIn(c)))
    foundIf(canDecide(actor, application))
    const terms = found((await callsById(db, [application.call])).get(application.call))
    const { plan } = await planOf(db, application.scheme, decisionPlan)
    return { application, terms, award: found(await awardOf(db, application.id)), more: plan.more }
  })
  if (canMove(read.application.state, 'change') && read.terms.stages.includes('change')) return read
  throw new Refusal(
    409,
    { ja: 'いまは変更を申請できません。', en: 'A change cannot be asked for now.' },
    { href: applicationPaths.one(read.application.id), label: { ja: '申請を見る', en: 'See the application' } },
  )
}

async function page(c: Ctx, form: FormState) {
  const { application, terms, award, more } = await asked(c)
  const title = t('変更を申請する', 'Ask for a change')
  const crumbs = [
    { label: t('わたしの申請', 'My applications'), href: applicationPaths.mine() },
    { label: terms.title, href: applicationPaths.one(application.id) },
    { label: title },
  ]
  const status = Object.keys(form.errors).length > 0 ? 422 : 200
  return show(c, { title, status, crumbs }, <ChangePage title={terms.title} award={award} more={more} form={form} />)
}

/** Why this amount cannot be asked for; null: it can. */
function whyNotYen(yen: number | null, award: number | null, more: boolean): string | null {
  if (yen === null) return t('変更後の額を書いてください', 'Please write the new amount')
  if (award === null || more || yen <= award) return null
  return t(`決定した額（${yenText(award)}）までで書いてください`, `At most what was awarded: ${yenText(award)}`)
}

changing
  .get('/applications/:id/change', (c) => page(c, emptyForm))
  .post('/applications/:id/change', async (c) => {
    const actor = signedIn(c)
    const { award, more } = await asked(c)
    const read = await readForm(c, changeForm)
    if (!read.ok) return page(c, read.form)
    const why = read.value.kind === 'amount' ? whyNotYen(read.value.yen, award.yen, more) : null
    if (why !== null) return page(c, { ...read.form, errors: { yen: why } })
    const change = { ...read.value, files: Object.values(read.files) }
    await c.var.write((tx) => askForChange(tx, actor, idIn(c), change, c.var.now))
    return c.redirect(applicationPaths.one(idIn(c)), 303)
  })
  .post('/applications/:id/change/taking-back', async (c) => {
    const actor = signedIn(c)
    await c.var.write((tx) => takeBackChange(tx, actor, idIn(c), c.var.now))
    return c.redirect(applicationPaths.one(idIn(c)), 303)
  })
