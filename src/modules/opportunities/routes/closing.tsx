import { Hono } from 'hono'
import type { Db } from '#platform/db/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { closedWays } from '../after-closing.ts'
import { closeOpportunity, withdraw } from '../actions/closing.ts'
import { closingForm } from '../forms.ts'
import { ClosingPage } from '../pages/closing-page.tsx'
import { opportunityPaths } from '../paths.ts'
import { canSeeOpportunity, canWriteFor } from '../policy.ts'
import { findOpportunity } from '../queries/summary.ts'

export const closing = new Hono<Env>()

async function showClosing(c: Ctx, id: string, form: FormState, status: 200 | 409 | 422 = 200) {
  const actor = signedIn(c)
  const o = found(await c.var.read((db) => findOpportunity(db, id)))
  foundIf(canSeeOpportunity(actor, o))
  allow(canWriteFor(actor, o.organization))
  return show(
    c,
    { title: t('募集を終える', 'Close this challenge'), status },
    <ClosingPage
      id={id}
      title={o.title}
      form={{ ...form, values: { ...form.values, ...(status === 422 ? {} : { version: String(o.version) }) } }}
      meanwhile={status === 409}
    />,
  )
}

/** Those who still wait for an answer come first. */
async function wayOn(db: Db, id: string): Promise<string> {
  for (const way of closedWays) {
    const next = await way(db, id)
    if (next !== null) return next
  }
  return opportunityPaths.page(id)
}

closing.get('/opportunities/:id/closing', async (c) => showClosing(c, c.req.param('id'), await openForm(c, emptyForm)))

closing.post('/opportunities/:id/closing', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, closingForm)
  if (!read.ok) return showClosing(c, id, read.form, 422)
  return saving(c, (tx) => closeOpportunity(tx, actor, id, read.value, c.var.now), {
    done: async () => c.redirect(await c.var.read((db) => wayOn(db, id)), 303),
    meanwhile: () => showClosing(c, id, read.form, 409),
  })
})

closing.post('/opportunities/:id/withdrawal', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  await c.var.write((tx) => withdraw(tx, actor, id))
  return c.redirect(opportunityPaths.page(id), 303)
})
