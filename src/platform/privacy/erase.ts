// Erasing one person, as the declarations say.
import { type RawBuilder, sql } from 'kysely'
import { eraseAuditLines, record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { type DataSubject, type Holding, leftName, type Mention } from './declaration.ts'

/** What goes or went of one table. */
export interface Gone {
  table: string
  how: 'rows' | 'columns' | 'nothing' | 'names' | 'lines'
  count: number
}

/** Which columns become what, and the condition that some do not say it yet. */
export function blanking({ columns }: Pick<Holding, 'columns'>) {
  const erased = Object.entries(columns).flatMap(([name, column]) =>
    column?.erased === undefined ? [] : [{ column: sql.ref(name), value: sql`${column.erased}` }],
  )
  return {
    set: sql.join(erased.map(({ column, value }) => sql`${column} = ${value}`)),
    some: erased.length > 0,
    unlike: sql`(${sql.join(
      erased.map(({ column, value }) => sql`${column} is distinct from ${value}`),
      sql` or `,
    )})`,
  }
}

async function count(db: Db, table: string, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${where}`.execute(db)
  return rows[0]?.n ?? 0
}

async function change(tx: Tx, statement: RawBuilder<unknown>): Promise<number> {
  return Number((await statement.execute(tx)).numAffectedRows ?? 0)
}

/** The ids of their own things: what audit lines, notices and mails are about. */
export async function withIds(db: Db, holdings: readonly Holding[], one: DataSubject): Promise<DataSubject> {
  const ids = new Set<string>()
  for (const { table, subject, whose } of holdings) {
    if (subject === undefined) continue
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.ref(subject)}::text as id from ${sql.table(table)} where ${whose(one)}`.execute(db)
    for (const { id } of rows) ids.add(id)
  }
  return { ...one, ids: [...ids] }
}

/** Audit lines that they wrote, that are about them or about their own things, or that name them. */
const linesAbout = ({
  account,
  person,
  ids,
  emails,
}: DataSubject) => sql`erased_by is null and action not like 'privacy.%' and (
  account = ${account} or subject_id = any (${[...ids, account].filter((id) => id !== '')})
  or acting_for = ${`person:${person}`}
  or exists (select from unnest(${[person, ...emails]}::text[]) as known where strpos(lower(changes::text), known) > 0))`

const named = (mention: Mention, one: DataSubject) =>
  sql`(${mention.about(one)}) and (${sql.join(
    mention.columns.map(
      (column) => sql`exists (select from unnest(${[...one.names]}::text[]) as known
    where strpos(${sql.ref(column)}::text, known) > 0)`,
    ),
    sql` or `,
  )})`

/** What erasing would do, without doing it. */
export async function planErasing(
  db: Db,
  holdings: readonly Holding[],
  mentions: readonly Mention[],
  one: DataSubject,
): Promise<Gone[]> {
  const plan: Gone[] = []
  for (const mention of mentions) {
    plan.push({ table: mention.table, how: 'names', count: await count(db, mention.table, named(mention, one)) })
  }
  for (const { table, whose, erase } of holdings) {
    if (erase === 'last') continue
    plan.push({ table, how: erase, count: await count(db, table, whose(one)) })
  }
  plan.push({ table: 'audit_line', how: 'lines', count: await count(db, 'audit_line', linesAbout(one)) })
  return plan.filter(({ count }) => count > 0)
}

/** Erases and records it. Names in the texts of others go first: what they are found by still stands then. */
export async function eraseHoldings(
  tx: Tx,
  actor: Actor,
  holdings: readonly Holding[],
  mentions: readonly Mention[],
  one: DataSubject,
): Promise<Gone[]> {
  const gone: Gone[] = []
  for (const mention of mentions) {
    const set = mention.columns.map(
      (name) => sql`${sql.ref(name)} = forget_names(${sql.ref(name)}, ${[...one.names]}, ${leftName})`,
    )
    const statement = sql`update ${sql.table(mention.table)} set ${sql.join(set)} where ${named(mention, one)}`
    gone.push({ table: mention.table, how: 'names', count: await change(tx, statement) })
  }
  // Rows that point at others go before those; the person's own row, which all point at, comes first in its module.
  for (const holding of [...holdings].reverse()) {
    const { table, whose, erase } = holding
    const where = whose(one)
    if (erase === 'last') continue
    if (erase === 'rows') {
      gone.push({ table, how: erase, count: await change(tx, sql`delete from ${sql.table(table)} where ${where}`) })
    } else if (erase === 'columns' && blanking(holding).some) {
      const statement = sql`update ${sql.table(table)} set ${blanking(holding).set} where ${where}`
      gone.push({ table, how: erase, count: await change(tx, statement) })
    } else {
      gone.push({ table, how: 'nothing', count: await count(tx, table, where) })
    }
  }
  const { rows } = await sql<{ seq: number }>`
    select seq from audit_line where ${linesAbout(one)} order by seq`.execute(tx)
  const lines = rows.map(({ seq }) => seq)
  const all = [...gone, { table: 'audit_line', how: 'lines' as const, count: lines.length }].filter(
    ({ count }) => count > 0,
  )
  const by = await record(tx, actor, {
    action: 'privacy.erased',
    subject: 'person',
    subject_id: one.person,
    after: { gone: all, lines },
  })
  await eraseAuditLines(tx, lines, by)
  return all
}
