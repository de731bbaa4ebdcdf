// What waits for a reviewer: applications to declare and to score.
import { datePhrase } from '#platform/calendar/index.ts'
import type { TurnSource } from '#modules/members/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { reviewingPaths } from './paths.ts'
import { stateWords } from './phrases.ts'
import { notDecided } from './settled.ts'
import { reviewsBy } from './queries/reviews.ts'

export const reviewTurns: TurnSource = async (db, actor) => {
  if (actor.acting_for !== null) return []
  const waiting = (await reviewsBy(db, actor.account)).filter(({ state }) => state !== 'in')
  const open = (await notDecided(db, waiting)).slice(0, 20)
  const calls = await callsById(db, [...new Set(open.map(({ call }) => call))])
  return open.map(({ id, call, state, due_on }) => {
    const until = datePhrase(due_on)
    return {
      about: calls.get(call)?.title ?? '',
      who: '',
      state: {
        ja: `審査：${stateWords[state].ja}（期日 ${until.ja}）`,
        en: `Review: ${stateWords[state].en}, due ${until.en}`,
      },
      kind: 'wait' as const,
      href: reviewingPaths.one(id),
      action: { ja: '審査する', en: 'Review' },
    }
  })
}
