// Payments of all applicants, for staff; and what of them can go to the bank.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { applicationsNumbered, hasName } from '#modules/applications/index.ts'
import type { Filters } from '../filters.ts'
import { type Doubt, doubtsOf } from '../bank/account.ts'
import type { BankAccount } from '../tables.ts'
import type { Payment } from './payments.ts'

export const perPage = 100
/** Of a file. */
const mostRows = 100_000

/** `of`: the applications whose number was typed; null: a part of a name, or nothing. */
const found = (db: Db, { state, scheme, q }: Filters, of: readonly string[] | null) =>
  db
    .selectFrom('payment_due')
    .$if(of !== null, (query) => query.where(sql<boolean>`application = any(${of}::uuid[])`))
    .$if(of === null && q !== '', (query) => query.where(hasName(q)))
    .$if(state !== null, (query) => query.where('state', '=', state ?? 'due'))
    .$if(state === null, (query) => query.where('state', '<>', 'dropped'))
    .$if(scheme !== null, (query) => query.where('scheme', '=', scheme ?? ''))

/** `limit` from `offset` on: the index says which, and only these are read. */
function rows(db: Db, filters: Filters, of: readonly string[] | null, limit: number, offset: number) {
  const which = found(db, filters, of).select('id').orderBy('due_on').orderBy('id').limit(limit).offset(offset)
  return db.selectFrom('payment_due').selectAll().where('id', 'in', which).orderBy('due_on').orderBy('id').execute()
}

/** How many and how much, by scheme and state: one reading of an index says it of every filter. */
const sums = (db: Db) =>
  db
    .selectFrom('payment_due')
    .select((eb) => ['scheme', 'state', eb.fn.countAll<number>().as('count'), eb.fn.sum<number>('yen').as('yen')])
    .groupBy(['scheme', 'state'])
    .execute()

/** Of what was searched for. What stands on the first page is not looked for once more. */
async function sumOf(db: Db, filters: Filters, of: readonly string[] | null, page: readonly Payment[]) {
  if (filters.page === 1 && page.length < perPage)
    return { total: page.length, yen: page.reduce((sum, { yen }) => sum + yen, 0) }
  return found(db, filters, of)
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.coalesce(eb.fn.sum<number>('yen'), eb.lit(0)).as('yen'),
    ])
    .executeTakeFirstOrThrow()
}

/** The sum is of all pages; `paying`: the schemes that pay anything. */
export async function listPayments(db: Db, filters: Filters) {
  const all = await sums(db)
  const these = all
    .filter(({ state }) => (filters.state === null ? state !== 'dropped' : state === filters.state))
    .filter(({ scheme }) => filters.scheme === null || scheme === filters.scheme)
  const whole = {
    total: these.reduce((sum, { count }) => sum + count, 0),
    yen: these.reduce((sum, { yen }) => sum + yen, 0),
  }
  const of = await applicationsNumbered(db, filters.q)
  const page = await rows(db, filters, of, perPage, (filters.page - 1) * perPage)
  return {
    ...(filters.q === '' ? whole : await sumOf(db, filters, of, page)),
    paying: [...new Set(all.map(({ scheme }) => scheme))],
    rows: page,
  }
}

export const allPayments = async (db: Db, filters: Filters): Promise<Payment[]> =>
  rows(db, filters, await applicationsNumbered(db, filters.q), mostRows, 0)

export type Standing = BankAccount & {
  application: string
  checked_account: string | null
  returned_words: string
  changed_at: Date
  version: number
}

/** By application; one query. */
export async function accountsOf(db: Db, applications: readonly string[]): Promise<Map<string, Standing>> {
  if (applications.length === 0) return new Map()
  const rows = await db
    .selectFrom('payment_account')
    .selectAll()
    .where('application', 'in', [...applications])
    .execute()
  return new Map(rows.map((row) => [row.application, row]))
}

/** Why a payment cannot go to the bank yet; none: it can. */
export function doubtsAbout(account: Standing | undefined): Doubt[] {
  if (account === undefined)
    return [
      {
        why: {
          ja: '振込先の口座がまだありません。申請者の入力を待っています。',
          en: 'There is no account yet: the applicant is asked.',
        },
      },
    ]
  if (account.returned_words !== '')
    return [
      {
        why: {
          ja: '口座を申請者に戻しました。新しい口座の入力を待っています。',
          en: 'The account was returned: the applicant is to enter another.',
        },
      },
    ]
  const doubts = doubtsOf(account)
  return doubts.length === 0 && account.checked_account === null
    ? [
        {
          why: {
            ja: '申請者が口座を直しました。申請のページで、通帳の写しと照らし合わせてください。',
            en: 'The applicant changed the account: compare it with the bankbook on the page of the application.',
          },
        },
      ]
    : doubts
}
