// 起案: one officer writes down what is to be decided of one or many applications.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { type Application, lockApplications } from '#modules/applications/index.ts'
import { type DecisionKind, type FreshItem, kindOf, measuresOf } from '../kinds.ts'
import { notProposed, refuseOwn } from '../own.ts'
import { awardPaths } from '../paths.ts'
import { canPropose } from '../policy.ts'
import { inOpenDecisions } from '../queries/decisions.ts'
import { mostItems } from '../rules.ts'
import { keepSteps, type StepOf, whyNotSteps } from '../steps.ts'
import { tellNext } from '../telling.ts'

export interface Proposal {
  kind: string
  scheme: string
  call: string
  title: string
  words: string
  items: readonly ({ application: string } & FreshItem)[]
  /** None: a draft, sent on from its own page. Otherwise it is sent on at once. */
  steps: readonly StepOf[]
  now: Date
}

/** Gives the id of the proposal. Each application stands in one open proposal at a time. */
export async function proposeDecision(tx: Tx, actor: Actor, proposal: Proposal): Promise<string> {
  const { kind, scheme, call, title, words, items, steps, now } = proposal
  allow(canPropose(actor))
  const applications = await lockFor(tx, kindOf(kind), items)
  await refuseOwn(tx, actor, items, notProposed, null)
  refuseSteps(steps, actor)
  const { municipality } = actor
  const id = newId()
  const decision = {
    municipality,
    id,
    kind,
    scheme,
    call,
    title,
    words,
    drafter: actor.account,
    drafter_name: actor.name,
  }
  await tx.insertInto('decision').values(decision).execute()
  const measures = await measuresOf(kindOf(kind), tx, [...applications.values()])
  const rows = items.map(({ application, outcome, yen, conditions, reason }, i) => ({
    municipality,
    decision: id,
    application,
    position: i + 1,
    outcome,
    yen,
    conditions: [...conditions],
    reason,
    ...measures.get(application),
    application_version: found(applications.get(application)).version,
  }))
  await insertAll(tx, 'decision_item', rows)
  if (steps.length > 0) {
    await keepSteps(tx, actor, id, steps)
    await tx.updateTable('decision').set({ state: 'pending', sent_at: now }).where('id', '=', id).execute()
    await tellNext(tx, actor, { id, title }, steps[0]?.account)
  }
  await record(tx, actor, {
    action: steps.length > 0 ? 'awards.proposed' : 'awards.drafted',
    subject: 'decision',
    subject_id: id,
    after: { title, kind, items: items.length },
  })
  return id
}

function refuseSteps(steps: readonly StepOf[], actor: Actor): void {
  const why = steps.length === 0 ? null : whyNotSteps(steps, actor.account)
  if (why !== null) throw new Refusal(409, why)
}

/** All applications, locked. */
async function lockFor(tx: Tx, kind: DecisionKind, items: Proposal['items']): Promise<Map<string, Application>> {
  if (items.length === 0 || items.length > mostItems)
    throw new Refusal(409, {
      ja: `1件から${mostItems}件までの申請を選んでください。`,
      en: `Choose from 1 to ${mostItems} applications, please.`,
    })
  const ids = items.map(({ application }) => application)
  const locked = await lockApplications(tx, ids)
  for (const id of ids) found(locked.get(id))
  const [taken] = (await inOpenDecisions(tx, [...locked.keys()])).values()
  if (taken !== undefined)
    throw new Refusal(
      409,
      {
        ja: `選んだ申請のなかに、別の起案「${taken.title}」に入っているものがあります。`,
        en: `One of these applications stands in another proposal: “${taken.title}”.`,
      },
      { href: awardPaths.one(taken.id), label: { ja: 'その起案を見る', en: 'See that proposal' } },
    )
  for (const { outcome } of items) found(kind.outcomes.find(({ code }) => code === outcome))
  return locked
}
