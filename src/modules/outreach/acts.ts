import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'outreach.wished': { ja: '支援制度の案内の受け取り方を変えた', en: 'Changed which schemes to hear of' },
}

export const subjects: Readonly<Record<string, AuditSubject>> = {
  outreach_wish: { label: { ja: '支援制度の案内の受け取り方', en: 'Which schemes to hear of' } },
}
