// Which applications of a call stand ready for a kind of decision, each with what an item begins with.
import type { Db } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { type Application, applicationsIn } from '#modules/applications/index.ts'
import { proposedFor, stillReviewed } from '#modules/reviewing/index.ts'
import { stillChecked } from '#modules/screening/index.ts'
import { type DecisionKind, itemUnder, proposable } from './kinds.ts'
import type { Candidate } from './pages/new-page.tsx'
import type { DecisionPlan } from './plan.ts'
import { inOpenDecisions } from './queries/decisions.ts'
import { mostItems } from './rules.ts'

interface Call {
  call: string
  stages: readonly string[]
}

/** `elsewhere`: so many stand in another proposal. The same number of queries, however many. */
export async function candidatesFor(
  db: Db,
  kind: DecisionKind,
  call: Call,
  plan: DecisionPlan,
  panel: boolean,
): Promise<{ candidates: Omit<Candidate, 'own'>[]; elsewhere: number }> {
  const all = await applicationsIn(db, call.call, proposable(kind, call.stages), mostItems * 5)
  const taken = await inOpenDecisions(
    db,
    all.map(({ id }) => id),
  )
  const free = all.filter(({ id }) => !taken.has(id)).slice(0, mostItems)
  const checking = await stillChecked(
    db,
    free.map(({ id }) => id),
  )
  const reviewing = await stillReviewed(
    db,
    free.filter(({ state }) => state === 'review').map(({ id }) => id),
  )
  const proposed = new Map(panel ? (await proposedFor(db, call.call)).map((one) => [one.application, one]) : [])
  const fresh = (await kind.fresh?.(db, free, plan.conditions)) ?? []
  const ready = kind.ready?.(call.stages) ?? []
  const candidates = free.flatMap((application, i) => {
    const one = fresh[i]
    if (one === undefined) return []
    const stands = ready.includes(application.state) && !checking.has(application.id)
    const chosen = kind.single === undefined && stands && !reviewing.has(application.id)
    const said = proposed.get(application.id)
    const outcomes = stands ? kind.outcomes : kind.outcomes.filter(({ early }) => early?.includes(application.state))
    const why = stands ? (reviewing.has(application.id) ? awaited : null) : whyNotYet(application, checking)
    const item = itemUnder(kind, one, said?.outcome ?? (stands ? one.outcome : (outcomes[0]?.code ?? one.outcome)))
    const begins = said?.outcome === 'award' ? { ...item, yen: said.yen ?? item.yen } : item
    return [{ application, outcomes, stands, why, chosen, fresh: begins }]
  })
  return { candidates, elsewhere: taken.size }
}

const awaited: Phrase = { ja: '採点がそろっていません。', en: 'Scores are awaited.' }

/** Of one that does not stand ready. */
function whyNotYet({ id, state }: Application, checking: ReadonlySet<string>): Phrase {
  if (state === 'correction') return { ja: '補正を待っています。', en: 'Its correction is awaited.' }
  return state === 'formal' && !checking.has(id)
    ? { ja: '審査が終わっていません。', en: 'Its review is not done.' }
    : { ja: '形式審査が終わっていません。', en: 'Its formal check is not done.' }
}
