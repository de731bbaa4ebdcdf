// The applications of a person and of the firms they belong to.
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { callsById } from '#modules/schemes/index.ts'
import { untoldOf } from '../telling.ts'

interface Mine {
  person: string | null
  /** Also those that this account supports from outside. */
  supporter?: string
  organizations: readonly string[]
  /** Only of this scheme. */
  scheme?: string
}

/** The newest; the page says so where there may be more. */
export const mostMine = 1000
/** Of the page. */
export const perPage = 50

const supportedBy = async (db: Db, account: string): Promise<string[]> =>
  (
    await db
      .selectFrom('application_supporter')
      .select('application')
      .where('account', '=', account)
      .where('ended_at', 'is', null)
      .execute()
  ).map(({ application }) => application)

async function rowsOf(db: Db, { person, organizations, scheme, supporter }: Mine) {
  // Asked for apart: within the other question it would read every application of the town.
  const supported = supporter === undefined ? [] : await supportedBy(db, supporter)
  return db
    .selectFrom('application')
    .select([
      'id',
      'scheme',
      'call',
      'organization',
      'person',
      'applicant_name',
      'number',
      'number_year',
      'state',
      'created_at',
      'submitted_at',
      'due_on',
    ])
    .where((eb) =>
      eb.or([
        eb('person', '=', person),
        ...(supported.length > 0 ? [eb('id', 'in', supported)] : []),
        ...(organizations.length > 0 ? [eb('organization', 'in', [...organizations])] : []),
      ]),
    )
    .$if(scheme !== undefined, (query) => query.where('scheme', '=', scheme ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(mostMine)
    .execute()
}

/** The newest first, each with its call. For the applicants: what is `untold` shows no state. */
export async function applicationsOf(db: Db, whose: Mine) {
  const rows = await rowsOf(db, whose)
  const calls = await callsById(db, [...new Set(rows.map(({ call }) => call))])
  const untold = await untoldOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, terms: found(calls.get(row.call)), untold: untold.has(row.id) }))
}

export type MyApplication = Awaited<ReturnType<typeof applicationsOf>>[number]
