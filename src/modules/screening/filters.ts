// What the work list is narrowed by, as it stands in the address.
import { askedId, askedWords, queryText } from '#platform/http/list-address.ts'
import { pageOf } from '#platform/http/page-of.ts'
import { type ApplicationState, type WorkFilters } from '#modules/applications/index.ts'

export const whoses = ['mine', 'all', 'free'] as const
export type Whose = (typeof whoses)[number]

/** In the order in which an application comes through them. */
export const waitingStates = [
  'submitted',
  'formal',
  'review',
  'change',
  'report',
  'inspection',
  'fixed',
  'invoice',
] as const satisfies readonly ApplicationState[]

export interface Filters {
  whose: Whose
  scheme: string | null
  /** `overdue`: corrections that have not come in time. */
  state: (typeof waitingStates)[number] | 'overdue' | null
  q: string
  page: number
}

export const readFilters = (query: Readonly<Record<string, string>>): Filters => ({
  whose: whoses.find((one) => one === query['whose']) ?? 'all',
  scheme: askedId(query['scheme']),
  state: [...waitingStates, 'overdue' as const].find((one) => one === query['state']) ?? null,
  q: askedWords(query['q']),
  page: pageOf(query['page']),
})

export const queryOf = ({ whose, scheme, state, q }: Filters, page = 1): string =>
  queryText({ whose: whose !== 'all' && whose, scheme, state, q, page })

/** As the list of applications takes them. */
export const workFilters = ({ whose, scheme, state, q }: Filters, account: string, today: string): WorkFilters => ({
  ...(whose !== 'all' && { officer: whose === 'mine' ? account : null }),
  scheme,
  q,
  state: state === 'overdue' ? null : state,
  overdueOn: state === 'overdue' ? today : null,
})
