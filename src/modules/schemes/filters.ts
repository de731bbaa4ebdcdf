// What the public list can be narrowed by. Nonsense in the address is left aside, never an error.
import { pageOf } from '#platform/http/page-of.ts'
import { clean } from '#platform/text/index.ts'
import { audienceCodes } from './audiences.ts'
import { findKind } from './kinds/index.ts'
import { schemePaths } from './paths.ts'
import { topicCodes } from './topics.ts'

/** Empty: what takes applications now or will. */
export const moments = ['open', 'closed'] as const
/** Empty: ours and those of others. */
export const offers = ['own', 'other'] as const

export interface Filters {
  q: string
  topic: string
  kind: string
  who: string
  when: (typeof moments)[number] | ''
  by: (typeof offers)[number] | ''
  page: number
}

type Query = Readonly<Record<string, string | undefined>>

const oneOf = <T extends string>(codes: readonly T[], given = ''): T | '' => codes.find((code) => code === given) ?? ''

export const readFilters = (query: Query): Filters => ({
  q: clean(query['q'] ?? '').slice(0, 100),
  topic: oneOf(topicCodes, query['topic']),
  kind: findKind(query['kind'] ?? '')?.id ?? '',
  who: oneOf(audienceCodes, query['who']),
  when: oneOf(moments, query['when']),
  by: oneOf(offers, query['by']),
  page: pageOf(query['page']),
})

/** The address of the same list, another page or another filter; what is at rest is left out. */
export function listHref(filters: Filters, change: Partial<Filters> = {}): string {
  const { page, ...texts } = { ...filters, ...change }
  const query = new URLSearchParams([
    ...Object.entries(texts).filter(([, value]) => value !== ''),
    ...(page > 1 ? [['page', String(page)]] : []),
  ]).toString()
  return query === '' ? schemePaths.list() : `${schemePaths.list()}?${query}`
}

export const isNarrowed = ({ q, topic, kind, who, when, by }: Filters): boolean =>
  [q, topic, kind, who, when, by].some((value) => value !== '')
