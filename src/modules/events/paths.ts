export const eventPaths = {
  list: () => '/events',
  month: (month: string) => `/events/months/${month}`,
  calendar: () => '/events.ics',
  feed: () => '/events.atom',
  page: (id: string) => `/events/${id}`,
  ics: (id: string) => `/events/${id}/event.ics`,
  poster: (id: string) => `/events/${id}/poster`,
  new: () => '/events/new',
  /** For the department (`department`) or an organization, of a kind. */
  begin: (organization: string, kind?: string) =>
    `/events/new?${new URLSearchParams({ organization, ...(kind === undefined ? {} : { kind }) })}`,
  edit: (id: string) => `/events/${id}/edit`,
  submission: (id: string) => `/events/${id}/submission`,
  /** Its organizer goes on writing. */
  takingBack: (id: string) => `/events/${id}/taking-back`,
  return: (id: string) => `/events/${id}/return`,
  publication: (id: string) => `/events/${id}/publication`,
  changeRead: (id: string) => `/events/${id}/change-read`,
  cancellation: (id: string) => `/events/${id}/cancellation`,
  deletion: (id: string) => `/events/${id}/deletion`,
  copy: (id: string) => `/events/${id}/copy`,
  questions: (id: string, purpose = 'registration') => `/events/${id}/questions?purpose=${purpose}`,
  questionSaving: (id: string) => `/events/${id}/questions`,
  question: (id: string, purpose: string, question: string) =>
    `/events/${id}/questions?${new URLSearchParams({ purpose, edit: question })}#question`,
  questionMove: (id: string, question: string) => `/events/${id}/questions/${question}/move`,
  questionRemoval: (id: string, question: string) => `/events/${id}/questions/${question}/removal`,
  /** The organizer's own page: what is to do now, and the way to everything else. */
  manage: (id: string) => `/events/${id}/manage`,
  mine: () => '/my/events/organized',
  /** All events by state, for staff. */
  staff: (state = '') => (state === '' ? '/staff/events' : `/staff/events?${new URLSearchParams({ state })}`),
}
