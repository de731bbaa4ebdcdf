// What the public list can be narrowed by. Nonsense in the address is left aside, never an error.
import { askedWords, withQuery } from '#platform/http/list-address.ts'
import { pageOf } from '#platform/http/page-of.ts'
import { audienceCodes } from './audiences.ts'
import { findKind } from './kinds/index.ts'
import { schemePaths } from './paths.ts'
import { topicCodes } from './topics.ts'

/** Empty: what takes applications now or will. */
const moments = ['open', 'closed'] as const
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
  q: askedWords(query['q']),
  topic: oneOf(topicCodes, query['topic']),
  kind: findKind(query['kind'] ?? '')?.id ?? '',
  who: oneOf(audienceCodes, query['who']),
  when: oneOf(moments, query['when']),
  by: oneOf(offers, query['by']),
  page: pageOf(query['page']),
})

/** The address of the same list, another page or another filter. */
export const listHref = (filters: Filters, change: Partial<Filters> = {}): string =>
  withQuery(schemePaths.list(), { ...filters, ...change })

export const isNarrowed = ({ q, topic, kind, who, when, by }: Filters): boolean =>
  [q, topic, kind, who, when, by].some((value) => value !== '')
