import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { stateLabels } from './phrases.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'grants.published': { ja: '交付の決定を公表した', en: 'Published an award' },
  'grants.planned': { ja: '交付の公表の取り決めを変えた', en: 'Changed how awards of a scheme are published' },
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  award_publication: {
    label: { ja: '交付の公表', en: 'Published award' },
    columns: {
      state: { label: { ja: '状態', en: 'State' }, words: stateLabels },
      yen: { label: { ja: '金額', en: 'Amount' } },
    },
  },
}
