// Changing an application from its ticket page.
import { Hono } from 'hono'
import { foundIf } from '#platform/errors.ts'
import { formValues } from '#platform/forms/form-values.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { aboutForm } from '../about-form.ts'
import { change } from '../actions/change.ts'
import { versionForm } from '../forms.ts'
import { tooLate } from '../lock.ts'
import { AnswersPage } from '../pages/answers-page.tsx'
import { registrationPaths } from '../paths.ts'
import { participantsIn } from '../queries/registrations.ts'
import { readApplication } from '../reading.ts'
import { canChange, canGrow } from '../rules.ts'
import { keptValues, storedForm } from '../stored.ts'
import { holderOf } from './who.ts'
import { ticketOf } from './tickets.tsx'

export const answers = new Hono<Env>()

async function toChange(c: Ctx, code: string) {
  const { participant, registration, event } = await ticketOf(c, code)
  foundIf(participant.position === 1)
  if (!canChange(event, registration, c.var.now)) throw tooLate(code)
  return c.var.read(async (db) => ({
    registration,
    about: await aboutForm(db, event, 'member'),
    people: await participantsIn(db, registration.id),
  }))
}
type ToChange = Awaited<ReturnType<typeof toChange>>

const showForm = (
  c: Ctx,
  { about, registration, people }: ToChange,
  code: string,
  form: FormState,
  meanwhile = false,
) =>
  show(
    c,
    {
      title: t('申込みの内容を変える', 'Change your application'),
      status: meanwhile ? 409 : Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <AnswersPage
      about={about}
      form={form}
      code={code}
      changing={{ name: people[0]?.name ?? '', size: registration.size, mayGrow: canGrow(registration) }}
      meanwhile={meanwhile}
    />,
  )

answers
  .get('/tickets/:code/answers', async (c) => {
    const code = c.req.param('code')
    const all = await toChange(c, code)
    return showForm(c, all, code, storedForm(all.about, all.registration, all.people))
  })
  .post('/tickets/:code/answers', async (c) => {
    const code = c.req.param('code')
    const all = await toChange(c, code)
    const { values: sent } = await posted(c)
    const values = { ...sent, ...keptValues(all.registration, all.people[0]) }
    const { value, errors } = readApplication(values, all.about)
    const version = formValues(versionForm, sent)
    if (value === null || !version.ok) return showForm(c, all, code, { values, errors })
    return saving(c, (tx) => change(tx, holderOf(c), code, { ...value, ...version.value }, c.var.now), {
      done: () => c.redirect(registrationPaths.ticket(code), 303),
      meanwhile: () => {
        const now = String(all.registration.version)
        return showForm(c, all, code, { values: { ...values, version: now }, errors: {} }, true)
      },
    })
  })
