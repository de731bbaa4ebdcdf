import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { IntroductionTable, ShortlistTable } from '../tables.ts'

export type Introduction = Omit<Selectable<IntroductionTable>, 'municipality'>

const columns = [
  'id',
  'opportunity',
  'organization',
  'person',
  'note',
  'person_answer',
  'person_words',
  'person_answered_at',
  'organization_answer',
  'organization_words',
  'organization_answered_at',
  'until_on',
  'ended_at',
  'created_account',
  'created_at',
] as const

const introductions = (db: Db) => db.selectFrom('introduction').select(columns)

/** Whoever shows it asks which side is looking. */
export const findIntroduction = async (db: Db, id: string): Promise<Introduction | undefined> =>
  isId(id) ? introductions(db).where('id', '=', id).executeTakeFirst() : undefined

export const lockIntroduction = async (tx: Tx, id: string): Promise<Introduction | undefined> =>
  isId(id) ? introductions(tx).where('id', '=', id).forUpdate().executeTakeFirst() : undefined

export const introductionsOf = (db: Db, opportunity: string): Promise<Introduction[]> =>
  introductions(db)
    .where('opportunity', '=', opportunity)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()

/** A person's own, newest first. */
export const ownIntroductions = (db: Db, person: string): Promise<Introduction[]> =>
  introductions(db).where('person', '=', person).orderBy('created_at', 'desc').orderBy('id').limit(30).execute()

/** Which this person, or one of these organizations, has not answered yet; the first to end come first. */
export const openIntroductions = (
  db: Db,
  { person, organizations }: { person: string | null; organizations: readonly string[] },
  today: string,
  limit: number,
): Promise<Introduction[]> =>
  introductions(db)
    .where('ended_at', 'is', null)
    .where('until_on', '>=', today)
    .where((e) =>
      e.or([
        e.and([e('person_answer', '=', 'open'), e('person', '=', person)]),
        e.and([e('organization_answer', '=', 'open'), e('organization', '=', e.fn.any(e.val([...organizations])))]),
      ]),
    )
    .orderBy('until_on')
    .limit(limit)
    .execute()

/** Their days are over, nothing came of it, and nobody has been told yet. */
export const lockEnded = (tx: Tx, today: string, limit: number): Promise<Introduction[]> =>
  introductions(tx)
    .where('ended_at', 'is', null)
    .where('until_on', '<', today)
    .orderBy('until_on')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()

/** Of one challenge, not ended yet; at most one for each person. */
export const lockOpenOf = (tx: Tx, opportunity: string): Promise<Introduction[]> =>
  introductions(tx)
    .where('opportunity', '=', opportunity)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()

type Shortlisted = Pick<Selectable<ShortlistTable>, 'person' | 'note' | 'created_at'>

export const shortlistOf = (db: Db, opportunity: string): Promise<Shortlisted[]> =>
  db
    .selectFrom('shortlist')
    .select(['person', 'note', 'created_at'])
    .where('opportunity', '=', opportunity)
    .orderBy('created_at')
    .orderBy('person')
    .execute()
