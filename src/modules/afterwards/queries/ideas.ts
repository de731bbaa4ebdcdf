import type { Db } from '#platform/db/index.ts'

export interface Idea {
  id: string
  participant: string | null
  words: string
  created_at: Date
}

export const ideasPerPage = 50

const ofEvent = (db: Db, event: string) => db.selectFrom('event_idea').where('event', '=', event)

export const ideaCount = async (db: Db, event: string): Promise<number> =>
  (
    await ofEvent(db, event)
      .select((e) => e.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** Newest first. */
export const ideasOf = (db: Db, event: string, page: number): Promise<Idea[]> =>
  ofEvent(db, event)
    .select(['id', 'participant', 'words', 'created_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(ideasPerPage)
    .offset((page - 1) * ideasPerPage)
    .execute()
