// What waits for a member: drafts to go on with, corrections that were asked for.
import { datePhrase, today, untilPhrase } from '#platform/calendar/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { Turn, TurnSource } from '#modules/members/index.ts'
import { graceEnds } from '#modules/schemes/index.ts'
import { applicationPaths } from './paths.ts'
import { applicationsOf, type MyApplication } from './queries/mine.ts'

/** `told`: of their own those of which nothing is held back by a letter. */
export type ApplicationTurnSource = (
  db: Db,
  told: readonly MyApplication[],
  now: Date,
  actor: Actor,
) => Promise<readonly Turn[]>

/** What later modules ask of an applicant: a letter to open, a report, an invoice. */
export const applicationTurnSources: ApplicationTurnSource[] = []

/** What to write: a draft, or a correction. */
const writingTurns = (mine: readonly MyApplication[], now: Date): Turn[] =>
  mine
    .filter(({ state, terms }) => state === 'correction' || (state === 'draft' && now < graceEnds(terms)))
    .map(({ id, state, applicant_name, terms, due_on }) => {
      const until = untilPhrase(terms.closes_at)
      const due = datePhrase(due_on ?? today(now))
      return {
        about: terms.title,
        who: applicant_name,
        state:
          state === 'draft'
            ? { ja: `申請の下書き（締切 ${until.ja}）`, en: `Draft of an application, due ${until.en}` }
            : { ja: `補正のお願い（期限 ${due.ja}）`, en: `Correction asked, due ${due.en}` },
        kind: 'wait' as const,
        href: applicationPaths.one(id),
        action: state === 'draft' ? { ja: '続きを書く', en: 'Go on writing' } : { ja: '直す', en: 'Correct it' },
      }
    })

/** What waits in these: all of them the actor's own. */
export async function turnsIn(db: Db, actor: Actor, mine: readonly MyApplication[], now: Date): Promise<Turn[]> {
  const turns = writingTurns(mine, now)
  const told = mine.filter(({ untold }) => !untold)
  for (const source of applicationTurnSources) turns.push(...(await source(db, told, now, actor)))
  return turns
}

/** On one's own page. */
export const applicationTurns: TurnSource = async (db, actor, now) => {
  const { person, organizations } = actor
  if (person === null && organizations.size === 0) return []
  return turnsIn(db, actor, await applicationsOf(db, { person, organizations: [...organizations.keys()] }), now)
}
