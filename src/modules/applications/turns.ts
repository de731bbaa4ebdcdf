// What waits for a member: drafts to go on with, corrections that were asked for.
import { datePhrase, today } from '#platform/calendar/index.ts'
import type { TurnSource } from '#modules/members/index.ts'
import { graceEnds } from '#modules/schemes/index.ts'
import { applicationPaths } from './paths.ts'
import { momentPhrase } from './phrases.ts'
import { applicationsOf } from './queries/mine.ts'

/** What later modules ask of an applicant: a letter to open, a report, an invoice. */
export const applicationTurnSources: TurnSource[] = []

/** What to write: a draft, or a correction. */
const writingTurns: TurnSource = async (db, { person, organizations }, now) => {
  if (person === null && organizations.size === 0) return []
  const mine = await applicationsOf(db, { person, organizations: [...organizations.keys()] })
  return mine
    .filter(({ state, terms }) => state === 'correction' || (state === 'draft' && now < graceEnds(terms)))
    .map(({ id, state, applicant_name, terms, due_on }) => {
      const until = momentPhrase(terms.closes_at)
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
}

/** On one's own page. */
export const applicationTurns: TurnSource = async (db, actor, now) => {
  const turns = await writingTurns(db, actor, now)
  for (const source of applicationTurnSources) turns.push(...(await source(db, actor, now)))
  return turns
}
