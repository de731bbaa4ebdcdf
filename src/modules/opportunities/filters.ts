// What the public list can be narrowed by. Nonsense in the address is left aside, never an error.
import { askedWords, withQuery } from '#platform/http/list-address.ts'
import { pageOf } from '#platform/http/page-of.ts'
import { findKind } from './kinds/index.ts'
import { type Place, places } from './tables.ts'

export interface Filters {
  q: string
  kind: string
  place: Place | ''
  skill: string
  paid: '' | 'paid' | 'unpaid'
  area: string
  sdg: number | null
  sort: 'newest' | 'closing'
  /** Also those that take no entries any more. */
  ended: boolean
  page: number
}

type Query = Readonly<Record<string, string | undefined>>

const whole = (text = '', max: number) =>
  /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= max ? Number(text) : null

export const readFilters = (query: Query): Filters => ({
  q: askedWords(query['q']),
  kind: findKind(query['kind'] ?? '')?.id ?? '',
  place: places.find((place) => place === query['place']) ?? '',
  skill: /^[a-z0-9._-]{1,60}$/.test(query['skill'] ?? '') ? (query['skill'] ?? '') : '',
  paid: query['paid'] === 'paid' || query['paid'] === 'unpaid' ? query['paid'] : '',
  area: askedWords(query['area']),
  sdg: whole(query['sdg'], 17),
  sort: query['sort'] === 'closing' ? 'closing' : 'newest',
  ended: query['ended'] === 'yes',
  page: pageOf(query['page']),
})

/** The address of the same list, another page or another filter. */
export function listHref(filters: Filters, change: Partial<Filters> = {}): string {
  const asked = { ...filters, ...change }
  return withQuery('/opportunities', { ...asked, sort: asked.sort !== 'newest' && asked.sort })
}

export const isNarrowed = ({ q, kind, place, skill, paid, area, sdg }: Filters): boolean =>
  [q, kind, place, skill, paid, area].some((value) => value !== '') || sdg !== null
