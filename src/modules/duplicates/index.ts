// The door of the guard against aid for the same cost twice.
import type { Module } from '#platform/module.ts'
import { applicationSections } from '#modules/applications/index.ts'
import { factSources } from '#modules/schemes/index.ts'
import { sameCost } from './facts.ts'
import { duplicateSection } from './section.tsx'

export { type Duplicate, duplicatesOf } from './find.ts'
export { duplicateCounts, duplicateName, duplicateText, isSameThing, nothingFound } from './words.ts'

applicationSections.push(duplicateSection)
factSources.push(sameCost)

export const duplicatesModule: Module = {
  name: 'duplicates',
  uses: ['schemes', 'members', 'applications', 'budget'],
}
