import type { Db } from '#platform/db/index.ts'

/** Schemes of this town that certify: public ones, those that have ended with them. By name. */
export const certifications = (db: Db): Promise<{ id: string; title: string }[]> =>
  db
    .selectFrom('scheme')
    .select(['id', 'title'])
    .where('kind', '=', 'certification')
    .where('published_at', 'is not', null)
    .orderBy('title')
    .orderBy('id')
    .execute()
