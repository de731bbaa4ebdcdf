// What the list of payments is narrowed by, as it stands in the address.
import { askedId, askedWords, queryText } from '#platform/http/list-address.ts'
import { pageOf } from '#platform/http/page-of.ts'
import { type PaymentState, paymentStateCodes } from './states.ts'

export interface Filters {
  /** Null: all that were not dropped. */
  state: PaymentState | null
  scheme: string | null
  /** Part of a name, or a 受付番号. */
  q: string
  page: number
}

export const readFilters = (query: Readonly<Record<string, string>>): Filters => ({
  state: query['state'] === 'all' ? null : (paymentStateCodes.find((code) => code === query['state']) ?? 'due'),
  scheme: askedId(query['scheme']),
  q: askedWords(query['q']),
  page: pageOf(query['page']),
})

export const queryOf = ({ state, scheme, q }: Filters, page = 1): string =>
  queryText({ state: state ?? 'all', scheme, q, page })
