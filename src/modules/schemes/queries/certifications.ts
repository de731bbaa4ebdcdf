import type { Db } from '#platform/db/index.ts'

/** Schemes of this town that certify, or the one that is asked about: public ones, those that have ended with them. By name. */
export const certifications = (db: Db, id?: string): Promise<{ id: string; title: string }[]> =>
  db
    .selectFrom('scheme')
    .select(['id', 'title'])
    .$if(id !== undefined, (all) => all.where('id', '=', id ?? ''))
    .where('kind', '=', 'certification')
    .where('published_at', 'is not', null)
    .orderBy('title')
    .orderBy('id')
    .execute()
