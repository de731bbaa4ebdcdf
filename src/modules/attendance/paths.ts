export const dayPaths = {
  /** Leads to the session that is on, or next. */
  door: (event: string) => `/events/${event}/door`,
  session: (event: string, session: string) => `/events/${event}/door/${session}`,
  checkins: (event: string, session: string) => `/events/${event}/door/${session}/checkins`,
  undo: (event: string, session: string) => `/events/${event}/door/${session}/undo`,
  sync: (event: string, session: string) => `/events/${event}/door/${session}/sync`,
  live: (event: string, session: string) => `/events/${event}/door/${session}/live`,
  walkIn: (event: string, session: string) => `/events/${event}/door/${session}/walk-ins`,
  /** From a ticket page that staff opened with their own camera. */
  ticketCheckin: (code: string) => `/tickets/${code}/checkin`,
  seating: (event: string) => `/events/${event}/seating`,
  settings: (event: string) => `/events/${event}/seating/settings`,
  pins: (event: string) => `/events/${event}/seating/pins`,
  unpin: (event: string) => `/events/${event}/seating/pins/removal`,
  plan: (event: string) => `/events/${event}/seating/plan`,
  move: (event: string) => `/events/${event}/seating/moves`,
  over: (event: string) => `/events/${event}/seating/over`,
  announcement: (event: string) => `/events/${event}/seating/announcement`,
  cards: (event: string) => `/events/${event}/table-cards.pdf`,
  badges: (event: string) => `/events/${event}/badges.pdf`,
}
