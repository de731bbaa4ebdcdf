// To begin an application, and the list of one's own.
import { Hono } from 'hono'
import type { Db } from '#platform/db/index.ts'
import { allow, found } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { mayWrite } from '#platform/auth/actor.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { needsPerson, organizationCards } from '#modules/members/index.ts'
import { callTerms, currentTerms, schemePaths } from '#modules/schemes/index.ts'
import { begin } from '../actions/begin.ts'
import { standing } from '../correcting.ts'
import { beginForm } from '../forms.ts'
import { BeginPage } from '../pages/begin-page.tsx'
import { MyApplications } from '../pages/my-applications.tsx'
import { applicationPaths } from '../paths.ts'
import { isApplicant } from '../policy.ts'
import { nextToWrite } from '../progress.ts'
import { findApplication } from '../queries/applications.ts'
import { applicationsOf, perPage } from '../queries/mine.ts'
import { keysInPaper, whyNotBegin } from '../rules.ts'
import { turnsIn } from '../turns.ts'
import { arrivalErrors, arrivalOf } from './arrival.ts'

export const beginning = new Hono<Env>()

const whose = ({ person, organizations }: ReturnType<typeof signedIn>) => ({
  person,
  organizations: [...organizations.keys()],
})

async function ready(c: Ctx) {
  const actor = signedIn(c)
  allow(mayWrite(actor))
  const scheme = c.req.param('id') ?? ''
  const read = await c.var.read(async (db) => {
    const terms = found(await currentTerms(db, scheme, c.var.now))
    const names = await organizationCards(db, [...actor.organizations.keys()])
    return { terms, names, earlier: await applicationsOf(db, { ...whose(actor), scheme: terms.scheme }) }
  })
  if (read.names.size === 0 && actor.acting_for === null) needsPerson(actor, applicationPaths.begin(scheme))
  const { audiences } = read.terms
  // 個人事業主 applies once: the shop is the person.
  const isOne = [...read.names.values()].some(
    ({ id, kind }) => kind === 'sole_proprietor' && actor.organizations.get(id) === 'representative',
  )
  const forPeople = audiences.length === 0 || audiences.some((one) => one === 'individual' || one === 'founder')
  const applicants = [
    ...[...read.names].map(([value, { name }]) => ({ value, label: name })),
    ...(actor.person !== null && (read.names.size === 0 || (forPeople && !isOne))
      ? [
          {
            value: 'person',
            label: t(
              `個人として（${actor.acting_for?.name ?? actor.name}）`,
              `As a person (${actor.acting_for?.name ?? actor.name})`,
            ),
          },
        ]
      : []),
  ]
  const why = whyNotBegin(read.terms, c.var.now)
  return { actor, ...read, applicants, paper: keysInPaper(actor), why: why === null ? null : t(why) }
}
type Ready = Awaited<ReturnType<typeof ready>>

const page = (c: Ctx, { terms, applicants, earlier, why, paper }: Ready, form: FormState) =>
  show(
    c,
    {
      title: t('申請を始める', 'Begin an application'),
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
      crumbs: [
        { label: terms.title, href: schemePaths.page(terms.scheme) },
        { label: t('申請を始める', 'Begin an application') },
      ],
    },
    <BeginPage terms={terms} applicants={applicants} earlier={earlier} why={why} paper={paper} form={form} />,
  )

/** Whoever has just begun goes on where something is missing; a copy is read from its beginning. */
async function firstPage(db: Db, id: string, now: Date): Promise<string> {
  const application = found(await findApplication(db, id))
  const { definition } = await callTerms(db, application)
  const progress = await standing(db, application, definition, now)
  const next = application.copied_from === null ? nextToWrite(progress) : progress.sections[0]
  return next === undefined ? applicationPaths.one(id) : applicationPaths.section(id, next.code)
}

beginning
  .get('/support/:id/application', async (c) => {
    const to = await ready(c)
    const from = to.earlier.find(({ id }) => id === c.req.query('from'))
    const applicant = (from && (from.organization ?? 'person')) ?? to.applicants[0]?.value ?? ''
    return page(c, to, { values: { id: newId(), applicant, copied_from: from?.id ?? '' }, errors: {} })
  })
  .post('/support/:id/application', async (c) => {
    const to = await ready(c)
    const read = await readForm(c, beginForm)
    if (!read.ok) return page(c, to, read.form)
    const { id, applicant, copied_from, ...arrived } = read.value
    if (!to.applicants.some(({ value }) => value === applicant)) {
      const { values } = await posted(c)
      return page(c, to, {
        values,
        errors: { applicant: t('申請する方を選んでください', 'Please choose who applies') },
      })
    }
    const { values } = read.form
    const wrong = to.paper
      ? await c.var.read((db) => arrivalErrors(db, to.terms.scheme, arrived, to.why !== null, c.var.now))
      : {}
    if (Object.keys(wrong).length > 0) return page(c, to, { values, errors: wrong })
    const received_at = to.paper ? arrivalOf(arrived) : null
    const of =
      applicant === 'person'
        ? { organization: null, person: to.actor.person }
        : { organization: applicant, person: null }
    await c.var.write((tx) =>
      begin(
        tx,
        to.actor,
        { id, scheme: to.terms.scheme, copied_from: copied_from === '' ? null : copied_from, received_at, ...of },
        c.var.now,
      ),
    )
    return c.redirect(await c.var.read((db) => firstPage(db, id, c.var.now)), 303)
  })
  .get(applicationPaths.mine(), async (c) => {
    const actor = signedIn(c)
    const read = await c.var.read(async (db) => {
      const all = await applicationsOf(db, {
        ...whose(actor),
        ...(actor.acting_for === null && { supporter: actor.account }),
      })
      const own = all.filter((one) => isApplicant(actor, one))
      return { all, turns: await turnsIn(db, actor, own, c.var.now) }
    })
    const page = pageOf(c.req.query('page'))
    withinPages(page, read.all.length, perPage)
    return show(
      c,
      { title: t('わたしの申請', 'My applications'), wide: true },
      <MyApplications {...read} page={page} />,
    )
  })
