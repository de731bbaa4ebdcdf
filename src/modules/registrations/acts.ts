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
  'registrations.waitlisted': { ja: 'キャンセル待ちにした', en: 'Put on the waiting list' },
  'registrations.declined': { ja: '申込みを断った', en: 'Declined an application' },
  'registrations.offered': { ja: '空いた席を案内した', en: 'Offered a freed seat' },
  'registrations.accepted': { ja: '空いた席を受けた', en: 'Took an offered seat' },
  'registrations.lapsed': { ja: '案内した席の期限が切れた', en: 'Offered seats lapsed' },
  'registrations.called_off': { ja: '中止を申込者に知らせた', en: 'Told those who applied that it is off' },
  'registrations.ended': { ja: '待っていた申込みを終えた', en: 'Ended what still waited' },
  'registrations.reminded': { ja: '催しが近いことを知らせた', en: 'Reminded those who come' },
  'registrations.exported': { ja: '申込みの一覧を取り出した', en: 'Took the list of applications along' },
  'registrations.forgotten': { ja: '確かめられなかった申込みを消した', en: 'Removed what nobody confirmed' },
  'registrations.needs_forgotten': { ja: '必要なことと電話番号を消した', en: 'Removed needs and telephone numbers' },
  'registrations.drawn': { ja: '抽選の結果を申込みに写した', en: 'Carried out a draw' },
  'registrations.walked_in': { ja: '当日の参加を受け付けた', en: 'Let in somebody who had not applied' },
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  registration: {
    label: { ja: '申込み', en: 'Application' },
    columns: { state: { label: { ja: '状態', en: 'State' }, words: stateWords } },
  },
}
