// Who is meant by a line: names of people and organizations for all lines at once.
import { isId } from '#platform/id.ts'
import type { Db } from '#platform/db/index.ts'
import { fullNames, memberPaths, organizationNames } from '#modules/members/index.ts'
import type { AuditLine } from './queries.ts'

/** By `person:ID` and `organization:ID`. */
export type Names = ReadonlyMap<string, { name: string; href: string }>

export const subjectKey = ({ subject, subject_id }: AuditLine): string => `${subject}:${subject_id}`

/** Two queries, however many lines there are. */
export async function namesIn(db: Db, lines: readonly AuditLine[]): Promise<Names> {
  const keys = [...new Set(lines.flatMap((line) => [line.acting_for ?? '', subjectKey(line)]))]
  const ids = (kind: string) =>
    keys.flatMap((key) => {
      const id = key.slice(kind.length + 1)
      return key.startsWith(`${kind}:`) && isId(id) ? [id] : []
    })
  const people = await fullNames(db, ids('person'))
  const organizations = await organizationNames(db, ids('organization'))
  return new Map([
    ...[...people].map(([id, name]) => [`person:${id}`, { name, href: memberPaths.person(id) }] as const),
    ...[...organizations].map(([id, { name, href }]) => [`organization:${id}`, { name, href }] as const),
  ])
}
