import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { changes } from './changes.ts'
import { roleLabels } from './phrases.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'accounts.role_granted': { ja: '役割を与えた', en: 'Gave a role' },
  'accounts.role_revoked': { ja: '役割を外した', en: 'Took a role away' },
  'accounts.acting_begun': { ja: '代理入力を始めた', en: 'Began to act for somebody' },
  'accounts.acting_ended': { ja: '代理入力を終えた', en: 'Ended acting for somebody' },
  'accounts.terms_agreed': { ja: '利用の決まりに同意した', en: 'Agreed to the terms' },
  'accounts.business_id_read': { ja: 'GビズIDの内容を受け取った', en: 'Read what gBizID says of a business' },
  ...Object.fromEntries(Object.entries(changes).map(([change, { act }]) => [`accounts.${change}`, act])),
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  account: {
    label: { ja: 'アカウント', en: 'Account' },
    columns: {
      role: { label: { ja: '役割', en: 'Role' }, words: roleLabels },
      text_version: { label: { ja: '文面の版', en: 'Version of the text' } },
    },
  },
  municipality: { label: { ja: '自治体', en: 'Municipality' } },
}
