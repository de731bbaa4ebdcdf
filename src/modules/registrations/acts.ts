import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { stateWords } from './phrases.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'registrations.applied': { ja: '催しに申し込んだ', en: 'Applied for an event' },
  'registrations.confirmed': { ja: '申込みを確かめた', en: 'Confirmed an application' },
  'registrations.changed': { ja: '申込みの内容を変えた', en: 'Changed an application' },
  'registrations.cancelled': { ja: '申込みを取り消した', en: 'Cancelled an application' },
  'registrations.admitted': { ja: '参加を決めた', en: 'Admitted somebody' },
  'registrations.declined': { ja: '申込みを断った', en: 'Declined an application' },
  'registrations.offered': { ja: '空いた席を案内した', en: 'Offered a freed seat' },
  'registrations.accepted': { ja: '空いた席を受けた', en: 'Took an offered seat' },
  'registrations.lapsed': { ja: '案内した席の期限が切れた', en: 'An offered seat lapsed' },
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  registration: {
    label: { ja: '申込み', en: 'Application' },
    columns: { state: { label: { ja: '状態', en: 'State' }, words: stateWords } },
  },
}
