import type { Phrase } from '#platform/i18n/index.ts'
import { changes } from './changes.ts'

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
