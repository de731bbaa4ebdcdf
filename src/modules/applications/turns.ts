// What waits for a member: drafts to go on with, corrections that were asked for.
import type { TurnSource } from '#modules/members/index.ts'
import { graceEnds } from '#modules/schemes/index.ts'
import { applicationPaths } from './paths.ts'
import { momentPhrase } from './phrases.ts'
import { applicationsOf } from './queries/mine.ts'
import { states } from './states.ts'

export const applicationTurns: TurnSource = async (db, { person, organizations }, now) => {
  if (person === null && organizations.size === 0) return []
  const mine = await applicationsOf(db, { person, organizations: [...organizations.keys()] })
  return mine
    .filter(({ state, terms }) => state === 'correction' || (state === 'draft' && now < graceEnds(terms)))
    .map(({ id, state, applicant_name, terms }) => {
      const until = momentPhrase(terms.closes_at)
      return {
        about: terms.title,
        who: applicant_name,
        state:
          state === 'draft'
            ? { ja: `申請の下書き（締切 ${until.ja}）`, en: `Draft of an application, due ${until.en}` }
            : states.correction.label,
        kind: 'wait' as const,
        href: applicationPaths.one(id),
        action: { ja: '続きを書く', en: 'Go on writing' },
      }
    })
}
