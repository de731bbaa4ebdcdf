import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { Side } from '#modules/members/index.ts'
import type { EngagementTable, FollowUpTable, OutcomeTable, PulseTable, WorkNoteTable } from '../tables.ts'

export type Engagement = Omit<Selectable<EngagementTable>, 'municipality'>
export type PulseRow = Omit<Selectable<PulseTable>, 'municipality' | 'account'>
export type WorkNote = Omit<Selectable<WorkNoteTable>, 'municipality' | 'account'>
export type Outcome = Omit<Selectable<OutcomeTable>, 'municipality' | 'created_account'>

const columns = ['entry', 'opportunity', 'organization', 'person', 'began_on', 'ended_on', 'how'] as const
const engagements = (db: Db) => db.selectFrom('engagement').select(columns)

/** Whoever shows it asks `partyViewer` first. */
export const findEngagement = async (db: Db, entry: string): Promise<Engagement | undefined> =>
  isId(entry) ? engagements(db).where('entry', '=', entry).executeTakeFirst() : undefined

export const lockEngagement = async (tx: Tx, entry: string): Promise<Engagement | undefined> =>
  isId(entry) ? engagements(tx).where('entry', '=', entry).forUpdate().executeTakeFirst() : undefined

/** Not ended, begun before that day. */
export const runningSince = (db: Db, before: string): Promise<Engagement[]> =>
  engagements(db).where('ended_on', 'is', null).where('began_on', '<', before).orderBy('began_on').execute()

/** Not ended, of this person or these organizations. */
export const ownEngagements = (
  db: Db,
  person: string | null,
  organizations: readonly string[],
): Promise<Engagement[]> =>
  engagements(db)
    .where('ended_on', 'is', null)
    .where((e) =>
      e.or([e('person', '=', person), e('organization', '=', sql<string>`any(${[...organizations]}::uuid[])`)]),
    )
    .orderBy('began_on')
    .limit(50)
    .execute()

const pulseColumns = ['entry', 'week_on', 'side', 'feeling', 'words', 'origin', 'given_at'] as const

/** Newest first. */
export const pulsesOf = (db: Db, entries: readonly string[], since = '2000-01-01'): Promise<PulseRow[]> =>
  entries.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('pulse')
        .select(pulseColumns)
        .where('entry', 'in', [...entries])
        .where('week_on', '>=', since)
        .orderBy('week_on', 'desc')
        .orderBy('side')
        .execute()

export const findPulse = (db: Db, entry: string, week_on: string, side: Side): Promise<PulseRow | undefined> =>
  db
    .selectFrom('pulse')
    .select(pulseColumns)
    .where('entry', '=', entry)
    .where('week_on', '=', week_on)
    .where('side', '=', side)
    .executeTakeFirst()

export type FollowUp = Pick<Selectable<FollowUpTable>, 'author' | 'said' | 'made_at'>

/** Newest first. */
export const followUpsOf = (db: Db, entry: string): Promise<FollowUp[]> =>
  db
    .selectFrom('follow_up')
    .select(['author', 'said', 'made_at'])
    .where('entry', '=', entry)
    .orderBy('made_at', 'desc')
    .limit(50)
    .execute()

export const notesOf = (db: Db, entry: string): Promise<WorkNote[]> =>
  db
    .selectFrom('work_note')
    .select(['id', 'entry', 'side', 'author', 'done_on', 'body', 'created_at'])
    .where('entry', '=', entry)
    .orderBy('done_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

const outcomeColumns = [
  'entry',
  'changed',
  'figures',
  'why',
  'thanks_to_person',
  'thanks_to_organization',
  'story',
  'approved_by_person',
  'approved_by_organization',
  'published_at',
  'version',
  'created_at',
] as const

export const outcomeOf = (db: Db, entry: string): Promise<Outcome | undefined> =>
  db.selectFrom('outcome').select(outcomeColumns).where('entry', '=', entry).executeTakeFirst()

export type Story = Outcome & Pick<Engagement, 'opportunity' | 'organization' | 'person' | 'began_on' | 'ended_on'>

const stories = (db: Db) =>
  db
    .selectFrom('outcome')
    .innerJoin('engagement', (join) =>
      join
        .onRef('engagement.municipality', '=', 'outcome.municipality')
        .onRef('engagement.entry', '=', 'outcome.entry'),
    )
    .select(outcomeColumns.map((column) => `outcome.${column}` as const))
    .select([
      'engagement.opportunity',
      'engagement.organization',
      'engagement.person',
      'engagement.began_on',
      'engagement.ended_on',
    ])
    .where('outcome.published_at', 'is not', null)
    .where('engagement.how', '=', 'finished')

export const storiesPerPage = 12

/** Approved by both, newest first. */
export const listStories = (db: Db, page: number): Promise<Story[]> =>
  stories(db)
    .orderBy('outcome.published_at', 'desc')
    .orderBy('outcome.entry', 'desc')
    .limit(storiesPerPage + 1)
    .offset((page - 1) * storiesPerPage)
    .execute()

/** Of these entries, those that have a story for everybody. */
export const storiesOf = (db: Db, entries: readonly string[]): Promise<Story[]> =>
  stories(db)
    .where('outcome.entry', 'in', [...entries])
    .execute()

export const findStory = async (db: Db, entry: string): Promise<Story | undefined> =>
  isId(entry) ? stories(db).where('outcome.entry', '=', entry).executeTakeFirst() : undefined
