// One audit line for each write, and the facts that modules announce.
import { sql } from 'kysely'
import { type Actor, originOf } from '#platform/auth/actor.ts'
import { type Db, insertAll, type Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'

export { historyOf, type PastChange } from './history.ts'

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

const lineOf = (actor: Actor, act: Act) => ({
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

/** The last thing an action writes: it takes the lock on the municipality's audit chain. Gives the line's number. */
export async function record(tx: Tx, actor: Actor, act: Act): Promise<number> {
  const { seq } = await tx
    .insertInto('audit_line')
    .values(lineOf(actor, act))
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq
}

/** The same of an act done to many at once: a line each, in their order, in as many statements as one. */
export const recordAll = (tx: Tx, actor: Actor, acts: readonly Act[]): Promise<void> =>
  insertAll(
    tx,
    'audit_line',
    acts.map((act) => lineOf(actor, act)),
  )

/** An act of the past, as a loader of invented data tells it. */
export interface PastAct {
  at: Date
  account: string
  /** The name of whoever did it. */
  actor: string
  action: string
  subject: string
  subject_id: string
  changes?: Record<string, [unknown, unknown]>
}

/** Many of them, oldest first, as lines of the chain. */
export const recordPast = (tx: Tx, municipality: string, acts: readonly PastAct[]): Promise<void> =>
  insertAll(
    tx,
    'audit_line',
    acts.map(({ changes = {}, ...act }) => ({
      municipality,
      ...act,
      acting_for: null,
      origin: 'demo',
      changes: JSON.stringify(changes),
      request_id: '-',
      address: '-',
    })),
  )

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

/**
 * Erases who it was and what changed from these lines. `by`: the number of the line that records the erasing and names them as
 * `lines`; without that the chain does not verify.
 */
export async function eraseAuditLines(tx: Tx, lines: readonly number[], by: number): Promise<void> {
  await sql`select erase_audit_lines(${[...lines]}, ${by})`.execute(tx)
}

interface AuditVerdict {
  lines: number
  /** Lines whose personal part was erased, by an act that is in the chain. */
  erased: number
  /** The first line whose hash, predecessor or number does not fit; null when the chain is whole. */
  broken_at: number | null
  head: string
}

/**
 * Walks the chain of the current municipality. A changed, removed or inserted line breaks it; so does a cut-off tail, and a
 * personal part that is gone without a line that says so.
 */
export async function verifyAudit(db: Db): Promise<AuditVerdict> {
  const { rows } = await sql<AuditVerdict>`
    with named as (
      select e.seq as by, line::bigint as seq from audit_line e, jsonb_array_elements_text(e.changes #> '{lines,1}') line
      where e.action like 'privacy.%' and e.erased_by is null
    ), checked as (
      select seq, erased_by, hash = audit_hash(l)
        and case when erased_by is null then coalesce(personal_hash = audit_personal_hash(l), false)
          else (erased_by, seq) in (select by, seq from named) end
        and prev = coalesce(lag(hash) over (order by seq), ''::bytea)
        and seq = coalesce(lag(seq) over (order by seq), 0) + 1 as fits
      from audit_line l
    ), head as (select coalesce(max(seq), 0) as seq, coalesce(max(encode(hash, 'hex')), '') as hash from audit_head)
    select count(*) as lines, count(checked.erased_by) as erased, head.hash as head,
      coalesce(min(checked.seq) filter (where not fits),
        case when head.seq <> coalesce(max(checked.seq), 0) then coalesce(max(checked.seq), 0) + 1 end) as broken_at
    from head left join checked on true group by head.seq, head.hash`.execute(db)
  const verdict = rows[0] ?? { lines: 0, erased: 0, broken_at: null, head: '' }
  return verdict.head === '' ? { ...verdict, lines: 0 } : verdict
}
