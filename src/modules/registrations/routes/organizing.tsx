// For the organizer: who applied, one application, decisions, the file.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState, typedList } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { askedWords } from '#platform/http/list-address.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import {
  canOrganize,
  canSeeNeeds,
  canSeeParticipants,
  type EventRow,
  eventPaths,
  findEvent,
  questionsOf,
  ticketsOf,
} from '#modules/events/index.ts'
import { cancelFor } from '../actions/cancel.ts'
import { decide } from '../actions/decide.ts'
import { noteExport } from '../actions/export.ts'
import { refuseSeat } from '../actions/refuse-seat.ts'
import { registrationsCsv } from '../csv.ts'
import { decisionForm, refusalForm } from '../forms.ts'
import { ListPage } from '../pages/list-page.tsx'
import { RegistrationPage } from '../pages/registration-page.tsx'
import { registrationPaths } from '../paths.ts'
import { canCancelFor } from '../policy.ts'
import { type ListFilter, listRegistrations, perPage } from '../queries/list.ts'
import { placeOf } from '../queries/queue.ts'
import {
  countsOf,
  findRegistration,
  participantsIn,
  participantsOf,
  registrationsOf,
} from '../queries/registrations.ts'
import { states } from '../tables.ts'

export const organizing = new Hono<Env>()

/** What others may not know of does not exist for them. */
async function organized(c: Ctx, id: string): Promise<EventRow> {
  const actor = signedIn(c)
  const event = found(await c.var.read((db) => findEvent(db, id)))
  foundIf(canSeeParticipants(actor, event))
  return event
}

const filterOf = (c: Ctx, event: EventRow): ListFilter => ({
  state: states.find((state) => state === c.req.query('state')) ?? null,
  q: askedWords(c.req.query('q')),
  byEmail: canSeeNeeds(c.var.actor, event),
  page: pageOf(c.req.query('page')),
})

async function showList(c: Ctx, event: EventRow, form: FormState = emptyForm) {
  const filter = filterOf(c, event)
  const list = await c.var.read(async (db) => ({
    ...(await listRegistrations(db, event.id, filter)),
    counts: await countsOf(db, event.id),
  }))
  withinPages(filter.page, list.total, perPage)
  const may = canOrganize(c.var.actor, event.organization)
  return show(
    c,
    {
      title: t('申込みの一覧', 'Applications'),
      wide: true,
      status: form === emptyForm ? 200 : 422,
      crumbs: [{ label: event.title, href: eventPaths.manage(event.id) }, { label: t('申込みの一覧', 'Applications') }],
    },
    <ListPage event={event} filter={filter} {...list} form={form} mayWrite={may} mayExport={may && filter.byEmail} />,
  )
}

async function showOne(c: Ctx, event: EventRow, id: string, form: FormState = emptyForm) {
  const seesNeeds = canSeeNeeds(c.var.actor, event)
  const all = await c.var.read(async (db) => {
    const one = await findRegistration(db, id)
    const registration = found(one?.event === event.id ? one : null)
    const people = await participantsIn(db, registration.id)
    return {
      registration: seesNeeds ? registration : { ...registration, email: null, phone: '', answers: {} },
      reachable: registration.email !== null,
      people: seesNeeds ? people : people.map((one) => ({ ...one, needs: [], needs_words: '', code: '' })),
      tickets: await ticketsOf(db, event.id),
      questions: await questionsOf(db, event.id, 'registration'),
      place: registration.state === 'waiting' ? await placeOf(db, registration) : null,
    }
  })
  return show(
    c,
    {
      title: t('申込み', 'Application'),
      status: form === emptyForm ? 200 : 422,
      crumbs: [
        { label: event.title, href: eventPaths.manage(event.id) },
        { label: t('申込みの一覧', 'Applications'), href: registrationPaths.list(event.id) },
        { label: all.people[0]?.name ?? '' },
      ],
    },
    <RegistrationPage
      event={event}
      {...all}
      form={form}
      seesNeeds={seesNeeds}
      mayWrite={canOrganize(c.var.actor, event.organization)}
      mayCancel={canCancelFor(c.var.actor, event, all.registration)}
      now={c.var.now}
    />,
  )
}

organizing
  .get('/events/:id/registrations', async (c) => showList(c, await organized(c, c.req.param('id'))))
  .post('/events/:id/registrations.csv', async (c) => {
    const event = await organized(c, c.req.param('id'))
    allow(canSeeNeeds(c.var.actor, event))
    const all = await c.var.read(async (db) => ({
      registrations: await registrationsOf(db, event.id, states),
      people: await participantsOf(db, event.id),
      tickets: await ticketsOf(db, event.id),
      questions: await questionsOf(db, event.id, 'registration'),
    }))
    await c.var.write((tx) => noteExport(tx, signedIn(c), event, all.people.length))
    return csvAnswer(c, `registrations-${today(c.var.now)}`, registrationsCsv(all))
  })
  .post('/events/:id/registrations/decision', async (c) => {
    const actor = signedIn(c)
    const event = await organized(c, c.req.param('id'))
    const read = await readForm(c, decisionForm)
    const chosen = typedList(read.form, 'registration')
    if (chosen.length === 0) {
      const error = t('申込みを選んでから押してください', 'Please choose applications first')
      return showList(c, event, { values: read.form.values, errors: { '': error } })
    }
    if (!read.ok) return showList(c, event, read.form)
    await c.var.write((tx) => decide(tx, actor, event.id, chosen, read.value, c.var.now))
    return c.redirect(registrationPaths.list(event.id), 303)
  })
  .get('/events/:id/registrations/:registration', async (c) =>
    showOne(c, await organized(c, c.req.param('id')), c.req.param('registration')),
  )
  .post('/events/:id/registrations/:registration/cancellation', async (c) => {
    const actor = signedIn(c)
    const event = await organized(c, c.req.param('id'))
    const one = c.req.param('registration')
    const registration = found(await c.var.read((db) => findRegistration(db, one)))
    foundIf(registration.event === event.id)
    await c.var.write((tx) => cancelFor(tx, actor, one, c.var.now))
    return c.redirect(registrationPaths.one(event.id, one), 303)
  })
  .post('/events/:id/registrations/:registration/refusal', async (c) => {
    const actor = signedIn(c)
    const event = await organized(c, c.req.param('id'))
    const one = c.req.param('registration')
    const registration = found(await c.var.read((db) => findRegistration(db, one)))
    foundIf(registration.event === event.id)
    const read = await readForm(c, refusalForm)
    if (!read.ok) return showOne(c, event, one, read.form)
    await c.var.write((tx) => refuseSeat(tx, actor, one, read.value, c.var.now))
    return c.redirect(registrationPaths.one(event.id, one), 303)
  })
