// The door of deciding: proposals, their approval, awards, changes and cancellations.
import type { Module } from '#platform/module.ts'
import { factSources } from '#modules/schemes/index.ts'
import { acts, subjects } from './acts.ts'
import { pastAwards } from './facts.ts'
import { awardKind } from './kinds/award.ts'
import { cancellationKind } from './kinds/cancellation.ts'
import { changeKind } from './kinds/change.ts'
import { decisionKinds } from './kinds.ts'
import { privacy } from './privacy.ts'

export { changeAward } from './actions/change-award.ts'
export { type Proposal, proposeDecision } from './actions/propose.ts'
export { afterDecision, type Applied, type DecisionKind, decisionKinds, type Outcome } from './kinds.ts'
export { awardPaths } from './paths.ts'
export { decisionPlan } from './plan.ts'
export { awardOf, awardsOf } from './queries/awards.ts'
export { type Award, type Decision, inOpenDecisions, type Item } from './queries/decisions.ts'

factSources.push(pastAwards)
decisionKinds.push(awardKind, changeKind, cancellationKind)

export const awardsModule: Module = {
  name: 'awards',
  uses: ['accounts', 'members', 'messages', 'schemes', 'applications', 'budget'],
  privacy,
  acts,
  subjects,
}
