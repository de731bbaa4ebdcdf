// Applying: the form, the sending, the page that says a mail is on its way.
import { Hono } from 'hono'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { posted } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { canOrganize, canSeeEvent, type EventRow, eventPaths, findEvent, whyNotOpen } from '#modules/events/index.ts'
import { needsPerson } from '#modules/members/index.ts'
import { type AboutForm, aboutForm } from '../about-form.ts'
import { apply } from '../actions/apply.ts'
import { ApplyPage } from '../pages/apply-page.tsx'
import { MembersOnly, SentPage } from '../pages/on-the-way.tsx'
import { registrationPaths } from '../paths.ts'
import { countWaiting } from '../queries/queue.ts'
import { findLive, leadCode } from '../queries/own.ts'
import { readApplication } from '../reading.ts'
import { isFull } from '../rules.ts'
import { type Applying, applyingOf, callerFor } from './who.ts'

export const applying = new Hono<Env>()

const openEvent = async (c: Ctx, id: string): Promise<EventRow> => {
  const event = found(await c.var.read((db) => findEvent(db, id)))
  foundIf(canSeeEvent(c.var.actor, event))
  const why = whyNotOpen(event, c.var.now)
  if (why === null) return event
  throw new Refusal(409, why, { href: eventPaths.page(id), label: { ja: '催しのページへ', en: 'To the event' } })
}

interface Ready {
  about: AboutForm
  applying: Applying
  action: string
}

const crumbs = ({ event }: AboutForm) => [
  { label: t('催し', 'Events'), href: eventPaths.list() },
  { label: event.title, href: eventPaths.page(event.id) },
  { label: t('参加の申込み', 'Apply') },
]

const showForm = async (
  c: Ctx,
  { about, applying: { email, who }, action }: Ready,
  form: FormState,
  status: 200 | 422 = 200,
) => {
  const waiting = await c.var.read((db) => countWaiting(db, about.event.id))
  return show(
    c,
    { title: t('参加の申込み', 'Apply to take part'), crumbs: crumbs(about), status },
    <ApplyPage
      about={about}
      form={form}
      action={action}
      email={email}
      waiting={isFull(about.event, waiting) ? waiting : null}
      send={who === 'guest' ? t('確認のメールを受け取る', 'Send me the link') : t('この内容で申し込む', 'Apply')}
    />,
  )
}

/** Whoever applies for themselves; for members' events a stranger is shown the way in, and a member without a profile writes it first. */
async function ready(c: Ctx, id: string): Promise<Ready | Response> {
  const event = await openEvent(c, id)
  const { actor } = c.var
  if (event.open_to === 'members' && actor === null)
    return show(
      c,
      { title: t('会員の方の催しです', 'This event is for members'), status: 403 },
      <MembersOnly event={event} />,
    )
  if (event.open_to === 'members' && actor !== null && actor.acting_for === null)
    needsPerson(actor, registrationPaths.apply(id))
  return c.var.read(async (db) => {
    const who = await applyingOf(c, db)
    return { about: await aboutForm(db, event, who.who), applying: who, action: registrationPaths.apply(id) }
  })
}

async function readyForCaller(c: Ctx, id: string): Promise<Ready> {
  const actor = signedIn(c)
  const event = await openEvent(c, id)
  allow(canOrganize(actor, event.organization))
  const about = await c.var.read((db) => aboutForm(db, event, 'caller'))
  return { about, applying: callerFor(actor), action: registrationPaths.forCaller(id) }
}

/** Where the applicant goes on. */
async function send(c: Ctx, to: Ready, next: (code: string, id: string) => string): Promise<Response> {
  const { about, applying: who } = to
  const { values } = await posted(c)
  const { value, errors } = readApplication(values, about)
  if (value === null) return showForm(c, to, { values, errors }, 422)
  const known = who.who !== 'guest'
  const email = who.who === 'member' ? who.email : value.email
  if (!known && email !== null) await limitMail(c, email)
  const { id } = about.event
  const code = await c.var.write(async (tx) => {
    await apply(tx, who.actor, id, value, { person: who.person, email, known }, c.var.now)
    return known ? leadCode(tx, value.id) : ''
  })
  return c.redirect(next(code, value.id), 303)
}

/** Mails that nobody there may have asked for. */
async function limitMail(c: Ctx, email: string): Promise<void> {
  const { rateLimits } = c.var.services
  await rateLimits.count('applicationMailAddress', c.var.address)
  await rateLimits.count('applicationMail', email)
}

applying
  .get('/events/:id/registration', async (c) => {
    const to = await ready(c, c.req.param('id'))
    if (to instanceof Response) return to
    const { person, email, who, form } = to.applying
    const own = who === 'member' && (await c.var.read((db) => findLive(db, to.about.event.id, { person, email })))
    if (own && own.state !== 'unconfirmed')
      return c.redirect(registrationPaths.ticket(await c.var.read((db) => leadCode(db, own.id))), 303)
    return showForm(c, to, await openForm(c, form))
  })
  .post('/events/:id/registration', async (c) => {
    const id = c.req.param('id')
    const to = await ready(c, id)
    if (to instanceof Response) return to
    return send(c, to, to.applying.who === 'guest' ? () => registrationPaths.sent(id) : registrationPaths.ticket)
  })
  .get('/events/:id/registration/sent', async (c) => {
    const event = await openEvent(c, c.req.param('id'))
    const { demo } = c.var.services.config
    return show(
      c,
      { title: t('メールをお送りしました', 'Please check your mail') },
      <SentPage event={event} demo={demo} />,
    )
  })
  .get('/events/:id/registrations/new', async (c) => {
    const to = await readyForCaller(c, c.req.param('id'))
    return showForm(c, to, await openForm(c, to.applying.form))
  })
  .post('/events/:id/registrations/new', async (c) => {
    const id = c.req.param('id')
    return send(c, await readyForCaller(c, id), (_code, one) => registrationPaths.one(id, one))
  })
