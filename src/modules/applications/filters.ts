// What the staff's list is narrowed by, as it stands in the address.
import { askedId, askedWords, queryText } from '#platform/http/list-address.ts'
import { pageOf } from '#platform/http/page-of.ts'
import { type ApplicationState, stateCodes } from './states.ts'

export interface Filters {
  scheme: string
  state: ApplicationState | null
  call: string | null
  /** Part of a name, or a number. */
  q: string
  /** The one that waits longest first. */
  oldest: boolean
  page: number
}

export const readFilters = (scheme: string, query: Readonly<Record<string, string>>): Filters => ({
  scheme,
  state: stateCodes.find((code) => code !== 'draft' && code === query['state']) ?? null,
  call: askedId(query['call']),
  q: askedWords(query['q']),
  oldest: query['order'] === 'oldest',
  page: pageOf(query['page']),
})

export const queryOf = ({ state, call, q, oldest }: Filters, page = 1): string =>
  queryText({ state, call, q, order: oldest && 'oldest', page })
