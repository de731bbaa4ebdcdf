import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { letterKinds } from './kinds/index.ts'
import { letterPaths } from './paths.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'letters.issued': { ja: '通知書を出した', en: 'Issued a letter' },
  'letters.printed': { ja: '通知書のPDFを作った', en: 'Made the PDF of a letter' },
  'letters.opened': { ja: '通知書を開いた', en: 'Opened a letter' },
  'letters.posted': { ja: '通知書を郵送した', en: 'Posted a letter' },
  'letters.planned': { ja: '制度の通知書の取り決めを変えた', en: 'Changed how a scheme’s letters are written' },
  'letters.exported': { ja: '通知書の一覧を取り出した', en: 'Took the list of letters along' },
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  letters: { label: { ja: '通知書の一覧', en: 'Letters' } },
  letter: {
    label: { ja: '通知書', en: 'Letter' },
    href: letterPaths.one,
    columns: {
      kind: {
        label: { ja: '種類', en: 'Kind' },
        words: Object.fromEntries(letterKinds.map(({ code, label }) => [code, label])),
      },
      sha256: { label: { ja: 'SHA-256', en: 'SHA-256' } },
    },
  },
}
