// What one account chose. Whoever asks gives the signed-in account's own number, nobody else's.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { HomeTownTable } from '../tables.ts'

export type HomeTown = Pick<Selectable<HomeTownTable>, 'home' | 'shared_at'>

export const homeTownOf = (db: Db, municipality: string, account: string): Promise<HomeTown | undefined> =>
  db
    .selectFrom('across.home_town')
    .select(['home', 'shared_at'])
    .where('municipality', '=', municipality)
    .where('account', '=', account)
    .executeTakeFirst()

/** The towns whose finished work this account lets be seen here. */
export async function townsSharedWith(db: Db, here: string, account: string): Promise<string[]> {
  const rows = await db
    .selectFrom('across.home_town')
    .select('municipality')
    .where('home', '=', here)
    .where('account', '=', account)
    .where('shared_at', 'is not', null)
    .orderBy('shared_at')
    .execute()
  return rows.map(({ municipality }) => municipality)
}

export interface Town {
  code: string
  name: string
  name_en: string
  hosts: string[]
}

/** All of this installation but the one given. */
export const otherTowns = (db: Db, here: string): Promise<Town[]> =>
  db
    .selectFrom('municipality')
    .select(['code', 'name', 'name_en', 'hosts'])
    .where('code', '<>', here)
    .orderBy('code')
    .execute()
