// What the list of payments is narrowed by, as it stands in the address.
import { isId } from '#platform/id.ts'
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
  scheme: isId(query['scheme'] ?? '') ? (query['scheme'] ?? null) : null,
  page: pageOf(query['page']),
})

export const queryOf = ({ state, scheme }: Filters, page = 1): string =>
  new URLSearchParams({
    state: state ?? 'all',
    ...(scheme !== null && { scheme }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
