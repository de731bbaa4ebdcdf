// What a search finds, as one array, so that the primary key is walked once however many there are; one array a query, since a second
// would be compared row by row.
import { sql } from 'kysely'
import { searchedIds } from '#platform/search/index.ts'

/** As whom a list is searched: the public ones show only what everybody or every member may see. */
type As = 'stranger' | 'member' | 'staff'

/** By words, by industry, or by both; true for all when neither is asked for. */
export function organizationHas(as: As, q: string, industries: readonly string[] | null = null) {
  const words = searchedIds(q, 'organization', [as])
  const industry = sql`select organizations_in(${industries}::text[])`
  if (q === '') return industries === null ? sql<boolean>`true` : sql<boolean>`id = any(array(${industry}))`
  return industries === null
    ? sql<boolean>`id = any(array(${words}))`
    : sql<boolean>`id = any(array(${words} intersect ${industry}))`
}

/** Members by what they show; staff also by name, reading or address. */
export const personHas = (as: As, q: string) => sql<boolean>`id = any(array(${searchedIds(q, 'person', [as])}))`
