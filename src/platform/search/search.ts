import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#platform/db/index.ts'

export interface Asked {
  q: string
  /** `viewerOf` the actor. */
  viewer: readonly string[]
  kind: string | null
  facet: string | null
  page: number
  perPage: number
}

const hit = z.object({ kind: z.string(), id: z.string(), facet: z.string() })
const count = z.object({ kind: z.string(), facet: z.string(), documents: z.number() })
const exact = z.object({ total: z.number(), counts: z.array(count), hits: z.array(hit) })
export type Hit = z.infer<typeof hit>
export type Count = z.infer<typeof count>

export interface Results {
  hits: Hit[]
  /** How many there are to page through: at most `countedAtMost`. */
  total: number
  /** Of every kind, whichever is chosen. */
  counts: Count[]
  /** `near`: few or none have every word; those that have some are here too. */
  how: 'exact' | 'near'
  /** What was meant instead of what was typed. */
  corrected: string | null
}

export const countedAtMost = 10_000
/** Results that can be paged to: the thousand that were ranked. */
export const rankedAtMost = 1000
const few = 5
const nearAtMost = 100

async function searchExact(db: Db, { q, viewer, kind, facet, page, perPage }: Asked) {
  const { rows } = await sql<{ answer: unknown }>`
    select search_exact(${q}, ${[...viewer]}::text[], ${kind}, ${facet}, ${countedAtMost}::int, ${(page - 1) * perPage}::int,
      ${perPage}::int) as answer`.execute(db)
  return exact.parse(rows[0]?.answer)
}

/** The question with every katakana word that nobody wrote replaced by the written one nearest to it; null without any. */
async function corrected(db: Db, q: string): Promise<string | null> {
  const { rows } = await sql<{ typed: string; meant: string | null }>`select * from search_mistyped(${q})`.execute(db)
  const meant = rows.reduce((text, row) => text.replace(row.typed, row.meant ?? row.typed), q.normalize('NFKC'))
  return rows.some((row) => row.meant !== null) ? meant : null
}

const totalOf = (counts: readonly Count[]): number => counts.reduce((sum, { documents }) => sum + documents, 0)

/** Those that have some of the words, the nearest first; of one kind, or of all. */
async function near(db: Db, q: string, viewer: readonly string[], kind: string | null): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select * from search_near(${q}, ${[...viewer]}::text[], ${kind}, ${nearAtMost}::int)`.execute(db)
  return rows
}

async function searchNear(db: Db, asked: Asked, first: readonly Hit[]): Promise<Results> {
  const { q, viewer, kind, facet, page, perPage } = asked
  const rows = await near(db, q, viewer, null)
  const isFirst = (row: Hit) => first.some((one) => one.kind === row.kind && one.id === row.id)
  const ordered = [...first, ...rows.filter((row) => !isFirst(row))]
  const counts = [...Map.groupBy(ordered, (row) => `${row.kind}\n${row.facet}`).values()].flatMap((group) =>
    group.slice(0, 1).map((row) => ({ kind: row.kind, facet: row.facet, documents: group.length })),
  )
  const narrowed = ordered.filter(
    (row) => (kind === null || row.kind === kind) && (facet === null || row.facet === facet),
  )
  const hits = narrowed.slice((page - 1) * perPage, page * perPage)
  return { hits, total: narrowed.length, counts, how: 'near', corrected: null }
}

/**
 * Documents with every word; when there are none, with the words that were meant; when there are few, also those that have some of the
 * words. A correction is told only when the viewer may see what it finds.
 */
export async function search(db: Db, asked: Asked): Promise<Results> {
  const found = await searchExact(db, asked)
  const total = totalOf(found.counts)
  if (total >= few) return { ...found, how: 'exact', corrected: null }
  const meant = total === 0 ? await corrected(db, asked.q) : null
  if (meant !== null) {
    const other = await searchExact(db, { ...asked, q: meant })
    if (other.counts.length > 0) return { ...other, how: 'exact', corrected: meant }
  }
  const all = total === 0 ? found : await searchExact(db, { ...asked, kind: null, facet: null, page: 1, perPage: few })
  return searchNear(db, asked, all.hits)
}

/** For a list of one kind with filters of its own: `id = any(array(searchedIds(…)))`. */
export const searchedIds = (q: string, kind: string, viewer: readonly string[]) =>
  sql<string>`select search_ids(${q}, ${kind}, ${[...viewer]}::text[])`

/** For the same list, where nothing has every word: the nearest first. */
export const nearIds = async (db: Db, q: string, kind: string, viewer: readonly string[]): Promise<string[]> =>
  (await near(db, q, viewer, kind)).map(({ id }) => id)
