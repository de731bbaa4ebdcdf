// The door of the formal check: are the papers complete, and what must the applicant put right.
import type { Module } from '#platform/module.ts'
import { acts } from './acts.ts'
import { privacy } from './privacy.ts'

export type { Finding } from './points.ts'
export { findingsOf } from './queries/screening.ts'

export const screeningModule: Module = {
  name: 'screening',
  uses: ['accounts', 'members', 'messages', 'opportunities', 'schemes', 'applications'],
  privacy,
  acts,
}
