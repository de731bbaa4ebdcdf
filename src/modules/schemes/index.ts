// The door of the support schemes.
import type { Module } from '#platform/module.ts'
import { acts, subjects } from './acts.ts'
import { privacy } from './privacy.ts'

export { readZengin, ZenginError, type ZenginFile } from './zengin/check.ts'

export const schemesModule: Module = {
  name: 'schemes',
  uses: ['accounts', 'members', 'opportunities', 'vision'],
  privacy,
  acts,
  subjects,
}
