// The page behind a participant's secret address: how it stands, and what they can do.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { calendarFile } from '#platform/ics/index.ts'
import { t } from '#platform/i18n/index.ts'
import { siteUrl } from '#platform/mail/template.ts'
import { show } from '#ui/show.tsx'
import { calendarEntries, findEvent, sessionsOf, ticketsOf } from '#modules/events/index.ts'
import { cancel } from '../actions/cancel.ts'
import { confirm } from '../actions/confirm.ts'
import { acceptOffer } from '../actions/offers.ts'
import { ticketParts } from '../asides.ts'
import { offerForm } from '../forms.ts'
import { TicketPage } from '../pages/ticket-page.tsx'
import { registrationPaths } from '../paths.ts'
import { placeOf } from '../queries/queue.ts'
import { findByCode, participantsIn } from '../queries/registrations.ts'
import { holderOf } from './who.ts'

export const tickets = new Hono<Env>()

/**
 * The address is the key: it goes to no other site, to no search engine and into no log. Whoever tries addresses that lead nowhere is
 * slowed down, at every page behind them, those of later modules too.
 */
tickets.use('/tickets/*', async (c, next) => {
  c.set('logged', '/tickets/…')
  await next()
  if (c.res.status === 404) await c.var.services.rateLimits.count('ticketCode', c.var.address)
  c.header('referrer-policy', 'same-origin')
  c.header('x-robots-tag', 'noindex, nofollow')
})

export async function ticketOf(c: Ctx, code: string) {
  return c.var.read(async (db) => {
    const holder = found(await findByCode(db, code))
    return { ...holder, event: found(await findEvent(db, holder.registration.event)) }
  })
}

tickets
  .get('/tickets/:code', async (c) => {
    const code = c.req.param('code')
    const holder = await ticketOf(c, code)
    const { registration, event } = holder
    const more = await c.var.read(async (db) => ({
      people: await participantsIn(db, registration.id),
      sessions: await sessionsOf(db, event.id),
      ticket: (await ticketsOf(db, event.id)).find(({ id }) => id === registration.ticket),
      place: registration.state === 'waiting' ? await placeOf(db, registration) : null,
    }))
    const parts = []
    for (const part of ticketParts) parts.push(await part(c, holder))
    const url = siteUrl(c.var.municipality, c.var.services.config.publicUrl, registrationPaths.ticket(code))
    return show(
      c,
      { title: t('参加票', 'Ticket') },
      <TicketPage {...holder} {...more} url={url} parts={parts} now={c.var.now} />,
    )
  })
  .get('/tickets/:code/event.ics', async (c) => {
    const code = c.req.param('code')
    const { event, registration } = await ticketOf(c, code)
    foundIf(registration.state === 'admitted')
    const { municipality, services } = c.var
    const sessions = await c.var.read((db) => sessionsOf(db, event.id))
    const url = siteUrl(municipality, services.config.publicUrl, registrationPaths.ticket(code))
    const file = calendarFile(
      calendarEntries(event, sessions, url).map((entry) => ({
        ...entry,
        description: event.online_url ?? entry.description,
      })),
    )
    c.header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
    c.header('content-disposition', 'attachment; filename="event.ics"')
    return c.body(file)
  })
  .post('/tickets/:code/confirmation', async (c) => {
    const code = c.req.param('code')
    await ticketOf(c, code)
    await c.var.write((tx) => confirm(tx, holderOf(c), code, c.var.now))
    return c.redirect(registrationPaths.ticket(code), 303)
  })
  .post('/tickets/:code/cancellation', async (c) => {
    const code = c.req.param('code')
    await ticketOf(c, code)
    await c.var.write((tx) => cancel(tx, holderOf(c), code, c.var.now))
    return c.redirect(registrationPaths.ticket(code), 303)
  })
  .post('/tickets/:code/offer', async (c) => {
    const code = c.req.param('code')
    await ticketOf(c, code)
    const read = await readForm(c, offerForm)
    const act = found(read.ok ? read.value : null).answer === 'yes' ? acceptOffer : cancel
    await c.var.write((tx) => act(tx, holderOf(c), code, c.var.now))
    return c.redirect(registrationPaths.ticket(code), 303)
  })
