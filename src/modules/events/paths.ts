export const eventPaths = {
  list: () => '/events',
  month: (month: string) => `/events/months/${month}`,
  calendar: () => '/events.ics',
  feed: () => '/events.atom',
  page: (id: string) => `/events/${id}`,
  ics: (id: string) => `/events/${id}/event.ics`,
  poster: (id: string) => `/events/${id}/poster`,
  new: () => '/events/new',
  edit: (id: string) => `/events/${id}/edit`,
  questions: (id: string) => `/events/${id}/questions`,
  /** The organizer's own page: what is to do now, and the way to everything else. */
  manage: (id: string) => `/events/${id}/manage`,
  mine: () => '/my/events/organized',
}
