// Writing the terms, the first time and again.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found } from '#platform/errors.ts'
import { type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { entryPaths, findEntrySummary } from '#modules/entries/index.ts'
import { propose, proposeAnew } from '../actions/propose.ts'
import { doubtful, looksLikeEmployment } from '../employment.ts'
import { type TermsForm as TermsValues, termsForm, termsOf } from '../forms.ts'
import { matchOf, namesOf } from '../match.ts'
import { draftTerms } from '../draft-terms.ts'
import { TermsForm } from '../pages/terms-form.tsx'
import { agreementPaths } from '../paths.ts'
import { canPropose } from '../policy.ts'
import { partyViewer } from '#modules/members/index.ts'
import { agreementOf, versionsOf } from '../queries/agreement.ts'
import { problemsOf } from '../rules.ts'
import type { Terms } from '../terms.ts'
import { see } from './see.ts'

export const terms = new Hono<Env>()

const asForm = (terms: Terms, id: string, version: number): FormState => ({
  values: {
    id,
    version: String(version),
    ...Object.fromEntries(
      Object.entries(terms).map(([name, value]) => [
        name,
        Array.isArray(value) ? value : value === null ? '' : String(value),
      ]),
    ),
  },
  errors: {},
})

interface Shown {
  form: FormState
  status?: 200 | 409 | 422
  doubt?: boolean
}

async function showNew(c: Ctx, shown: Shown | null): Promise<Response> {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const entry = found(await findEntrySummary(db, c.req.param('entry') ?? ''))
    const match = await matchOf(db, actor, entry)
    found(partyViewer(actor, { person: entry.person, organization: match.organization.id }))
    allow(canPropose(actor, { person: entry.person, organization: match.organization.id }))
    return { entry, match, there: await agreementOf(db, entry.id) }
  })
  if (read.there !== undefined) return c.redirect(agreementPaths.page(read.there.id), 303)
  const form = shown?.form ?? (await openForm(c, asForm(draftTerms(read.match, today(c.var.now)), newId(), 0)))
  const page = {
    form,
    action: agreementPaths.create(read.entry.id),
    back: entryPaths.page(read.entry.id),
    about: read.match.opportunity.title,
  }
  return show(
    c,
    { title: t('仕事の条件を書く', 'Write the terms'), status: shown?.status ?? 200 },
    <TermsForm {...page} again={false} edited={shown?.status === 409} doubt={shown?.doubt ?? false} />,
  )
}

async function showEdit(c: Ctx, shown: Shown | null): Promise<Response> {
  const actor = signedIn(c)
  const { agreement, newest, names } = await c.var.read(async (db) => {
    const agreement = await see(db, c)
    allow(canPropose(actor, agreement))
    return {
      agreement,
      newest: found((await versionsOf(db, agreement.id))[0]),
      names: await namesOf(db, actor, agreement),
    }
  })
  const first = shown?.form ?? (await openForm(c, asForm(newest.terms, agreement.id, newest.version)))
  const edited = shown?.status === 409
  const form = edited ? { ...first, values: { ...first.values, version: String(newest.version) } } : first
  const page = {
    form,
    action: agreementPaths.versions(agreement.id),
    back: agreementPaths.page(agreement.id),
    about: names.title,
  }
  return show(
    c,
    { title: t('条件を変える', 'Change the terms'), status: shown?.status ?? 200 },
    <TermsForm {...page} again edited={edited} doubt={shown?.doubt ?? false} />,
  )
}

type Checked = { ok: true; value: TermsValues } | { ok: false; shown: Shown }

/** The form, the law and the doubt about employment, in this order. */
async function readTerms(c: Ctx): Promise<Checked & { form: FormState }> {
  const read = await readForm(c, termsForm)
  const { form } = read
  if (!read.ok) return { ok: false, form, shown: { form, status: 422 } }
  const { value } = read
  const problems = problemsOf(termsOf(value))
  if (problems.length > 0) {
    const errors = Object.fromEntries(problems.map(({ field, why }) => [field, t(why)]))
    return { ok: false, form, shown: { form: { ...form, errors }, status: 422 } }
  }
  if (value.fee_yen !== null && looksLikeEmployment(value.signs) && !value.sure) {
    const errors = {
      signs: t(doubtful),
    }
    return { ok: false, form, shown: { form: { ...form, errors }, status: 422, doubt: true } }
  }
  return { ok: true, form, value }
}

terms.get('/entries/:entry/agreement/new', (c) => showNew(c, null))

terms.post('/entries/:entry/agreement', async (c) => {
  const actor = signedIn(c)
  const read = await readTerms(c)
  if (!read.ok) return showNew(c, read.shown)
  const { id, reason, sure } = read.value
  return saving(
    c,
    (tx) =>
      propose(tx, actor, c.req.param('entry'), { id, version: 0, terms: termsOf(read.value), reason, sure }, c.var.now),
    {
      done: (made) => c.redirect(agreementPaths.page(made), 303),
      meanwhile: () => showNew(c, { form: read.form, status: 409 }),
    },
  )
})

terms.get('/agreements/:id/edit', (c) => showEdit(c, null))

terms.post('/agreements/:id/versions', async (c) => {
  const actor = signedIn(c)
  const read = await readTerms(c)
  if (!read.ok) return showEdit(c, read.shown)
  const id = c.req.param('id')
  const { version, reason, sure } = read.value
  return saving(
    c,
    (tx) => proposeAnew(tx, actor, { id, version, terms: termsOf(read.value), reason, sure }, c.var.now),
    {
      done: () => c.redirect(agreementPaths.page(id), 303),
      meanwhile: () => showEdit(c, { form: read.form, status: 409 }),
    },
  )
})
