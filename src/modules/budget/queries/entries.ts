// The ledger of one scheme and year, and what of it is not paid yet.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

export const perPage = 100

const effect = sql`case kind when 'appropriate' then yen when 'commit' then -yen when 'release' then yen when 'return' then yen else 0 end`

/** What was left after each entry; the newest first. Reckoned back from what is left now: older entries are not read. */
export const listEntries = (db: Db, scheme: string, fiscal_year: number, page: number) =>
  db
    .selectFrom('budget_entry as entry')
    .innerJoin('budget_balance as balance', (join) =>
      join.onRef('balance.scheme', '=', 'entry.scheme').onRef('balance.fiscal_year', '=', 'entry.fiscal_year'),
    )
    .select([
      'entry.id',
      'entry.number',
      'kind',
      'basis',
      'yen',
      'application',
      'of_year',
      'words',
      'document_number',
      'account',
      'entered_at',
    ])
    .select(
      sql<number>`(appropriated - committed - coalesce(sum(${effect}) over (order by entry.number desc
        rows between unbounded preceding and 1 preceding), 0))::bigint`.as('left'),
    )
    .where('entry.scheme', '=', scheme)
    .where('entry.fiscal_year', '=', fiscal_year)
    .orderBy('entry.number', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()

export const countEntries = async (db: Db, scheme: string, fiscal_year: number): Promise<number> =>
  (
    await db
      .selectFrom('budget_balance')
      .select('number')
      .where('scheme', '=', scheme)
      .where('fiscal_year', '=', fiscal_year)
      .executeTakeFirst()
  )?.number ?? 0

/** What a year had paid and came back after its books were closed, by the year of which it is income. */
export const pastIncomeOf = (db: Db, scheme: string, of_year: number) =>
  db
    .selectFrom('budget_entry')
    .select(({ fn }) => ['fiscal_year', fn.sum<number>('yen').as('yen')])
    .where('scheme', '=', scheme)
    .where('of_year', '=', of_year)
    .groupBy('fiscal_year')
    .having(({ fn }) => fn.sum<number>('yen'), '<>', 0)
    .orderBy('fiscal_year')
    .execute()

/** What a receipt entered. */
export const enteredBy = (db: Db, receipt: string) =>
  db
    .selectFrom('budget_entry')
    .select(['id', 'scheme', 'fiscal_year', 'kind', 'yen', 'application', 'received_on', 'of_year'])
    .where('receipt', '=', receipt)
    .where('undoes', 'is', null)
    .orderBy('fiscal_year')
    .execute()

/** In which books each receipt was entered; below zero: taken back. */
export const bookedOf = async (db: Db, receipts: readonly string[]) =>
  receipts.length === 0
    ? []
    : db
        .selectFrom('budget_entry')
        .select(['receipt', 'kind', 'fiscal_year', 'yen'])
        .where('receipt', 'in', [...receipts])
        .orderBy('entered_at')
        .orderBy('fiscal_year')
        .execute()

export type Booked = Awaited<ReturnType<typeof bookedOf>>[number]

/** What is committed and not paid, by application. */
export const unpaidOf = (db: Db, scheme: string, fiscal_year: number) =>
  db
    .selectFrom('budget_aid')
    .select(['application', 'committed', 'paid'])
    .where('scheme', '=', scheme)
    .where('fiscal_year', '=', fiscal_year)
    .whereRef('committed', '>', 'paid')
    .orderBy('application')
    .execute()

export type Unpaid = Awaited<ReturnType<typeof unpaidOf>>[number]

export const hasEntries = async (db: Db, scheme: string): Promise<boolean> =>
  (await db.selectFrom('budget_entry').select('id').where('scheme', '=', scheme).limit(1).executeTakeFirst()) !==
  undefined
