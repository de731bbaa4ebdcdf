// What else the same firms and people applied for, and what their budgets say.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { SameParties } from '#modules/members/index.ts'
import { type Cost, costsOf, fieldsOf, formDefinitions } from '#modules/schemes/index.ts'

const columns = ['id', 'call', 'organization', 'person', 'state', 'asked_yen', 'submitted_at'] as const

export const applicationsById = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('application')
        .select(columns)
        .where('id', 'in', [...ids])
        .execute()
export type ApplicationLine = Awaited<ReturnType<typeof applicationsById>>[number]

const most = 1000

/** Submitted and not taken back, the newest first. A draft is its applicant's alone. */
export const submittedBy = (db: Db, { organizations, persons }: Pick<SameParties, 'organizations' | 'persons'>) =>
  db
    .selectFrom('application')
    .select(columns)
    .where('submitted_at', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .where(sql<boolean>`(organization = any(${organizations}::uuid[]) or person = any(${persons}::uuid[]))`)
    .orderBy('submitted_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()

/** The lines of their budgets, by application. */
export async function costLinesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Cost[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('application')
    .select(['id', 'form', 'answers'])
    .where('id', 'in', [...ids])
    .execute()
  const forms = await formDefinitions(db, [...new Set(rows.map(({ form }) => form))])
  return new Map(
    rows.map(({ id, form, answers }) => {
      const definition = forms.get(form)
      const fields = definition === undefined ? [] : fieldsOf(definition).filter(({ kind }) => kind === 'budget')
      return [id, fields.flatMap(({ code }) => costsOf(answers[code]))]
    }),
  )
}

/** Of firms, also those only begun: to be counted, not shown. */
export const applicationsInCalls = async (db: Db, calls: readonly string[]) => {
  const rows =
    calls.length === 0
      ? []
      : await db
          .selectFrom('application')
          .select(['id', 'call', 'organization'])
          .where('call', 'in', [...calls])
          .where('organization', 'is not', null)
          .execute()
  return rows.map(({ organization, ...row }) => ({ ...row, organization: organization ?? '' }))
}

/** How many were handed in to each scheme; one query. */
export async function submittedCounts(db: Db, schemes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (schemes.length === 0) return new Map()
  const rows = await db
    .selectFrom('application')
    .select((eb) => ['scheme', eb.fn.countAll<number>().as('count')])
    .where('scheme', 'in', [...schemes])
    .where('submitted_at', 'is not', null)
    .groupBy('scheme')
    .execute()
  return new Map(rows.map(({ scheme, count }) => [scheme, count]))
}
