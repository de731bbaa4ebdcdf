// What runs by itself and failed: administrators read why, and retry or drop it.
import type { JobHandlers } from '#platform/jobs/index.ts'
import type { Module } from '#platform/module.ts'
import { acts } from './acts.ts'
import { jobPaths } from './paths.ts'
import { canSeeJobs } from './policy.ts'

/** `handlers`: everybody's, for their names in words. */
export const jobsModule = (handlers: JobHandlers): Module => ({
  name: 'jobs',
  uses: [],
  acts,
  routes: async () => (await import('./routes.tsx')).routesFor(handlers),
  account: [{ href: jobPaths.list, label: { ja: '失敗した自動処理', en: 'Failed jobs' }, when: canSeeJobs }],
})
