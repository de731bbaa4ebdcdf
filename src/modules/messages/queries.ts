import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { MessageTable, NoticeTable } from './tables.ts'

export const perPage = 30

export type ThreadMessage = Pick<
  Selectable<MessageTable>,
  'id' | 'author' | 'author_account' | 'author_name' | 'author_side' | 'body' | 'created_at'
>

/** What was said about it, oldest first; empty when nothing was. The caller has asked who may read. */
export const threadOf = (db: Db, subject_kind: string, subject_id: string): Promise<ThreadMessage[]> =>
  db
    .selectFrom('thread as t')
    .innerJoin('message as m', (join) =>
      join.onRef('m.municipality', '=', 't.municipality').onRef('m.thread', '=', 't.id'),
    )
    .select(['m.id', 'm.author', 'm.author_account', 'm.author_name', 'm.author_side', 'm.body', 'm.created_at'])
    .where('t.subject_kind', '=', subject_kind)
    .where('t.subject_id', '=', subject_id)
    .orderBy('m.created_at')
    .orderBy('m.id')
    .execute()

export async function unreadCount(db: Db, person: string): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Whether an unread notice leads to this very page. */
export async function awaitsReading(db: Db, person: string, href: string): Promise<boolean> {
  const notice = await db
    .selectFrom('notice')
    .select('id')
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .where('href', '=', href)
    .limit(1)
    .executeTakeFirst()
  return notice !== undefined
}

export type Notice = Omit<Selectable<NoticeTable>, 'municipality' | 'person'>

const columns = ['id', 'subject', 'body', 'href', 'created_at', 'read_at'] as const

/** Newest first, thirty a page. */
export async function listNotices(db: Db, person: string, page: number): Promise<{ notices: Notice[]; total: number }> {
  const own = db.selectFrom('notice').where('person', '=', person)
  const { total } = await own.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const notices = await own
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { notices, total }
}

export const findNotice = (db: Db, person: string, id: string): Promise<Notice | undefined> =>
  db.selectFrom('notice').select(columns).where('person', '=', person).where('id', '=', id).executeTakeFirst()

/** How many messages of others came since this person last looked, by subject. One query. */
export async function newMessages(
  db: Db,
  person: string,
  subject_kind: string,
  subjects: readonly string[],
): Promise<Map<string, number>> {
  if (subjects.length === 0) return new Map()
  const rows = await db
    .selectFrom('thread as t')
    .innerJoin('message as m', (join) =>
      join.onRef('m.municipality', '=', 't.municipality').onRef('m.thread', '=', 't.id'),
    )
    .leftJoin('thread_reader as r', (join) =>
      join.onRef('r.municipality', '=', 't.municipality').onRef('r.thread', '=', 't.id').on('r.person', '=', person),
    )
    .select((e) => ['t.subject_id', e.fn.countAll<number>().as('count')])
    .where('t.subject_kind', '=', subject_kind)
    .where('t.subject_id', 'in', [...subjects])
    .where(sql<boolean>`m.author is distinct from ${person}::uuid`)
    .where((e) => e.or([e('r.read_until', 'is', null), e('m.created_at', '>', e.ref('r.read_until'))]))
    .groupBy('t.subject_id')
    .execute()
  return new Map(rows.map(({ subject_id, count }) => [subject_id, count]))
}
