// 起案の一覧: what waits for whom.
import type { Db } from '#platform/db/index.ts'
import type { DecisionState } from '../tables.ts'

export const perPage = 50

const all = (db: Db) =>
  db.selectFrom('decision').select((eb) => [
    'id',
    'kind',
    'call',
    'title',
    'state',
    'drafter_name',
    'created_at',
    'sent_at',
    'decided_at',
    eb
      .selectFrom('decision_item as item')
      .whereRef('item.decision', '=', 'decision.id')
      .select((i) => i.fn.countAll<number>().as('n'))
      .as('items'),
    eb
      .selectFrom('decision_step as step')
      .whereRef('step.decision', '=', 'decision.id')
      .where('step.approved_at', 'is', null)
      .orderBy('step.position')
      .limit(1)
      .select('step.title')
      .as('next_title'),
    eb
      .selectFrom('decision_step as step')
      .whereRef('step.decision', '=', 'decision.id')
      .where('step.approved_at', 'is', null)
      .orderBy('step.position')
      .limit(1)
      .select('step.name')
      .as('next_name'),
  ])

export type ListedDecision = Awaited<ReturnType<typeof listDecisions>>['rows'][number]

/** The newest first; those being approved by how long they wait. */
export async function listDecisions(db: Db, state: DecisionState | null, page: number) {
  const of = state ?? 'pending'
  const { total } = await db
    .selectFrom('decision')
    .$if(state !== null, (query) => query.where('state', '=', of))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await all(db)
    .$if(state !== null, (query) => query.where('state', '=', of))
    .orderBy(state === 'pending' ? 'sent_at' : 'id', state === 'pending' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { total, rows }
}

/** Whose turn it is, the longest waiting first. */
export const waitingFor = (db: Db, account: string): Promise<ListedDecision[]> =>
  all(db)
    .where('state', '=', 'pending')
    .where(
      (eb) =>
        eb
          .selectFrom('decision_step as step')
          .whereRef('step.decision', '=', 'decision.id')
          .where('step.approved_at', 'is', null)
          .orderBy('step.position')
          .limit(1)
          .select('step.account'),
      '=',
      account,
    )
    .orderBy('sent_at')
    .orderBy('id')
    .limit(perPage)
    .execute()

/** What its drafter has to go on with: what came back first. */
export const ownDrafts = (db: Db, account: string): Promise<ListedDecision[]> =>
  all(db)
    .where('drafter', '=', account)
    .where('state', 'in', ['returned', 'draft'])
    .orderBy('state', 'desc')
    .orderBy('id')
    .limit(perPage)
    .execute()
