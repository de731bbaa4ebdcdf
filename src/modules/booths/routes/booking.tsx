// A participant books on their own page; the code is the key.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { isId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { findEvent } from '#modules/events/index.ts'
import { findByCode, holderOf, registrationPaths } from '#modules/registrations/index.ts'
import { book, cancelBooking } from '../actions/booking.ts'
import { bookingForm } from '../forms.ts'
import { hasBooths } from '../lock.ts'
import { BookingsPage } from '../pages/bookings-page.tsx'
import { boothPaths } from '../paths.ts'
import { bookingsOf, boothsOf, slotsOf } from '../queries.ts'

export const booking = new Hono<Env>()

booking.get('/tickets/:code/bookings', async (c) => {
  const code = c.req.param('code')
  const page = await c.var.read(async (db) => {
    const { participant, registration } = found(await findByCode(db, code))
    const event = found(await findEvent(db, participant.event))
    foundIf(hasBooths(event) && registration.state === 'admitted')
    const [booths, slots] = [await boothsOf(db, event.id), await slotsOf(db, event.id)]
    return { event, participant, booths, slots, bookings: await bookingsOf(db, event.id) }
  })
  const { event, participant, ...rest } = page
  return show(
    c,
    {
      title: t('面接の予約', 'Bookings'),
      crumbs: [
        { label: t('参加票', 'Ticket'), href: registrationPaths.ticket(code) },
        { label: t('面接の予約', 'Bookings') },
      ],
    },
    <BookingsPage
      {...rest}
      code={code}
      title={event.title}
      participant={participant.id}
      now={c.var.now}
      mayBook={event.state === 'published'}
    />,
  )
})

booking.post('/tickets/:code/bookings', async (c) => {
  const code = c.req.param('code')
  const read = await readForm(c, bookingForm)
  const { booth, slot } = found(read.ok ? read.value : null)
  await c.var.write((tx) => book(tx, holderOf(c), code, { booth, slot }, c.var.now))
  return c.redirect(boothPaths.bookings(code), 303)
})

booking.post('/tickets/:code/bookings/:booking/cancellation', async (c) => {
  const { code, booking: id } = c.req.param()
  foundIf(isId(id))
  await c.var.write((tx) => cancelBooking(tx, holderOf(c), code, id, c.var.now))
  return c.redirect(boothPaths.bookings(code), 303)
})
