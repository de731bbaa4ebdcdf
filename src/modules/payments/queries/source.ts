import type { Db } from '#platform/db/index.ts'

/** From which account the town pays; undefined until an administrator has said it. */
export const findSource = (db: Db) => db.selectFrom('payment_source').selectAll().executeTakeFirst()
