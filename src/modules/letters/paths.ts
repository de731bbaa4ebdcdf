import { withQuery } from '#platform/http/list-address.ts'

export const letterPaths = {
  one: (id: string) => `/letters/${id}`,
  opening: (id: string) => `/letters/${id}/opening`,
  posting: (id: string) => `/letters/${id}/posting`,
  pdf: (id: string) => `/letters/${id}/letter.pdf`,
  /** All of them, for staff; `query` as it stands in the address. */
  staff: (query = '') => withQuery('/staff/letters', query),
  csv: (query = '') => withQuery('/staff/letters.csv', query),
  plan: (scheme: string) => `/staff/schemes/${scheme}/letters`,
  preview: (scheme: string, kind: string) => `/staff/schemes/${scheme}/letters/${kind}.pdf`,
}
