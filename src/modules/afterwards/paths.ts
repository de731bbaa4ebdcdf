export const afterwardsPaths = {
  /** Of a participant alone, behind their own key. */
  own: (key: string) => `/tickets/${key}/afterwards`,
  wishes: (key: string) => `/tickets/${key}/wishes`,
  contact: (key: string) => `/tickets/${key}/wishes/contact`,
  takeBack: (key: string) => `/tickets/${key}/wishes/removal`,
  answer: (key: string) => `/tickets/${key}/survey`,
  idea: (key: string) => `/tickets/${key}/ideas`,
  /** Behind the code of the ticket. */
  ownLink: (code: string) => `/tickets/${code}/own-link`,
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
  measuresCsv: (year: number) => `/staff/event-figures.csv?year=${year}&by=measure`,
  pastCsv: (year: number) => `/staff/event-figures.csv?year=${year}`,
}
