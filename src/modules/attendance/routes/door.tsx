// The door: who is there, tapped by name, by ticket, or sent later by a device that had no connection.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { newId } from '#platform/id.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import type { Db } from '#platform/db/index.ts'
import { clockText } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { canOrganize, canSeeParticipants, eventPaths, findEvent, sessionsOf } from '#modules/events/index.ts'
import { registrationPaths } from '#modules/registrations/index.ts'
import { checkInTicket } from '../actions/check-in-ticket.ts'
import { checkIn, type Told, undo, type Word } from '../actions/check-in.ts'
import { codeOf, readWords, tapForm, undoForm, walkInForm } from '../forms.ts'
import { walkIn } from '../actions/walk-in.ts'
import { WalkInForm } from '../pages/walk-in-form.tsx'
import { DoorPage } from '../pages/door-page.tsx'
import { dayPaths } from '../paths.ts'
import { guestsOf, hereAt, isFoundBy } from '../queries/door.ts'
import { overSeats, sessionNow, unknownTicket, whyDoorShut } from '../rules.ts'

export const door = new Hono<Env>()

const param = (c: Ctx, name: string): string => c.req.param(name) ?? ''
const place = (c: Ctx) => ({ event: param(c, 'id'), session: param(c, 'session') })

/** For those who may see who comes; for all others there is no door. */
async function seen(c: Ctx, db: Db) {
  const actor = signedIn(c)
  const event = found(await findEvent(db, param(c, 'id')))
  foundIf(canSeeParticipants(actor, event))
  return { actor, event, sessions: await sessionsOf(db, event.id) }
}

door.get('/events/:id/door', async (c) => {
  const { event, sessions } = await c.var.read((db) => seen(c, db))
  const session = sessionNow(sessions, c.var.now)
  return c.redirect(session === undefined ? eventPaths.manage(event.id) : dayPaths.session(event.id, session.id))
})

interface Again {
  told?: { ok: boolean; words: string }
  walkIn?: FormState
}

async function showDoor(c: Ctx, { told, walkIn: typed }: Again = {}): Promise<Response> {
  const read = await c.var.read(async (db) => {
    const { sessions, ...rest } = await seen(c, db)
    const session = found(sessions.find(({ id }) => id === param(c, 'session')))
    const [guests, live] = [await guestsOf(db, rest.event.id, session.id), await hereAt(db, rest.event.id, session.id)]
    return { ...rest, sessions, session, guests, live }
  })
  const { actor, event, session, guests } = read
  const q = c.req.query('q')?.slice(0, 100) ?? ''
  const over = overSeats(event.capacity, read.live)
  const came = guests.find(({ id, checkin }) => id === c.req.query('in') && checkin !== null)
  const shut = whyDoorShut(event, session, c.var.now)
  const may = canOrganize(actor, event.organization)
  c.header('permissions-policy', 'camera=(self), microphone=(), geolocation=()')
  return show(
    c,
    {
      title: t('受付', 'Check-in'),
      status: told?.ok === false || typed ? 422 : 200,
      crumbs: [{ label: event.title, href: eventPaths.manage(event.id) }, { label: t('受付', 'Check-in') }],
    },
    <DoorPage
      {...read}
      shown={q === '' ? guests : guests.filter((guest) => isFoundBy(guest, q))}
      q={q}
      told={told ?? (came ? { ok: true, words: saidIn(came.name) } : null)}
      over={came?.walk_in && over ? t(over) : null}
      shut={shut && t(shut)}
      may={may}
      walkIn={
        may && shut === null ? (
          <WalkInForm event={event} session={session} form={typed ?? { values: { id: newId() }, errors: {} }} />
        ) : null
      }
    />,
  )
}

const saidIn = (name: string): string => t(`${name}さんを受け付けました`, `${name} is checked in`)

door.get('/events/:id/door/:session', (c) => showDoor(c))

