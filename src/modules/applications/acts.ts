import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { states } from './states.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'applications.begun': { ja: '支援制度の申請を書き始めた', en: 'Began an application for support' },
  'applications.saved': { ja: '申請の下書きを保存した', en: 'Saved the draft of an application' },
  'applications.submitted': { ja: '申請を提出した', en: 'Submitted an application' },
  'applications.withdrawn': { ja: '申請を取り下げた', en: 'Withdrew an application' },
  'applications.supporter_invited': {
    ja: '申請に外部の支援者を招いた',
    en: 'Invited somebody to support an application',
  },
  'applications.supporter_joined': { ja: '申請の支援を始めた', en: 'Began to support an application' },
  'applications.supporter_ended': { ja: '申請の支援を終えた', en: 'Ended the support of an application' },
  'applications.exported': { ja: '申請の一覧を取り出した', en: 'Took the list of applications along' },
  'applications.deleted': { ja: '申請の下書きを消した', en: 'Deleted the draft of an application' },
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  application: {
    label: { ja: '支援制度の申請', en: 'Application for support' },
    columns: {
      state: {
        label: { ja: '状態', en: 'State' },
        words: Object.fromEntries(Object.entries(states).map(([code, { label }]) => [code, label])),
      },
      section: { label: { ja: '部分', en: 'Section' } },
    },
  },
}
