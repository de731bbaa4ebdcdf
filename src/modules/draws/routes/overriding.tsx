// Staff decide about one group, with a reason that everybody will read.
import { Hono } from 'hono'
import { allow, found, foundIf } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { canSeeParticipants, eventPaths, findEvent } from '#modules/events/index.ts'
import { findRegistration, participantsIn } from '#modules/registrations/index.ts'
import { override } from '../actions/override.ts'
import { canOverride } from '../can-override.ts'
import { overrideForm } from '../forms.ts'
import { OverridePage } from '../pages/override-page.tsx'
import { drawPaths } from '../paths.ts'
import { whoIsNamed } from '../rules.ts'

export const overriding = new Hono<Env>()

/** The group; for whoever may not know who applied it is not there. */
const seeGroup = (c: Ctx, id: string, registration: string) =>
  c.var.read(async (db) => {
    const event = found(await findEvent(db, id))
    foundIf(canSeeParticipants(signedIn(c), event))
    allow(canOverride(c.var.actor))
    const row = found(await findRegistration(db, registration))
    foundIf(row.event === id)
    return { event, row, names: (await participantsIn(db, registration)).map(({ name }) => name) }
  })

async function showOverriding(c: Ctx, id: string, registration: string, form?: FormState) {
  const { event, row, names } = await seeGroup(c, id, registration)
  const values = { override: row.override ?? 'none', reason: row.override_reason }
  return show(
    c,
    {
      title: t('特別な取り扱い', 'Override'),
      status: form === undefined ? 200 : 422,
      crumbs: [
        { label: event.title, href: eventPaths.manage(id) },
        { label: t('抽選', 'Draw'), href: drawPaths.organize(id) },
        { label: t('特別な取り扱い', 'Override') },
      ],
    },
    <OverridePage
      {...{ event: id, registration, names }}
      receipt={row.receipt}
      form={form ?? { values, errors: {} }}
    />,
  )
}

overriding.get('/events/:id/draw/overrides/:registration', (c) => {
  signedIn(c)
  return showOverriding(c, c.req.param('id'), c.req.param('registration'))
})

overriding.post('/events/:id/draw/overrides/:registration', async (c) => {
  const actor = signedIn(c)
  const { id, registration } = c.req.param()
  const read = await readForm(c, overrideForm)
  if (!read.ok) return showOverriding(c, id, registration, read.form)
  const { reason, override: chosen } = read.value
  const named = whoIsNamed(reason, (await seeGroup(c, id, registration)).names)
  if (named !== null) return showOverriding(c, id, registration, { ...read.form, errors: { reason: t(named) } })
  const decision = chosen === 'none' ? { override: null, reason: '' } : { override: chosen, reason }
  await c.var.write((tx) => override(tx, actor, id, registration, decision))
  return c.redirect(drawPaths.organize(id), 303)
})