/** What one post means: a name, everybody of a group who is not there yet, or a ticket. */
async function tapsOf(c: Ctx, given: { participant: string; group: string; code: string }): Promise<Word[]> {
  const at = c.var.now
  if (given.group !== '') {
    const guests = await c.var.read((db) => guestsOf(db, param(c, 'id'), param(c, 'session')))
    return guests
      .filter(({ registration, checkin }) => registration === given.group && checkin === null)
      .map(({ id }) => ({ participant: id, at, how: 'name' }))
  }
  return given.participant === ''
    ? [{ code: codeOf(given.code), at, how: 'qr' }]
    : [{ participant: given.participant, at, how: 'name' }]
}

door.post('/events/:id/door/:session/checkins', async (c) => {
  const actor = signedIn(c)
  await c.var.read((db) => seen(c, db))
  const read = await readForm(c, tapForm)
  const taps = read.ok ? await tapsOf(c, read.value) : []
  const told = await c.var.write((tx) => checkIn(tx, actor, place(c), taps, c.var.now))
  const refused = told.find(({ why }) => why !== null)
  if (refused?.why) return showDoor(c, { told: { ok: false, words: t(refused.why) } })
  const came = told[0]?.in?.id
  const page = dayPaths.session(param(c, 'id'), param(c, 'session'))
  return c.redirect(came === undefined ? page : `${page}?in=${came}`, 303)
})

door.post('/events/:id/door/:session/undo', async (c) => {
  const actor = signedIn(c)
  await c.var.read((db) => seen(c, db))
  const read = await readForm(c, undoForm)
  if (!read.ok) return showDoor(c, { told: { ok: false, words: read.form.errors['participant'] ?? '' } })
  await c.var.write((tx) => undo(tx, actor, place(c), read.value.participant, c.var.now))
  return c.redirect(dayPaths.session(param(c, 'id'), param(c, 'session')), 303)
})

door.post('/events/:id/door/:session/walk-ins', async (c) => {
  const actor = signedIn(c)
  await c.var.read((db) => seen(c, db))
  const read = await readForm(c, walkInForm())
  if (!read.ok) return showDoor(c, { walkIn: read.form })
  await c.var.write((tx) => walkIn(tx, actor, place(c), read.value, c.var.now))
  return c.redirect(`${dayPaths.session(param(c, 'id'), param(c, 'session'))}?in=${read.value.id}`, 303)
})

const answerOf = ({ in: one, why }: Told, over: Phrase | null) =>
  one === null ? { why: t(why) } : { participant: one.id, name: one.name, ...(over && { note: t(over) }) }

/** Many words of a device, in its order; each is answered by whom it is about, or why not. Sent again, they change nothing. */
door.post('/events/:id/door/:session/sync', async (c) => {
  const actor = signedIn(c)
  const event = await c.var.read(async (db) => (await seen(c, db)).event)
  const { taps: given = '' } = (await posted(c)).values
  const words = typeof given === 'string' ? readWords(given) : null
  if (words === null) return c.json({ why: t('送られた内容を読めませんでした', 'This could not be read') }, 422)
  const readable = words.filter((word) => word !== null)
  const { all, live } = await c.var.write(async (tx) => ({
    all: await checkIn(tx, actor, place(c), readable, c.var.now),
    live: await hereAt(tx, event.id, param(c, 'session')),
  }))
  const [told, over] = [all.values(), overSeats(event.capacity, live)]
  return c.json({
    told: words.map((word) => answerOf((word && told.next().value) ?? unread, word?.walk_in ? over : null)),
  })
})
const unread: Told = { in: null, why: unknownTicket }

/** What other helpers did meanwhile. */
door.get('/events/:id/door/:session/live', async (c) => {
  const { in: checkins, ...live } = await c.var.read(async (db) => {
    const { event, sessions } = await seen(c, db)
    const session = found(sessions.find(({ id }) => id === param(c, 'session')))
    return hereAt(db, event.id, session.id)
  })
  return c.json({
    ...live,
    /** Of the server's clock. */
    now: c.var.now,
    in: Object.fromEntries(checkins.map(({ participant, at }) => [participant, clockText(at)])),
  })
})

/** From a ticket page that was opened with a telephone's own camera. */
door.post('/tickets/:code/checkin', async (c) => {
  const actor = signedIn(c)
  const code = param(c, 'code')
  await c.var.write((tx) => checkInTicket(tx, actor, code, c.var.now))
  return c.redirect(registrationPaths.ticket(code), 303)
})
