// What the public list of awards is narrowed by, as it stands in the address.
import { askedId, askedWords, queryText } from '#platform/http/list-address.ts'
import { pageOf } from '#platform/http/page-of.ts'

export interface GrantFilters {
  scheme: string | null
  fiscal_year: number | null
  /** Part of a recipient's name or of what it is for. */
  q: string
  page: number
}

export const readFilters = (query: Readonly<Record<string, string>>): GrantFilters => ({
  scheme: askedId(query['scheme']),
  fiscal_year: /^(19|20)\d\d$/.test(query['year'] ?? '') ? Number(query['year']) : null,
  q: askedWords(query['q']),
  page: pageOf(query['page']),
})

export const queryOf = ({ fiscal_year, ...filters }: GrantFilters, page = 1): string =>
  queryText({ ...filters, year: fiscal_year, page })
