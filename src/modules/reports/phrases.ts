import type { Phrase } from '#platform/i18n/index.ts'
import type { ReportState } from './tables.ts'

export const stateLabels: Readonly<Record<ReportState, { label: Phrase; chip: 'wait' | 'key' | 'good' }>> = {
  draft: { label: { ja: '書いているところ', en: 'Being written' }, chip: 'wait' },
  submitted: { label: { ja: '検査を待っています', en: 'To be inspected' }, chip: 'key' },
  inspected: { label: { ja: '検査済み', en: 'Inspected' }, chip: 'key' },
  fixed: { label: { ja: '額が確定', en: 'Amount fixed' }, chip: 'good' },
}

/** 「1 year」「3 years」, in English; Japanese says 1年後 itself. */
export const inYears = (years: number): string => (years === 1 ? '1 year' : `${years} years`)
