// Who is meant by a line: names of people and organizations for all lines at once, and what is there no more.
import { sql } from 'kysely'
import { t } from '#platform/i18n/index.ts'
import { isId } from '#platform/id.ts'
import type { Db } from '#platform/db/index.ts'
import { fullNames, memberPaths, organizationNames } from '#modules/members/index.ts'
import type { AuditLine } from './queries.ts'

/** By `person:ID` and `organization:ID`, and by the subject of what was deleted: nothing can be opened there. */
export type Names = ReadonlyMap<string, { name: string; href?: string }>

export const subjectKey = ({ subject, subject_id }: AuditLine): string => `${subject}:${subject_id}`

/** Keys of the subjects that somebody deleted, though the lines themselves may be older. */
async function deletedAmong(db: Db, lines: readonly AuditLine[]): Promise<string[]> {
  const [kinds, ids] = [new Set(lines.map(({ subject }) => subject)), new Set(lines.map((line) => line.subject_id))]
  const deleted = await db
    .selectFrom('audit_line')
    .select(['subject', 'subject_id'])
    .where('subject', '=', sql<string>`any(${[...kinds]})`)
    .where('subject_id', '=', sql<string>`any(${[...ids]})`)
    .where('action', 'like', '%.deleted')
    .execute()
  return deleted.map(({ subject, subject_id }) => `${subject}:${subject_id}`)
}

/** Three queries, however many lines there are. */
export async function namesIn(db: Db, lines: readonly AuditLine[]): Promise<Names> {
  const keys = [...new Set(lines.flatMap((line) => [line.acting_for ?? '', subjectKey(line)]))]
  const ids = (kind: string) =>
    keys.flatMap((key) => {
      const id = key.slice(kind.length + 1)
      return key.startsWith(`${kind}:`) && isId(id) ? [id] : []
    })
  const people = await fullNames(db, ids('person'))
  const organizations = await organizationNames(db, ids('organization'))
  const deleted = { name: t('削除済み', 'deleted') }
  return new Map<string, { name: string; href?: string }>([
    ...(await deletedAmong(db, lines)).map((key) => [key, deleted] as const),
    ...[...people].map(([id, name]) => [`person:${id}`, { name, href: memberPaths.person(id) }] as const),
    ...[...organizations].map(([id, { name, href }]) => [`organization:${id}`, { name, href }] as const),
  ])
}
