import type { Content } from '../content.ts'
import { kindOf } from '../kinds/index.ts'
import { orderedStages } from '../stages.ts'
import type { SchemeFile } from './shape.ts'

/** What a draft made from it holds. What a town has of its own is still to be written. */
export const contentFromFile = ({ text: { kind, ...text }, stages }: SchemeFile): Content => ({
  ...text,
  stages: stages.length === 0 || text.information_only ? [] : orderedStages(stages, kindOf(kind).money !== null),
  measures: [],
  budget_line: '',
  opens_on: null,
  closes_on: null,
})
