import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { type DataSubject, exportHoldings, type Section, withIds } from '#platform/privacy/index.ts'
import { accountsById } from '#modules/accounts/index.ts'
import { findKnownPerson } from '#modules/members/index.ts'
import type { Declared } from './declared.ts'

/** By person id or e-mail address. `root` knows the account's own address, which may be another one. */
export async function findSubject(
  root: Db,
  db: Db,
  declared: Declared,
  whom: string,
): Promise<DataSubject | undefined> {
  const known = await findKnownPerson(db, whom)
  if (known === undefined) return undefined
  const [account] = known.account === null ? [] : await accountsById(root, [known.account])
  const emails = [...new Set([...known.emails, ...(account === undefined ? [] : [account.email.toLowerCase()])])]
  const names = [...new Set([...known.names, ...emails])]
  return withIds(db, declared.holdings, { ...known, account: known.account ?? '', emails, names, ids: [] })
}

/** Everything that is kept about them here, and of their account. `judgedToo`: for staff, who look before they hand it out. */
export async function sectionsOf(
  root: Db,
  db: Db,
  declared: Declared,
  one: DataSubject,
  judgedToo: boolean,
): Promise<Section[]> {
  return [
    ...(await exportHoldings(db, declared.holdings, one, judgedToo)),
    ...(await exportHoldings(root, declared.installation, one, judgedToo)),
  ]
}

export const photosOf = (db: Db, { person }: DataSubject) =>
  db
    .selectFrom('file')
    .select(['name', 'sha256'])
    .where('subject', '=', 'person_photo')
    .where('subject_id', '=', person)
    .execute()

export const findLeaving = (db: Db, person: string) =>
  db.selectFrom('leaving').select(['asked_at', 'erase_on']).where('person', '=', person).executeTakeFirst()

/** Whose days to think again are over. */
export const dueLeavings = async (db: Db, today: string): Promise<string[]> =>
  (await db.selectFrom('leaving').select('person').where('erase_on', '<=', today).orderBy('person').execute()).map(
    ({ person }) => person,
  )

/** Everybody who was erased here, the latest last: the audit knows. */
export const erasedIn = (db: Db): Promise<{ person: string; at: Date }[]> =>
  db
    .selectFrom('audit_line')
    .select(['subject_id as person', 'at'])
    .where('action', '=', 'privacy.erased')
    .orderBy('seq')
    .execute()

export const retentionRuns = (db: Db) =>
  db.selectFrom('retention_run').select(['id', 'at', 'done', 'people']).orderBy('at', 'desc').limit(60).execute()

/** The name with the request's own words beside it: staff see whom it is about. Open ones first, the nearest end first. */
export const disclosureRequests = (db: Db) =>
  db
    .selectFrom('disclosure_request')
    .selectAll()
    .orderBy(sql`handed_on is not null`)
    .orderBy('due_on')
    .orderBy('id')
    .limit(200)
    .execute()

export type DisclosureRequest = Awaited<ReturnType<typeof disclosureRequests>>[number]

export const findDisclosureRequest = (db: Db, id: string) =>
  db.selectFrom('disclosure_request').selectAll().where('id', '=', id).executeTakeFirst()
