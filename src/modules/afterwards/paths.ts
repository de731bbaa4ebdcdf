export const afterwardsPaths = {
  /** Of a participant, behind the code of their ticket page. */
  wishes: (code: string) => `/tickets/${code}/wishes`,
  contact: (code: string) => `/tickets/${code}/wishes/contact`,
  takeBack: (code: string) => `/tickets/${code}/wishes/removal`,
  answer: (code: string) => `/tickets/${code}/survey`,
  idea: (code: string) => `/tickets/${code}/ideas`,
  ticketFile: (code: string, material: string) => `/tickets/${code}/materials/${material}`,
  /** Of the organizer. */
  survey: (event: string) => `/events/${event}/survey`,
  surveyCsv: (event: string) => `/events/${event}/survey.csv`,
  materials: (event: string) => `/events/${event}/materials`,
  file: (event: string, material: string) => `/events/${event}/materials/${material}`,
  removeMaterial: (event: string, material: string) => `/events/${event}/materials/${material}/removal`,
  ideas: (event: string) => `/events/${event}/ideas`,
  report: (event: string) => `/events/${event}/report`,
  preview: (event: string) => `/events/${event}/report/preview`,
  publication: (event: string) => `/events/${event}/report/publication`,
  /** Of staff: all that took place in a fiscal year. */
  past: () => '/staff/event-figures',
  pastCsv: (year: number) => `/staff/event-figures.csv?year=${year}`,
}
