import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'jobs.retried': { ja: '失敗した自動処理を再実行した', en: 'Retried a failed job' },
  'jobs.dropped': { ja: '失敗した自動処理を取り下げた', en: 'Dropped a failed job' },
}
