// What the list of payments is narrowed by, as it stands in the address.
import { askedId, queryText } from '#platform/http/list-address.ts'
import { pageOf } from '#platform/http/page-of.ts'
import { type PaymentState, paymentStateCodes } from './states.ts'

export interface Filters {
  /** Null: all that were not dropped. */
  state: PaymentState | null
  scheme: string | null
  page: number
}

export const readFilters = (query: Readonly<Record<string, string>>): Filters => ({
  state: query['state'] === 'all' ? null : (paymentStateCodes.find((code) => code === query['state']) ?? 'due'),
  scheme: askedId(query['scheme']),
  page: pageOf(query['page']),
})

export const queryOf = ({ state, scheme }: Filters, page = 1): string =>
  queryText({ state: state ?? 'all', scheme, page })
