// The door of telling people of schemes that may fit them.
import { mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import type { Module } from '#platform/module.ts'
import { schemeAsides } from '#modules/schemes/index.ts'
import { acts, subjects } from './acts.ts'
import { whyAside } from './aside.tsx'
import { jobs } from './jobs.ts'
import { outreachPaths } from './paths.ts'
import { privacy } from './privacy.ts'

export { outreachPaths } from './paths.ts'

schemeAsides.push(whyAside)

export const outreachModule: Module = {
  name: 'outreach',
  uses: ['members', 'messages', 'schemes', 'applications', 'awards'],
  routes: async () => (await import('./routes.tsx')).routes,
  jobs,
  acts,
  subjects,
  privacy,
  account: [
    {
      href: outreachPaths.mine(),
      label: { ja: '支援制度の案内', en: 'Mail about support' },
      when: (actor) => mayWrite(actor) && actor.person !== null && actor.acting_for === null,
    },
    {
      href: outreachPaths.effect(),
      label: { ja: '制度のお知らせの効果（担当者）', en: 'What came of telling (staff)' },
      when: readsAsStaff,
    },
  ],
}
