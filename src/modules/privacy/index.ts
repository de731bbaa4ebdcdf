// What is known about people: handed out to them, erased, kept only for its time, and written down as the law wants it.
import type { Module } from '#platform/module.ts'
import { acts } from './acts.ts'
import { declaredBy } from './declared.ts'
import { jobsFor } from './jobs/index.ts'
import { privacyPaths } from './paths.ts'
import { canSeePrivacy } from './policy.ts'
import { privacy } from './privacy.ts'

export { noteExport } from './actions/handing.ts'
export { type Declared, declaredBy } from './declared.ts'
export { closeAccount, erasePerson, HasRole, planFor } from './jobs/erasing.ts'
export { exportOf } from './jobs/export.ts'
export { registerCsv, registerMarkdown } from './register-files.ts'
export { erasedIn, findSubject } from './queries.ts'

/** `modules`: those whose declarations it works on. */
export function privacyModule(modules: readonly Module[]): Module {
  const own: Module = { name: 'privacy', privacy, acts, uses: ['accounts', 'members', 'messages'] }
  const declared = declaredBy([...modules, own])
  return {
    ...own,
    jobs: jobsFor(declared),
    routes: async () => (await import('./routes/index.ts')).routesFor(declared),
    account: [
      {
        href: privacyPaths.own,
        label: { ja: '自分の情報と退会', en: 'Your data and leaving' },
        when: (actor) => actor?.person != null,
      },
      { href: privacyPaths.admin, label: { ja: '個人情報の管理', en: 'Personal data' }, when: canSeePrivacy },
    ],
  }
}
