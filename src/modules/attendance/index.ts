// The door of the day itself: who sits where, who was there.
import type { Module } from '#platform/module.ts'
import { afterClosing, attendedSessions, eventKindOf, type EventState, manageLinks } from '#modules/events/index.ts'
import { ticketParts } from '#modules/registrations/index.ts'
import { acts } from './acts.ts'
import { dayPaths } from './paths.ts'
import { privacy } from './privacy.ts'

import { attendedSessionsOf } from './queries/door.ts'
import { keepWhoMet } from './met.ts'
import { doorPart, seatPart } from './ticket-part.tsx'

export { type AttendanceRows, insertAttendance } from './actions/bulk.ts'
export { presentAt } from './queries/door.ts'
export { attendanceFigures, newPairs } from './queries/figures.ts'

const isPublic = ({ state }: { state: EventState }): boolean => ['published', 'closed', 'reported'].includes(state)
manageLinks.push(
  { label: { ja: '当日の受付', en: 'Check-in' }, href: dayPaths.door, when: isPublic },
  {
    label: { ja: '席替え', en: 'Seating' },
    href: dayPaths.seating,
    when: (event) => isPublic(event) && eventKindOf(event.kind).has.includes('seating'),
  },
  {
    label: { ja: '名札（PDF）', en: 'Name badges (PDF)' },
    href: dayPaths.badges,
    when: (event) => isPublic(event) && event.taken > 0,
  },
)
ticketParts.push(doorPart, seatPart)
afterClosing.push((tx, _actor, { id }) => keepWhoMet(tx, id))
attendedSessions.push(attendedSessionsOf)

export const attendanceModule: Module = {
  name: 'attendance',
  uses: ['members', 'events', 'registrations'],
  routes: async () => (await import('./routes/index.ts')).routes,
  privacy,
  acts,
}
