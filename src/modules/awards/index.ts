// The door of deciding: proposals, their approval, awards, changes and cancellations.
import { fileReaders } from '#platform/files/index.ts'
import type { Module } from '#platform/module.ts'
import { readsAsStaff } from '#platform/auth/actor.ts'
import {
  applicationAsides,
  applicationListLinks,
  applicationSections,
  applicationTurnParts,
  applicationTurnSources,
} from '#modules/applications/index.ts'
import { underApproval } from '#modules/reviewing/index.ts'
import { turnSources } from '#modules/members/index.ts'
import { factSources, schemeManageLinks } from '#modules/schemes/index.ts'
import { stepWords } from '#modules/vision/index.ts'
import { decisionAside, decisionSection } from './application-parts.tsx'
import { awardPaths } from './paths.ts'
import { jobs } from './jobs.ts'
import { renewalTurn, renewalTurns } from './renewal/parts.tsx'
import { decisionTurns } from './turns.ts'
import { acts, subjects } from './acts.ts'
import { pastAwards } from './facts.ts'
import { sentOn } from './queries/decisions.ts'
import { awardKind } from './kinds/award.ts'
import { cancellationKind } from './kinds/cancellation.ts'
import { changeKind } from './kinds/change.ts'
import { decisionKinds } from './kinds.ts'
import { canPropose } from './policy.ts'
import { readsChange } from './queries/changes.ts'
import { readsDossier } from './queries/dossiers.ts'
import { decisionPlan } from './plan.ts'
import { privacy } from './privacy.ts'

export { type DecisionRows, insertDecisions } from './actions/bulk.ts'
export { changeAward } from './actions/change-award.ts'
export { commitTo, moreFor } from './ledger.ts'
export { type Proposal, proposeDecision } from './actions/propose.ts'
export {
  afterDecision,
  type Applied,
  type DecisionKind,
  decisionKinds,
  type Measure,
  oneByOne,
  type Outcome,
} from './kinds.ts'
export { type DossierPart, dossierParts } from './dossier/parts.ts'
export { awardPaths } from './paths.ts'
export { decisionPlan } from './plan.ts'
export { awardOf, type AwardSum, awardsOf, awardSums, standingAwards } from './queries/awards.ts'
export { type Award, type Decision, type Item } from './queries/decisions.ts'

fileReaders.set('change_request', readsChange)
fileReaders.set('decision_dossier', readsDossier)
underApproval.push(sentOn)
factSources.push(pastAwards)
stepWords['awards.awarded'] = { ja: '交付・認定などを決定しました', en: 'Awards were decided' }
decisionKinds.push(awardKind, changeKind, cancellationKind)
applicationSections.push(decisionSection)
applicationTurnParts.push(renewalTurn)
applicationTurnSources.push(renewalTurns)
applicationAsides.push(decisionAside)
applicationListLinks.push({
  label: { ja: '決定を起案する', en: 'Propose a decision' },
  href: (scheme) => awardPaths.new({ scheme }),
  when: canPropose,
})
schemeManageLinks.push({
  label: { ja: '決裁と条件', en: 'Approval and conditions' },
  href: awardPaths.plan,
  plan: decisionPlan.code,
})
turnSources.push(decisionTurns)

export const awardsModule: Module = {
  name: 'awards',
  uses: [
    'accounts',
    'vision',
    'members',
    'messages',
    'schemes',
    'applications',
    'screening',
    'reviewing',
    'budget',
    'duplicates',
    'letters',
  ],
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [
    {
      href: awardPaths.list(),
      label: { ja: '起案と決裁（担当者）', en: 'Proposals and approvals (staff)' },
      when: readsAsStaff,
    },
  ],
  jobs,
  privacy,
  acts,
  subjects,
}
