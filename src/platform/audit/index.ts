// One audit line for each write, and the facts that modules announce.
import { sql } from 'kysely'
import { type Actor, originOf } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'

export interface Act {
  /** Past tense, `noun_module.verb`: `opportunities.published`. The announcement of the same act bears the same name. */
  action: string
  subject: string
  subject_id: string
  before?: object
  after?: object
}

/** Fields that differ, as [before, after]. Secrets and file contents never come this way. */
export function changesBetween(before: object = {}, after: object = {}): Record<string, [unknown, unknown]> {
  const was = new Map<string, unknown>(Object.entries(before))
  const is = new Map<string, unknown>(Object.entries(after))
  const changed: Record<string, [unknown, unknown]> = {}
  for (const [field, now] of is) {
    const then = was.get(field) ?? null
    if (JSON.stringify(then) !== JSON.stringify(now ?? null)) changed[field] = [then, now ?? null]
  }
  return changed
}

/** The last thing an action writes: it takes the lock on the municipality's audit chain. */
export async function record(tx: Tx, actor: Actor, act: Act): Promise<void> {
  await tx
    .insertInto('audit_line')
    .values({
      municipality: actor.municipality,
      account: actor.account,
      actor: actor.name,
      acting_for: actor.acting_for === null ? null : `${actor.acting_for.kind}:${actor.acting_for.id}`,
      origin: originOf(actor),
      action: act.action,
      subject: act.subject,
      subject_id: act.subject_id,
      changes: JSON.stringify(changesBetween(act.before, act.after)),
      request_id: actor.request_id,
      address: actor.address,
    })
    .execute()
}

interface Announcement {
  name: string
  subject: string
  subject_id: string
  /** Ids of the vision's measures that this act serves. */
  measures?: readonly string[]
  data?: Record<string, unknown>
}

/** Tells the rest of the system what happened, in the same transaction. */
export async function announce(tx: Tx, actor: Actor, fact: Announcement): Promise<void> {
  await tx
    .insertInto('fact')
    .values({
      municipality: actor.municipality,
      id: newId(),
      name: fact.name,
      account: actor.account,
      subject: fact.subject,
      subject_id: fact.subject_id,
      measures: [...(fact.measures ?? [])],
      data: JSON.stringify(fact.data ?? {}),
    })
    .execute()
}

interface AuditVerdict {
  lines: number
  /** The first line whose hash, predecessor or number does not fit; null when the chain is whole. */
  broken_at: number | null
  head: string
}

/** Walks the chain of the current municipality. A changed, removed or inserted line breaks it; so does a cut-off tail. */
export async function verifyAudit(db: Db): Promise<AuditVerdict> {
  const { rows } = await sql<AuditVerdict>`
    with checked as (
      select seq, hash = audit_hash(l)
        and prev = coalesce(lag(hash) over (order by seq), ''::bytea)
        and seq = coalesce(lag(seq) over (order by seq), 0) + 1 as fits
      from audit_line l
    ), head as (select coalesce(max(seq), 0) as seq, coalesce(max(encode(hash, 'hex')), '') as hash from audit_head)
    select count(*) as lines, head.hash as head,
      coalesce(min(checked.seq) filter (where not fits),
        case when head.seq <> coalesce(max(checked.seq), 0) then coalesce(max(checked.seq), 0) + 1 end) as broken_at
    from head left join checked on true group by head.seq, head.hash`.execute(db)
  const verdict = rows[0] ?? { lines: 0, broken_at: null, head: '' }
  return verdict.head === '' ? { ...verdict, lines: 0 } : verdict
}
