import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { AuditLineTable } from '#platform/db/tables.ts'

export type AuditLine = Omit<Selectable<AuditLineTable>, 'municipality' | 'prev' | 'hash' | 'salt' | 'personal_hash'>

export interface AuditFilter {
  action: string
  account: string
  subject_id: string
  /** Days in Tokyo as instants; `to` is the first instant after the last day. */
  from: Date | null
  to: Date | null
  /** Only lines before this one. */
  before: number | null
}

export const perPage = 50
/** Of one CSV file; narrowed by days it is seldom reached. */
export const csvLines = 50_000

/** Newest first, `limit` at most. */
export function auditLines(db: Db, filter: AuditFilter, limit: number): Promise<AuditLine[]> {
  let lines = db
    .selectFrom('audit_line')
    .select([
      'seq',
      'at',
      'account',
      'actor',
      'acting_for',
      'origin',
      'action',
      'subject',
      'subject_id',
      'changes',
      'request_id',
      'address',
      'erased_by',
    ])
    .orderBy('seq', 'desc')
    .limit(limit)
  if (filter.before !== null) lines = lines.where('seq', '<', filter.before)
  if (filter.action !== '') lines = lines.where('action', '=', filter.action)
  if (filter.account !== '') lines = lines.where('account', '=', filter.account)
  if (filter.subject_id !== '') lines = lines.where('subject_id', '=', filter.subject_id)
  if (filter.from !== null) lines = lines.where('at', '>=', filter.from)
  if (filter.to !== null) lines = lines.where('at', '<', filter.to)
  return lines.execute()
}

/** The name under which an account acted last; null when it never did, or it was erased. */
export async function nameOf(db: Db, account: string): Promise<string | null> {
  if (account === '') return null
  const last = await db
    .selectFrom('audit_line')
    .select('actor')
    .where('account', '=', account)
    .where('erased_by', 'is', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.actor ?? null
}
