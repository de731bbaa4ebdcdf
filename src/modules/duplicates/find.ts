// 重なり: what else the same firm asks for or gets, and documents or costs that stand in another application, too.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import {
  type ApplicationLine,
  applicationsById,
  costLinesOf,
  type NamedApplication,
  namedApplications,
  submittedBy,
} from '#modules/applications/index.ts'
import { samePartiesOf } from '#modules/members/index.ts'
import { aidsOf } from '#modules/budget/index.ts'
import type { Cost } from '#modules/schemes/index.ts'
import { sameCosts } from './rules.ts'

export interface Duplicate {
  other: NamedApplication
  /** Decided where it was, else as it was estimated; null: neither. */
  yen: number | null
  decided: boolean
  /** Or of who represents it. */
  same_firm: boolean
  /** Names of this application's documents whose very bytes are in the other. */
  documents: readonly string[]
  /** Lines of this one's budget that stand in the other's of the same fiscal year. */
  costs: readonly Cost[]
}

const most = 1000

/** Of whoever attaches the same catalogue as everybody, those of `siblings` come first; then the newest, as many of one application as of another. */
const sameDocuments = (db: Db, ids: readonly string[], siblings: readonly string[]) =>
  db
    .selectFrom('file as f')
    .innerJoin('file as o', (join) =>
      join.onRef('o.municipality', '=', 'f.municipality').onRef('o.sha256', '=', 'f.sha256'),
    )
    .select(['f.subject_id as application', 'o.subject_id as other', 'f.name'])
    .where('f.subject', '=', 'application')
    .where('f.subject_id', 'in', [...ids])
    .where('o.subject', '=', 'application')
    .whereRef('o.subject_id', '<>', 'f.subject_id')
    .where('f.bytes', '>', 0)
    .groupBy(['f.subject_id', 'o.subject_id', 'f.name'])
    .orderBy(sql`o.subject_id = any(${siblings}::text[])`, 'desc')
    .orderBy(sql`row_number() over (partition by f.subject_id order by o.subject_id desc)`)
    .limit(most)
    .execute()

/** By application; what is plainly the same comes first. A number of queries that does not grow with them. */
export async function duplicatesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Duplicate[]>> {
  const mine = await applicationsById(db, ids)
  if (mine.length === 0) return new Map()
  const parties = await samePartiesOf(db, mine)
  const siblings = await submittedBy(db, parties)
  const documents = await sameDocuments(
    db,
    ids,
    siblings.map(({ id }) => id),
  )
  const of = Map.groupBy(documents, ({ application }) => application)
  const known = new Set(siblings.map(({ id }) => id))
  const strangers = (
    await applicationsById(
      db,
      documents.map(({ other }) => other).filter((id) => !known.has(id)),
    )
  ).filter(({ state }) => state !== 'draft' && state !== 'withdrawn')
  const others = [...siblings, ...strangers]
  const all = [...new Set([...ids, ...others.map(({ id }) => id)])]
  const names = await namedApplications(db, all)
  const costs = await costLinesOf(db, [...new Set([...ids, ...siblings.map(({ id }) => id)])])
  const committed = new Map<string, number>()
  for (const { application, committed: yen } of await aidsOf(
    db,
    others.map(({ id }) => id),
  ))
    committed.set(application, (committed.get(application) ?? 0) + yen)

  const between = (one: ApplicationLine, line: ApplicationLine, same_firm: boolean): Duplicate[] => {
    const other = names.get(line.id)
    if (other === undefined || line.id === one.id) return []
    const same_year = names.get(one.id)?.fiscal_year === other.fiscal_year
    const found = {
      documents: (of.get(one.id) ?? []).filter(({ other }) => other === line.id).map(({ name }) => name),
      costs: same_firm && same_year ? sameCosts(costs.get(one.id) ?? [], costs.get(line.id) ?? []) : [],
    }
    const yen = committed.get(line.id) ?? 0
    return [{ other, same_firm, ...found, decided: yen > 0, yen: yen > 0 ? yen : line.asked_yen }]
  }
  const plain = ({ documents, costs }: Duplicate): number => documents.length + costs.length
  const ofParty = parties.among(others)
  const byId = new Map(others.map((line) => [line.id, line]))
  return new Map(
    mine.map((one) => {
      const party = ofParty(one)
      const inParty = new Set(party)
      const sharing = new Set((of.get(one.id) ?? []).flatMap(({ other }) => byId.get(other) ?? []))
      const all = [
        ...party.flatMap((line) => between(one, line, true)),
        ...[...sharing.difference(inParty)].flatMap((line) => between(one, line, false)),
      ]
      return [one.id, all.sort((a, b) => plain(b) - plain(a))]
    }),
  )
}
