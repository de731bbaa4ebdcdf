// The organizer's list: who applied, by state, and the search for a name.
import { type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import { containing, type Db, type Tables } from '#platform/db/index.ts'
import { toKatakana } from '#platform/text/index.ts'
import type { State } from '../tables.ts'
import type { Registration } from './registrations.ts'

export const perPage = 50

export interface ListFilter {
  state: State | null
  q: string
  /** Whether `q` may be an address: to find is to see. */
  byEmail: boolean
  page: number
}

export interface Listed extends Registration {
  name: string
  name_kana: string
  organization_name: string
}

const matching =
  (event: string, { state, q, byEmail }: ListFilter) =>
  (e: ExpressionBuilder<Tables & { r: Tables['registration'] }, 'r'>): Expression<SqlBool> => {
    const like = containing(q)
    const found = e.exists(
      e
        .selectFrom('participant as o')
        .select('o.id')
        .whereRef('o.registration', '=', 'r.id')
        .where((o) =>
          o.or([
            o('o.name', 'ilike', like),
            o('o.name_kana', 'ilike', containing(toKatakana(q))),
            o('o.organization_name', 'ilike', like),
          ]),
        ),
    )
    return e.and([
      e('r.event', '=', event),
      ...(state === null ? [] : [e('r.state', '=', state)]),
      ...(q === ''
        ? []
        : [
            e.or([
              found,
              e('r.receipt', '=', q.toUpperCase()),
              ...(byEmail ? [e('r.email_key', '=', q.toLowerCase())] : []),
            ]),
          ]),
    ])
  }

/** By the queue, then in the order they applied; under each the name of who applied. */
export async function listRegistrations(db: Db, event: string, filter: ListFilter) {
  const where = matching(event, filter)
  const { total } = await db
    .selectFrom('registration as r')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where(where)
    .executeTakeFirstOrThrow()
  const rows: Listed[] = await db
    .selectFrom('registration as r')
    .innerJoin('participant as p', (join) => join.onRef('p.registration', '=', 'r.id').on('p.position', '=', 1))
    .selectAll('r')
    .select(['p.name', 'p.name_kana', 'p.organization_name'])
    .where(where)
    .orderBy('r.queue')
    .orderBy('r.created_at')
    .orderBy('r.id')
    .limit(perPage)
    .offset((filter.page - 1) * perPage)
    .execute()
  return { rows, total }
}
