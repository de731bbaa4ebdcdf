import { withQuery } from '#platform/http/list-address.ts'

export const applicationPaths = {
  /** With the answers of an earlier one chosen to begin with. */
  begin: (scheme: string, earlier?: string) =>
    `/support/${scheme}/application${earlier === undefined ? '' : `?from=${earlier}`}`,
  mine: (page = 1) => withQuery('/my/applications', { page }),
  one: (id: string) => `/applications/${id}`,
  section: (id: string, code: string) => `/applications/${id}/sections/${code}`,
  /** All sections on one page. */
  whole: (id: string) => `/applications/${id}/whole`,
  /** Where the script keeps what is being typed; without a section all of it. */
  typing: (id: string, code?: string) =>
    code === undefined ? `/applications/${id}/typing` : `/applications/${id}/typing/${code}`,
  /** All of a scheme, for staff; `query` as it stands in the address. */
  list: (scheme: string, query = '') => withQuery(`/staff/schemes/${scheme}/applications`, query),
  csv: (scheme: string, query = '') => withQuery(`/staff/schemes/${scheme}/applications.csv`, query),
  check: (id: string) => `/applications/${id}/check`,
  submission: (id: string) => `/applications/${id}/submission`,
  receipt: (id: string) => `/applications/${id}/receipt.pdf`,
  /** The text whose SHA-256 is the proof. */
  submitted: (id: string) => `/applications/${id}/submitted.json`,
  withdrawal: (id: string) => `/applications/${id}/withdrawal`,
  supporters: (id: string) => `/applications/${id}/supporters`,
  supportEnd: (id: string, supporter: string) => `/applications/${id}/supporters/${supporter}/end`,
  /** Where the link of an invitation leads, once. */
  invitation: (secret: string) => `/applications/invitations/${secret}`,
  deletion: (id: string) => `/applications/${id}/deletion`,
}
