// The door of the support schemes.
import type { Module } from '#platform/module.ts'
import { importables, turnSources } from '#modules/members/index.ts'
import { deskSections, homeParts } from '#modules/opportunities/index.ts'
import { stepWords } from '#modules/vision/index.ts'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { acts, subjects } from './acts.ts'
import { closingSchemes } from './closing-schemes.tsx'
import { schemeImport } from './imports/index.ts'
import { reviewSection } from './desk-section.ts'
import { schemePaths } from './paths.ts'
import { hasRecord } from './policy.ts'
import { privacy } from './privacy.ts'
import { searchable } from './search.ts'
import { schemeTurns } from './turns.ts'

export {
  type ManageLink,
  type SchemePart,
  schemeAsides,
  schemeKeepers,
  schemeListLinks,
  schemeManageLinks,
} from './asides.ts'
export { kindOf as schemeKindOf } from './kinds/index.ts'
export { compiled, sumsRead } from './judging/compiled.ts'
export { judgeAnswers, judgeDuplicates } from './judging/answers.ts'
export { applicantFacts, type Town } from './judging/applicant.ts'
export { type Asked, type FactSource, factSources, type GivenFacts, givenFacts, type Known } from './judging/sources.ts'
export { graceEnds, phaseOf } from './phases.ts'
export { keepPlan, type KeptPlan, planOf, planPart, plansOf } from './plans.ts'
export { plansIn } from './scheme-file/shape.ts'
export { schemePaths } from './paths.ts'
export { hasRecord } from './policy.ts'
export {
  type CallTerms,
  callsById,
  callsOfScheme,
  callTerms,
  flooredTo,
  currentTerms,
  everyCall,
  requirementsOf,
  termsOf,
} from './queries/call-terms.ts'
export { recordOf } from './queries/fits.ts'
export { announcedOfYear, announcedYen, budgetYears, findSchemeTitle, schemesOfYear } from './queries/budgets.ts'
export { type Fitting, fittingRecords, type NewCall, newCalls } from './queries/telling.ts'
export { topicCodes, topicLabels, topics } from './topics.ts'
export { lineWords, outcomeWords } from './rules/phrases.ts'
export { insertSchemes, type SchemeRows } from './actions/bulk.ts'
export { contentFromFile } from './scheme-file/content.ts'
export { shippedSchemes } from './shipped.ts'
export { contactText } from './contact.ts'
export { announceStep, schemesServing } from './serving.ts'
export { explain } from './rules/explain.ts'
export type { Fact } from './rules/facts.ts'
export { judge, type Judgement } from './rules/judge.ts'
export { type FileError, readRules } from './rules/read.ts'
export { type Case, caseShape } from './rules/rule-set.ts'
export type { Rules } from './rules/compile.ts'
export { type Answer, type Answers, type Values } from './form/answers.ts'
export { fieldsOf, type FormDefinition, formDefinition, type FormField } from './form/definition.ts'
export { factsOf } from './form/facts.ts'
export { filesIn } from './form/files-in.ts'
export { FormFields, hasFiles } from './form/form-fields.tsx'
export { type Cost, costsOf, sumOf } from './form/kinds/budget.tsx'
export { formOf } from './form/new.ts'
export { type MemberRecord, prefilled } from './form/prefill.ts'
export { callLabel } from './call-content.ts'
export { CallTabs } from './pages/call-tabs.tsx'
export { schemeCrumbs } from './crumbs.tsx'
export { findBank, findBranch } from './form/banks.ts'
export { formDefinitions, settledForm } from './form/queries.ts'
export { AnswerList, SaidAnswers } from './form/said-answers.tsx'
export { mostKept } from './form/read-field.ts'
export { checkAnswers, type FormRead, labelsFor, type Missing, readAnswers, valuesOf } from './form/read.ts'
export {
  type AnswerChange,
  answerChanges,
  isAccount,
  type SaidAnswer,
  type SaidSection,
  printedAnswers,
  sayAnswers,
} from './form/said.ts'
export { importScheme } from './actions/import.ts'
export { certifications } from './queries/certifications.ts'
export { findScheme, schemeTitles } from './queries/scheme.ts'
export { PlanForm, type PlanState } from './pages/plan-form.tsx'
export { savedPlan } from './plans.ts'
export { readZengin } from './zengin/check.ts'
export { toBankText } from './zengin/characters.ts'
export { toHolder } from './zengin/holder.ts'
export { writeZengin } from './zengin/write.ts'
export { schemeAsFile } from './queries/parts.ts'
export { readSchemeFile } from './scheme-file/read.ts'

homeParts.push(closingSchemes)
stepWords['schemes.published'] = { ja: '支援制度を公開しました', en: 'The support scheme became public' }
importables.push(schemeImport)
deskSections.push(reviewSection)
turnSources.push(schemeTurns)

export const schemesModule: Module = {
  name: 'schemes',
  uses: ['accounts', 'members', 'messages', 'opportunities', 'vision'],
  search: [searchable],
  nav: [{ href: schemePaths.list(), label: { ja: '支援', en: 'Support' } }],
  privacy,
  acts,
  subjects,
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [
    {
      href: schemePaths.fits(),
      label: { ja: '使える支援策', en: 'Support that fits' },
      when: hasRecord,
    },
    {
      href: schemePaths.staff(),
      label: { ja: '支援制度の一覧', en: 'Support schemes' },
      when: readsAsStaff,
    },
  ],
}
