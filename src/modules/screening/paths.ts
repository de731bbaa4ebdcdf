import { withQuery } from '#platform/http/list-address.ts'

export const screeningPaths = {
  /** 「仕事の一覧」; `query` as it stands in the address. */
  work: (query = '') => withQuery('/staff/work', query),
  officer: (application: string) => `/staff/work/${application}/officer`,
  check: (application: string) => `/staff/applications/${application}/screening`,
  passing: (application: string) => `/staff/applications/${application}/screening/passing`,
  correction: (application: string) => `/staff/applications/${application}/correction`,
  due: (application: string) => `/staff/applications/${application}/correction/due`,
  takingBack: (application: string) => `/staff/applications/${application}/correction/taking-back`,
  plan: (scheme: string) => `/staff/schemes/${scheme}/screening`,
}
