import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { differences, type Said } from '#platform/forms/said.ts'
import { type FormState, typed, typedOver } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { changeSource } from '../actions/source.ts'
import { sourceForm } from '../forms.ts'
import { sourceFields, SourcePage } from '../pages/source-page.tsx'
import { paymentPaths } from '../paths.ts'
import { canSetSource } from '../policy.ts'
import { findSource } from '../queries/source.ts'

export const source = new Hono<Env>()

/** Only an administrator's. */
function setter(c: Ctx) {
  const actor = signedIn(c)
  return found(canSetSource(actor) ? actor : null)
}

async function typedSource(c: Ctx): Promise<FormState> {
  const now = await c.var.read(findSource)
  const { municipality: _, ...values } = now ?? { municipality: '', version: 0 }
  return {
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    errors: {},
  }
}

function page(c: Ctx, form: FormState, status: 200 | 409 | 422 = 200, meanwhile?: readonly Said[]) {
  const title = t('支払元の口座', 'Account that pays')
  const crumbs = [{ label: t('支払', 'Payments'), href: paymentPaths.list() }, { label: title }]
  return show(
    c,
    { title, status, crumbs },
    <SourcePage form={form} saved={c.req.query('saved') !== undefined} meanwhile={meanwhile} />,
  )
}

source
  .get('/staff/payments/source', async (c) => {
    setter(c)
    return page(c, await openForm(c, await typedSource(c)))
  })
  .post('/staff/payments/source', async (c) => {
    const actor = setter(c)
    const read = await readForm(c, sourceForm)
    if (!read.ok) return page(c, read.form, 422)
    return saving(c, (tx) => changeSource(tx, actor, read.value), {
      done: () => c.redirect(`${paymentPaths.source()}?saved`, 303),
      meanwhile: async () => {
        const now = await typedSource(c)
        const again = typedOver(read.form, Number(typed(now, 'version')))
        return page(c, again, 409, differences(now.values, again.values, sourceFields()))
      },
    })
  })
