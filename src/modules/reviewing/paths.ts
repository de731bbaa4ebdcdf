import { withQuery } from '#platform/http/list-address.ts'

const ofScheme = (scheme: string) => `/staff/schemes/${scheme}`

export const reviewingPaths = {
  plan: (scheme: string) => `${ofScheme(scheme)}/review-plan`,
  /** Who reads what, of a call. */
  board: (scheme: string, call?: string) =>
    call === undefined ? `${ofScheme(scheme)}/reviews` : `${ofScheme(scheme)}/reviews?${new URLSearchParams({ call })}`,
  assignment: (scheme: string) => `${ofScheme(scheme)}/reviews/assignment`,
  /** `query` as it stands in the address. */
  panel: (scheme: string, query: Readonly<Record<string, string>> = {}) => {
    const search = new URLSearchParams(query).toString()
    return `${ofScheme(scheme)}/panel${search === '' ? '' : `?${search}`}`
  },
  secondRound: (scheme: string) => `${ofScheme(scheme)}/panel/second-round`,
  /** The minutes as text. */
  minutes: (scheme: string, call: string) => `${ofScheme(scheme)}/panel/minutes.txt?${new URLSearchParams({ call })}`,
  /** What all reviewers of one application said, for staff. */
  application: (application: string) => `/staff/applications/${application}/reviews`,
  removal: (review: string) => `/staff/reviews/${review}/removal`,
  reopening: (review: string) => `/staff/reviews/${review}/reopening`,
  /** Not handed in and past their due date. */
  late: () => '/staff/reviews',
  reviewers: (page?: number) => withQuery('/staff/reviewers', { page }),
  reviewer: (account: string) => `/staff/reviewers/${account}`,
  mine: () => '/reviews',
  one: (review: string) => `/reviews/${review}`,
  declaration: (review: string) => `/reviews/${review}/declaration`,
  score: (review: string) => `/reviews/${review}/score`,
}
