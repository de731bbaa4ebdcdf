// The door of the letters: what was decided, as it was written to whoever applied.
import { fileReaders } from '#platform/files/index.ts'
import type { Module } from '#platform/module.ts'
import { acts, subjects } from './acts.ts'
import { jobs } from './jobs.ts'
import { lettersPart } from './plan.ts'
import { privacy } from './privacy.ts'
import { mayReadLetter } from './queries/readers.ts'
import {
  applicationListLinks,
  applicationSections,
  applicationTurnParts,
  applicationTurnSources,
  tellings,
} from '#modules/applications/index.ts'
import { schemeManageLinks } from '#modules/schemes/index.ts'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { letterSection, letterTurn } from './parts.tsx'
import { letterPaths } from './paths.ts'
import { untoldByLetter } from './queries/list.ts'
import { letterTurns } from './turns.ts'

export { insertLetters, type PastLetter } from './actions/bulk.ts'
export { issueLetter, issueLetters, type LetterToIssue } from './actions/issue.ts'
export { type LetterKindCode } from './kinds/index.ts'
export { afterTold } from './after-told.ts'
export { letterPaths } from './paths.ts'
export { addressLines } from './queries/facts.ts'
export { type Letter, lettersOf } from './queries/letters.ts'

fileReaders.set('letter', mayReadLetter)
applicationTurnParts.push(letterTurn)
tellings.push({ untold: untoldByLetter, turn: letterTurn, section: letterSection })
applicationSections.push(letterSection)
applicationTurnSources.push(letterTurns)
schemeManageLinks.push({
  label: { ja: '通知書の取り決め', en: 'How letters are written' },
  href: letterPaths.plan,
  plan: lettersPart.code,
})
applicationListLinks.push({
  label: { ja: '通知書の一覧', en: 'Letters' },
  href: (scheme) => letterPaths.staff(new URLSearchParams({ scheme }).toString()),
})

export const lettersModule: Module = {
  name: 'letters',
  uses: ['members', 'messages', 'schemes', 'applications'],
  routes: async () => (await import('./routes/index.ts')).routes,
  account: [
    { href: letterPaths.staff(), label: { ja: '通知書の一覧（担当者）', en: 'Letters (staff)' }, when: readsAsStaff },
  ],
  jobs,
  privacy,
  acts,
  subjects,
}
