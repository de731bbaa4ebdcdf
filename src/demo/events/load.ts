// Puts the invented events into the database, with the facts that publishing them would have announced.
import { announce } from '#platform/audit/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { insertAfterwards } from '#modules/afterwards/index.ts'
import { insertAttendance } from '#modules/attendance/index.ts'
import { insertFairs } from '#modules/booths/index.ts'
import { insertDraw } from '#modules/draws/index.ts'
import {
  eventPaths,
  insertEventPools,
  insertEventQuestions,
  insertEvents,
  insertEventSessions,
  insertEventTickets,
} from '#modules/events/index.ts'
import { insertParticipants, insertRegistrations } from '#modules/registrations/index.ts'
import { afterwardsOf } from './afterwards.ts'
import { attendanceOf } from './attendance.ts'
import { drawPast } from './draws.ts'
import type { EventRows } from './index.ts'

export async function loadEvents(tx: Tx, municipality: string, rows: EventRows, coordinator: string): Promise<void> {
  await insertEvents(tx, rows.events)
  await insertEventSessions(tx, rows.sessions)
  await insertEventTickets(tx, rows.tickets)
  await insertEventPools(tx, rows.pools)
  await insertEventQuestions(tx, rows.questions)
  await insertRegistrations(tx, rows.registrations)
  await insertParticipants(tx, rows.participants)
  await insertFairs(tx, rows.fairs)
  const drawn = await drawPast(tx, municipality, rows, coordinator)
  const attendance = attendanceOf(drawn)
  await insertAttendance(tx, attendance)
  await insertAfterwards(tx, afterwardsOf(drawn, attendance))
  const actor = systemActor(municipality, 'machiport demo')
  for (const { id, title, kind, organization, measures, published_at, state, admission } of rows.events) {
    if (!published_at) continue
    if (admission === 'draw' && state === 'published') await insertDraw(tx, municipality, id, new Date(published_at))
    const data = { title, href: eventPaths.page(id), kind, organization }
    await announce(tx, actor, { name: 'events.published', subject: 'event', subject_id: id, measures, data })
  }
}
