// The door of what follows an award: the cost report, its inspection, the final amount, what became of it years after.
import type { Module } from '#platform/module.ts'
import { privacy } from './privacy.ts'

export { fixedOf } from './queries/report.ts'

export const reportsModule: Module = {
  name: 'reports',
  uses: ['accounts', 'members', 'schemes', 'applications'],
  privacy,
}
