// The door of the support schemes.
import type { Module } from '#platform/module.ts'
import { importables } from '#modules/members/index.ts'
import { acts, subjects } from './acts.ts'
import { schemeImport } from './imports/index.ts'
import { privacy } from './privacy.ts'

export { explain } from './rules/explain.ts'
export { judge, type JudgedLine, type Judgement } from './rules/judge.ts'
export { type FileError, readRules } from './rules/read.ts'
export { type Case, caseShape } from './rules/rule-set.ts'
export type { Rules } from './rules/compile.ts'
export { readZengin, ZenginError, type ZenginFile } from './zengin/check.ts'

importables.push(schemeImport)

export const schemesModule: Module = {
  name: 'schemes',
  uses: ['accounts', 'members', 'opportunities', 'vision'],
  privacy,
  acts,
  subjects,
}
