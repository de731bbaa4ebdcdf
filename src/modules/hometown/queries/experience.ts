import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { EntryExperienceTable } from '../tables.ts'

export type Experience = Omit<Selectable<EntryExperienceTable>, 'municipality' | 'entry' | 'added_at'>

/** Whoever shows it has shown the entry. */
export const experienceOf = (db: Db, entry: string): Promise<Experience[]> =>
  db
    .selectFrom('entry_experience')
    .select(['source', 'town', 'title', 'organization_name', 'finished_on', 'story'])
    .where('entry', '=', entry)
    .orderBy('finished_on', 'desc')
    .orderBy('source')
    .execute()
