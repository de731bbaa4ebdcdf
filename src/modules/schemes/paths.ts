import { withQuery } from '#platform/http/list-address.ts'

const staff = '/staff/schemes'

export const schemePaths = {
  list: () => '/support',
  /** What fits an organization of mine, or `person`: me. */
  fits: (applicant?: string, page = 1) => withQuery('/support/fits', { applicant, page }),
  json: () => '/support.json',
  csv: () => '/support.csv',
  feed: () => '/support.atom',
  /** 支援ナビ, from its first question. */
  find: () => '/support/find',
  page: (id: string) => `/support/${id}`,
  ics: (id: string) => `/support/${id}/deadline.ics`,
  /** All schemes, for staff. */
  staff: (state = '') => (state === '' ? staff : `${staff}?${new URLSearchParams({ state })}`),
  new: (kind?: string) => (kind === undefined ? `${staff}/new` : `${staff}/new?${new URLSearchParams({ kind })}`),
  /** The staff's page of one: what is missing, its calls, what to do now; at a page of its calls. */
  manage: (id: string, calls?: number) =>
    calls === undefined ? `${staff}/${id}` : `${staff}/${id}?calls=${calls}#calls`,
  edit: (id: string) => `${staff}/${id}/edit`,
  form: (id: string) => `${staff}/${id}/form`,
  rules: (id: string) => `${staff}/${id}/rules`,
  copy: (id: string) => `${staff}/${id}/copy`,
  deletion: (id: string) => `${staff}/${id}/deletion`,
  submission: (id: string) => `${staff}/${id}/submission`,
  takingBack: (id: string) => `${staff}/${id}/taking-back`,
  return: (id: string) => `${staff}/${id}/return`,
  publication: (id: string) => `${staff}/${id}/publication`,
  ending: (id: string) => `${staff}/${id}/ending`,
  calls: (id: string) => `${staff}/${id}/calls`,
  newCall: (id: string) => `${staff}/${id}/calls/new`,
  call: (id: string, call: string) => `${staff}/${id}/calls/${call}`,
  callRemoval: (id: string, call: string) => `${staff}/${id}/calls/${call}/removal`,
  file: (id: string) => `${staff}/${id}/scheme.yaml`,
  import: () => `${staff}/import`,
  shipped: (name: string) => `${staff}/shipped/${name}`,
}
