import { withQuery } from '#platform/http/list-address.ts'

export const grantPaths = {
  /** `query` as it stands in the address. */
  list: (query = '') => withQuery('/support/awards', query),
  json: () => '/support/awards.json',
  csv: () => '/support/awards.csv',
  certified: (asked: { scheme?: string | null; page?: number } = {}) => withQuery('/support/certified', asked),
  certifiedJson: () => '/support/certified.json',
  certifiedCsv: () => '/support/certified.csv',
  plan: (scheme: string) => `/staff/schemes/${scheme}/open-data`,
}
