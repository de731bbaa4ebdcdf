// Many rows at once, for the demo ward and imports. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export const insertPeople = (tx: Tx, rows: readonly Insertable<Tables['person']>[]): Promise<void> =>
  insertAll(tx, 'person', rows)
export const insertPersonSkills = (tx: Tx, rows: readonly Insertable<Tables['person_skill']>[]): Promise<void> =>
  insertAll(tx, 'person_skill', rows)
export const insertConsents = (tx: Tx, rows: readonly Insertable<Tables['consent']>[]): Promise<void> =>
  insertAll(tx, 'consent', rows)
export const insertOrganizations = (tx: Tx, rows: readonly Insertable<Tables['organization']>[]): Promise<void> =>
  insertAll(tx, 'organization', rows)
export const insertAffiliations = (tx: Tx, rows: readonly Insertable<Tables['affiliation']>[]): Promise<void> =>
  insertAll(tx, 'affiliation', rows)
export const insertGroups = (tx: Tx, rows: readonly Insertable<Tables['organization_group']>[]): Promise<void> =>
  insertAll(tx, 'organization_group', rows)
