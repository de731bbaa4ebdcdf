// The door of the formal check: are the papers complete, and what must the applicant put right.
import { readsAsStaff } from '#platform/auth/actor.ts'
import type { Module } from '#platform/module.ts'
import {
  afterSubmission,
  applicationAsides,
  applicationSections,
  applicationTurnParts,
  askedSections,
} from '#modules/applications/index.ts'
import { deskSections } from '#modules/opportunities/index.ts'
import { schemeManageLinks } from '#modules/schemes/index.ts'
import { acts } from './acts.ts'
import { answered } from './actions/answered.ts'
import { applicationsSection } from './desk-section.ts'
import { jobs } from './jobs.ts'
import { checkTurn, correctionTurn, history, officerAside } from './parts.tsx'
import { screeningPaths } from './paths.ts'
import { screeningPlan } from './plan.ts'
import { privacy } from './privacy.ts'
import { findCorrection } from './queries/corrections.ts'

export { screeningPaths } from './paths.ts'
export type { Finding } from './points.ts'
export { insertPassed, insertScreenings, type ScreeningRows } from './bulk.ts'
export { findingsOf, stillChecked } from './queries/screening.ts'

applicationTurnParts.push(correctionTurn, checkTurn)
applicationSections.push(history)
applicationAsides.push(officerAside)
afterSubmission.push(answered)
askedSections.push(async (db, application) => {
  const correction = await findCorrection(db, application)
  return correction?.sections ?? []
})
deskSections.push(applicationsSection)
schemeManageLinks.push({
  label: { ja: '形式審査で確かめること', en: 'Formal check' },
  href: screeningPaths.plan,
  plan: screeningPlan.code,
  stage: 'formal',
})

export const screeningModule: Module = {
  name: 'screening',
  uses: ['accounts', 'members', 'messages', 'opportunities', 'schemes', 'applications'],
  routes: async () => (await import('./routes/index.ts')).routes,
  jobs,
  privacy,
  acts,
  account: [
    {
      href: screeningPaths.work(),
      label: { ja: '仕事の一覧（申請）', en: 'Work list (applications)' },
      when: readsAsStaff,
    },
  ],
}
