// What a search finds, asked of the functions in migrations/0006-search. As one array, so that the primary key is walked
// once however many there are; one array a query, since a second would be compared row by row.
import { sql } from 'kysely'

/** By words, by industry, or by both; true for all when neither is asked for. */
export function organizationHas(q: string, industries: readonly string[] | null = null) {
  const words = sql`select organizations_with(${q})`
  const industry = sql`select organizations_in(${industries}::text[])`
  if (q === '') return industries === null ? sql<boolean>`true` : sql<boolean>`id = any(array(${industry}))`
  return industries === null
    ? sql<boolean>`id = any(array(${words}))`
    : sql<boolean>`id = any(array(${words} intersect ${industry}))`
}

/** By what members may see. */
export const personHas = (q: string) => sql<boolean>`id = any(array(select people_with(${q})))`

/** By name, reading or address: for staff. */
export const personNamed = (q: string) => sql<boolean>`id = any(array(select people_named(${q})))`
