import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'vision.imported': { ja: 'ビジョンを取り込んだ', en: 'Imported the vision' },
}
