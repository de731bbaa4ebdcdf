// What the public list of awards is narrowed by, as it stands in the address.
import { isId } from '#platform/id.ts'
import { pageOf } from '#platform/http/page-of.ts'

export interface GrantFilters {
  scheme: string | null
  fiscal_year: number | null
  /** Part of a recipient's name or of what it is for. */
  q: string
  page: number
}

export const readFilters = (query: Readonly<Record<string, string>>): GrantFilters => ({
  scheme: isId(query['scheme'] ?? '') ? (query['scheme'] ?? null) : null,
  fiscal_year: /^(19|20)\d\d$/.test(query['year'] ?? '') ? Number(query['year']) : null,
  q: (query['q'] ?? '').trim().slice(0, 100),
  page: pageOf(query['page']),
})

export const queryOf = ({ scheme, fiscal_year, q }: GrantFilters, page = 1): string =>
  new URLSearchParams({
    ...(scheme !== null && { scheme }),
    ...(fiscal_year !== null && { year: String(fiscal_year) }),
    ...(q !== '' && { q }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
