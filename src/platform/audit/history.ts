// What was done to one thing, for whoever looks after it: the audit's own pages are for auditors.
import type { Db } from '#platform/db/index.ts'

export interface PastChange {
  at: Date
  /** Null once erased. */
  actor: string | null
  action: string
  /** Field → before, after. */
  changes: Record<string, [unknown, unknown]>
}

/** Latest first; at most `limit`. */
export async function historyOf(db: Db, subject: string, id: string, limit = 50): Promise<PastChange[]> {
  const rows = await db
    .selectFrom('audit_line')
    .select(['at', 'actor', 'action', 'changes', 'erased_by'])
    .where('subject', '=', subject)
    .where('subject_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ erased_by, ...row }) => (erased_by === null ? row : { ...row, actor: null, changes: {} }))
}
