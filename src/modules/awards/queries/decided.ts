import type { Db } from '#platform/db/index.ts'

/** What was decided of an application last. */
export const lastDecided = (db: Db, application: string) =>
  db
    .selectFrom('decision_item as item')
    .innerJoin('decision', 'decision.id', 'item.decision')
    .select([
      'decision.id',
      'decision.kind',
      'decision.decided_at',
      'item.outcome',
      'item.yen',
      'item.conditions',
      'item.reason',
    ])
    .where('item.application', '=', application)
    .where('decision.state', '=', 'approved')
    .orderBy('decision.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export type Decided = NonNullable<Awaited<ReturnType<typeof lastDecided>>>
