// Of whom a disclosure or an erasing is, and under which names others may know them.
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'

interface KnownPerson {
  person: string
  account: string | null
  display_name: string
  emails: string[]
  /** The longest first, so that a part of a name is not replaced before the whole. */
  names: string[]
}

/** By id or e-mail address; none for whoever was erased. */
export async function findKnownPerson(db: Db, idOrEmail: string): Promise<KnownPerson | undefined> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('erased_at', 'is', null)
    .where((where) =>
      isId(idOrEmail) ? where('id', '=', idOrEmail) : where('email_key', '=', idOrEmail.toLowerCase()),
    )
    .orderBy(sql`account is null`)
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { family_name, given_name, family_kana, given_kana, display_name, email, phone, phone_key, photo } = row
  const whole = ['', ' ', '　'].flatMap((gap) => [family_name + gap + given_name, family_kana + gap + given_kana])
  // How people address each other; the family name alone may be a word of any text.
  const addressed = ['さん', '様', '氏'].flatMap((title) => [family_name + title, display_name + title])
  const names = [...(given_name === '' ? [] : whole), ...addressed, display_name, email, phone, phone_key, photo]
  return {
    person: row.id,
    account: row.account,
    display_name,
    emails: email === null ? [] : [email.toLowerCase()],
    names: [...new Set(names)]
      .flatMap((name) => (name !== null && name.trim().length > 1 ? [name] : []))
      .toSorted((a, b) => b.length - a.length),
  }
}

/** Whether this account is a person here: an account belongs to the installation, and goes when nobody uses it. */
export const isPersonHere = async (db: Db, account: string): Promise<boolean> =>
  (await db.selectFrom('person').select('id').where('account', '=', account).executeTakeFirst()) !== undefined
