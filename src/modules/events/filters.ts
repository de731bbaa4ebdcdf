// What the public list can be narrowed by. Nonsense in the address is left aside, never an error.
import { pageOf } from '#platform/http/page-of.ts'
import { clean } from '#platform/text/index.ts'
import { facilityCodes } from './facilities.ts'
import { findKind } from './kinds/index.ts'
import { eventPaths } from './paths.ts'
import { type Form, forms } from './tables.ts'

export interface Filters {
  q: string
  kind: string
  form: Form | ''
  /** A facility that the venue must have. */
  facility: string
  /** Only those that take applications now. */
  open: boolean
  /** Only those free of charge. */
  free: boolean
  /** Those that are over, the latest first, instead of those ahead. */
  past: boolean
  page: number
}

type Query = Readonly<Record<string, string | undefined>>

export const readFilters = (query: Query): Filters => ({
  q: clean(query['q'] ?? '').slice(0, 100),
  kind: findKind(query['kind'] ?? '')?.id ?? '',
  form: forms.find((form) => form === query['form']) ?? '',
  facility: facilityCodes.find((code) => code === query['facility']) ?? '',
  open: query['open'] === 'yes',
  free: query['free'] === 'yes',
  past: query['past'] === 'yes',
  page: pageOf(query['page']),
})

/** The filters as an address holds them; those at rest are left out. */
export const filterQuery = ({ page, open, free, past, ...texts }: Filters): URLSearchParams =>
  new URLSearchParams([
    ...Object.entries(texts).filter(([, value]) => value !== ''),
    ...Object.entries({ open, free, past }).flatMap(([name, on]) => (on ? [[name, 'yes']] : [])),
    ...(page > 1 ? [['page', String(page)]] : []),
  ])

/** The address of the same list, another page or another filter. */
export function listHref(filters: Filters, change: Partial<Filters> = {}): string {
  const query = filterQuery({ ...filters, ...change }).toString()
  return query === '' ? eventPaths.list() : `${eventPaths.list()}?${query}`
}

export const isNarrowed = ({ q, kind, form, facility, open, free }: Filters): boolean =>
  [q, kind, form, facility].some((value) => value !== '') || open || free
