// The door of the letters: what was decided, as it was written to whoever applied.
import { fileReaders } from '#platform/files/index.ts'
import type { Module } from '#platform/module.ts'
import { acts, subjects } from './acts.ts'
import { jobs } from './jobs.ts'
import { privacy } from './privacy.ts'
import { mayReadLetter } from './queries/readers.ts'
import './plan.ts'

export { issueLetter, type LetterToIssue } from './actions/issue.ts'
export { type LetterKindCode, letterKinds } from './kinds/index.ts'
export { letterPaths } from './paths.ts'
export { findLetter, type Letter, lettersOf } from './queries/letters.ts'

fileReaders.set('letter', mayReadLetter)

export const lettersModule: Module = {
  name: 'letters',
  uses: ['members', 'messages', 'schemes', 'applications'],
  jobs,
  privacy,
  acts,
  subjects,
}
