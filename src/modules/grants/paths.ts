import { withQuery } from '#platform/http/list-address.ts'

export const grantPaths = {
  /** `query` as it stands in the address. */
  list: (query = '') => withQuery('/support/awards', query),
  json: () => '/support/awards.json',
  csv: () => '/support/awards.csv',
  /** `scheme`: down to that one. */
  certified: (scheme?: string) => `/support/certified${scheme === undefined ? '' : `#${scheme}`}`,
  plan: (scheme: string) => `/staff/schemes/${scheme}/open-data`,
}
