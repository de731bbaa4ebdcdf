import type { Phrase } from '#platform/i18n/index.ts'
import type { PublicationState } from './tables.ts'

export const stateLabels: Readonly<Record<PublicationState, Phrase>> = {
  awarded: { ja: '交付決定', en: 'Awarded' },
  changed: { ja: '額の変更', en: 'Amount changed' },
  cancelled: { ja: '取消し', en: 'Cancelled' },
}
