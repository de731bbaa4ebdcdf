// The door of the audit: who did what, for whom, from where, to read.
import type { Phrase } from '#platform/i18n/index.ts'
import type { Module } from '#platform/module.ts'
import { auditPath } from './paths.ts'
import { canReadAudit } from './policy.ts'
import { wordsOf } from './words.ts'

const byPlatform: Readonly<Record<string, Phrase>> = {
  'audit.rechained': { ja: '記録をつなぎ直した（版の更新）', en: 'Chained the log anew (new version)' },
  'demo.loaded': { ja: 'お試し用のまちを読み込んだ', en: 'Loaded the demo' },
}

/** `modules`: those whose acts it names. */
export const auditModule = (modules: readonly Module[]): Module => ({
  name: 'audit',
  uses: ['members'],
  routes: async () => {
    const { routesFor } = await import('./routes.tsx')
    const acts = Object.assign({}, byPlatform, ...modules.map(({ acts }) => acts ?? {}))
    return routesFor(wordsOf(modules, new Map(Object.entries(acts))))
  },
  account: [{ href: auditPath, label: { ja: '操作の記録', en: 'Audit' }, when: canReadAudit }],
})
