// What the public list can be narrowed by. Nonsense in the address is left aside, never an error.
import { askedWords, withQuery } from '#platform/http/list-address.ts'
import { pageOf } from '#platform/http/page-of.ts'
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
  q: askedWords(query['q']),
  kind: findKind(query['kind'] ?? '')?.id ?? '',
  form: forms.find((form) => form === query['form']) ?? '',
  facility: facilityCodes.find((code) => code === query['facility']) ?? '',
  open: query['open'] === 'yes',
  free: query['free'] === 'yes',
  past: query['past'] === 'yes',
  page: pageOf(query['page']),
})

/** The address of the same list, another page or another filter. */
export const listHref = (filters: Filters, change: Partial<Filters> = {}): string =>
  withQuery(eventPaths.list(), { ...filters, ...change })

export const isNarrowed = ({ q, kind, form, facility, open, free }: Filters): boolean =>
  [q, kind, form, facility].some((value) => value !== '') || open || free
