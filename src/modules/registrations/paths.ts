import type { State } from './tables.ts'

export const registrationPaths = {
  apply: (event: string) => `/events/${event}/registration`,
  /** For whoever typed an address without an account: a mail is on its way. */
  sent: (event: string) => `/events/${event}/registration/sent`,
  /** A participant's own page; the code is the key to it. */
  ticket: (code: string) => `/tickets/${code}`,
  confirmation: (code: string) => `/tickets/${code}/confirmation`,
  answers: (code: string) => `/tickets/${code}/answers`,
  cancellation: (code: string) => `/tickets/${code}/cancellation`,
  offer: (code: string) => `/tickets/${code}/offer`,
  calendar: (code: string) => `/tickets/${code}/event.ics`,
  mine: () => '/my/events',
  /** The organizer's list, of one state or of all. */
  list: (event: string, state?: State) =>
    `/events/${event}/registrations${state === undefined ? '' : `?state=${state}`}`,
  csv: (event: string) => `/events/${event}/registrations.csv`,
  decision: (event: string) => `/events/${event}/registrations/decision`,
  /** Staff type in for somebody who called or came. */
  forCaller: (event: string) => `/events/${event}/registrations/new`,
  one: (event: string, id: string) => `/events/${event}/registrations/${id}`,
  cancelFor: (event: string, id: string) => `/events/${event}/registrations/${id}/cancellation`,
  refuse: (event: string, id: string) => `/events/${event}/registrations/${id}/refusal`,
}
