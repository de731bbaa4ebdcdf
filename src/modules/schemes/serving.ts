// Which schemes serve a measure, and what is announced of them.
import { sql } from 'kysely'
import { announce } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { schemePaths } from './paths.ts'
import { findScheme } from './queries/scheme.ts'

/** A step of a public scheme, for the measures that it serves; without a word of whom it was for. */
export async function announceStep(tx: Tx, actor: Actor, id: string, name: string): Promise<void> {
  const { title, measures } = found(await findScheme(tx, id))
  await announce(tx, actor, {
    name,
    subject: 'scheme',
    subject_id: id,
    measures,
    data: { title, href: schemePaths.page(id) },
  })
}

/** Public ones, also those that have ended, that are applied for here. By name. */
export const schemesServing = (db: Db, measures: readonly string[]): Promise<{ id: string; title: string }[]> =>
  db
    .selectFrom('scheme')
    .select(['id', 'title'])
    .where(sql<boolean>`measures && ${sql.val([...measures])}::text[]`)
    .where('published_at', 'is not', null)
    .where('information_only', '=', false)
    .where('state', 'in', ['published', 'ended'])
    .orderBy('title')
    .orderBy('id')
    .execute()
