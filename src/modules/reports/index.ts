// The door of what follows an award: the cost report, its inspection, the final amount, what became of it years after.
import { fileReaders } from '#platform/files/index.ts'
import type { Module } from '#platform/module.ts'
import { decisionKinds, dossierParts } from '#modules/awards/index.ts'
import {
  applicationListLinks,
  applicationSections,
  applicationTurnParts,
  applicationTurnSources,
  readsApplication,
} from '#modules/applications/index.ts'
import { schemeManageLinks } from '#modules/schemes/index.ts'
import { measureParts, stepWords } from '#modules/vision/index.ts'
import { acts, subjects } from './acts.ts'
import { outcomeTurn, section, turn } from './asides.tsx'
import { fixingKind } from './fixing.ts'
import { reportPaths } from './paths.ts'
import { jobs } from './jobs.ts'
import { reportPlan } from './plan.ts'
import { privacy } from './privacy.ts'
import { inspectionPart } from './queries/fixing.ts'
import { readsReceipts } from './readers.ts'
import { schemeOutcomes } from './measure/part.tsx'
import { taxSection, taxTurn, taxTurns } from './tax/parts.tsx'
import { reportTurns } from './turns.ts'

export { insertReports, type ReportRows } from './actions/bulk.ts'
export { insertAsked, type PastAsked } from './actions/past.ts'
export { fixingTerms } from './fixing.ts'
export { fixedAmounts, fixedOf } from './queries/report.ts'

decisionKinds.push(fixingKind)
dossierParts.push(inspectionPart)
measureParts.push(schemeOutcomes)
Object.assign(stepWords, {
  'reports.accepted': { ja: '実績報告を確かめ、額などを確定しました', en: 'What was done was checked and accepted' },
  'reports.outcome_submitted': { ja: 'その後の成果が報告されました', en: 'A follow-up report arrived' },
})
schemeManageLinks.push({
  label: { ja: '報告の取り決め', en: 'Reports' },
  href: reportPaths.plan,
  plan: reportPlan.code,
  stage: 'report',
})
applicationListLinks.push({ label: { ja: '実績報告の一覧', en: 'Reports' }, href: reportPaths.list, stage: 'report' })
applicationTurnParts.push(turn, taxTurn, outcomeTurn)
applicationTurnSources.push(reportTurns, taxTurns)
applicationSections.push(section, taxSection)
fileReaders.set('cost_report', readsApplication)
fileReaders.set('cost_line', readsReceipts)
fileReaders.set('tax_report', readsApplication)

export const reportsModule: Module = {
  name: 'reports',
  uses: ['accounts', 'vision', 'members', 'messages', 'schemes', 'applications', 'budget', 'awards', 'grants'],
  routes: async () => (await import('./routes/index.ts')).routes,
  privacy,
  jobs,
  acts,
  subjects,
}
