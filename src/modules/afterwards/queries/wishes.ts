// Whom a participant may see, whom they want to meet again, and who wants the same.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Tables } from '#platform/db/tables.ts'

export type WishContact = Pick<Selectable<Tables['wish_contact']>, 'participant' | 'email' | 'phone'>

const contacts = (db: Db) => db.selectFrom('wish_contact').select(['participant', 'email', 'phone'])

/** Of those who agreed to be shown to the others. */
export const contactsIn = (db: Db, event: string): Promise<WishContact[]> =>
  contacts(db).where('event', '=', event).execute()

export const contactOf = (db: Db, participant: string): Promise<WishContact | undefined> =>
  contacts(db).where('participant', '=', participant).executeTakeFirst()

export interface Wish {
  wanted: string
  mutual_at: Date | null
}

/** The participant's own; what others wish of them is nobody's to read. */
export const wishesOf = (db: Db, participant: string): Promise<Wish[]> =>
  db.selectFrom('wish').select(['wanted', 'mutual_at']).where('participant', '=', participant).execute()
