// From the entry to the end: the stages of a match, and where each is found.
import { addDays, today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { entryPaths, type EntryState, openByState } from '#modules/entries/index.ts'
import { followingPaths } from './paths.ts'
import { endedSince, runningNow, type Span } from './queries/board.ts'
import type { Engagement } from './queries/engagement.ts'

export interface Standing {
  opportunity: string
  person: string
  href: string
  /** The day from which its days are counted. */
  since: string
}

export interface Stage {
  id: string
  title: Phrase
  /** What its days are counted from. */
  from: Phrase
  find: (db: Db, on: string, span: Span) => Promise<{ count: number; standing: Standing[] }>
}

export const lately = 30

const entered =
  (...states: EntryState[]): Stage['find'] =>
  async (db, _on, span) => {
    const { count, entries } = await openByState(db, states, span)
    const standing = entries.map(({ id, opportunity, person, created_at }) => ({
      opportunity,
      person,
      href: entryPaths.page(id),
      since: today(created_at),
    }))
    return { count, standing }
  }

const standing = ({ entry, opportunity, person, began_on, ended_on }: Engagement): Standing => ({
  opportunity,
  person,
  href: followingPaths.page(entry),
  since: ended_on ?? began_on,
})

const running =
  (agreed: boolean): Stage['find'] =>
  async (db, _on, span) => {
    const { count, engagements } = await runningNow(db, agreed, span)
    return { count, standing: engagements.map(standing) }
  }

const entry: Phrase = { ja: '応募から', en: 'since the entry' }
const accepted: Phrase = { ja: '決まってから', en: 'since the answer' }

export const stages: readonly Stage[] = [
  {
    id: 'waiting',
    title: { ja: '返事を待つ応募', en: 'Waiting for an answer' },
    from: entry,
    find: entered('sent', 'reserved'),
  },
  { id: 'interview', title: { ja: '面談中', en: 'Interviews' }, from: entry, find: entered('interview') },
  { id: 'terms', title: { ja: '条件を決めている', en: 'Agreeing on terms' }, from: accepted, find: running(false) },
  { id: 'running', title: { ja: '取組中', en: 'Under way' }, from: accepted, find: running(true) },
  {
    id: 'ended',
    title: { ja: `この${lately}日に終わった取組`, en: `Ended in the last ${lately} days` },
    from: { ja: '終わってから', en: 'since the end' },
    find: async (db, on, span) => {
      const { count, engagements } = await endedSince(db, addDays(on, -lately), span)
      return { count, standing: engagements.map(standing) }
    },
  },
]
