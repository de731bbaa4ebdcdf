// Who keeps one table though nobody fixed them: for whom changing tables is a burden, or who hears at one place only.
interface Sitter {
  id: string
  needs: readonly string[]
}
interface Fixed {
  participant: string
  table_no: number
}

/** Codes of what a venue offers (events/facilities.ts). */
const staying: ReadonlySet<string> = new Set(['wheelchair', 'guide-dog', 'hearing-loop'])

/** The tables in use by number; the lowest are those by the entrance. One to each before a second: they too meet others. */
export function tablesForNeeds(
  tables: readonly number[],
  sitters: readonly Sitter[],
  fixed: readonly Fixed[],
): Map<string, number> {
  const by = new Set(fixed.map(({ participant }) => participant))
  const taken = tables.map((_, i) => fixed.filter(({ table_no }) => table_no === i + 1).length)
  const kept = new Map<string, number>()
  for (const { id, needs } of sitters) {
    if (by.has(id) || !needs.some((need) => staying.has(need))) continue
    const open = [...taken.keys()].filter((i) => (taken[i] ?? 0) < (tables[i] ?? 0))
    const least = Math.min(...open.map((i) => taken[i] ?? 0))
    const table = open.find((i) => taken[i] === least)
    if (table === undefined) break
    taken[table] = least + 1
    kept.set(id, table + 1)
  }
  return kept
}
