// Applications as later modules list them: number, name, where they stand.
import type { Db } from '#platform/db/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { numberText } from '../phrases.ts'
import type { ApplicationState } from '../states.ts'

export interface NamedApplication {
  id: string
  scheme: string
  /** Of the scheme. */
  title: string
  kind: string
  applicant_name: string
  /** 2026-0012; empty of a draft. */
  number: string
  fiscal_year: number
  state: ApplicationState
}

/** By id, in two queries however many there are. Those that were thrown away are not in it. */
export async function namedApplications(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedApplication>> {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('application')
          .select(['id', 'scheme', 'call', 'number', 'number_year', 'applicant_name', 'state'])
          .where('id', 'in', [...new Set(ids)])
          .execute()
  const calls = await callsById(db, [...new Set(rows.map(({ call }) => call))])
  return new Map(
    rows.map(({ id, scheme, call, applicant_name, state, ...row }) => {
      const { title = '', kind = 'grant', fiscal_year = 0 } = calls.get(call) ?? {}
      return [id, { id, scheme, title, kind, applicant_name, number: numberText(row), fiscal_year, state }]
    }),
  )
}
