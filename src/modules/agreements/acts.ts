import type { Phrase } from '#platform/i18n/index.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'agreements.proposed': { ja: '条件を示した', en: 'Proposed terms' },
  'agreements.changed': { ja: '条件の変更を示した', en: 'Proposed other terms' },
  'agreements.consented': { ja: '条件に同意した', en: 'Agreed to the terms' },
  'agreements.work_received': { ja: '仕事を受け取った', en: 'Received work' },
  'agreements.work_corrected': { ja: '受け取った仕事の記録を直した', en: 'Corrected work received' },
  'agreements.work_removed': { ja: '受け取った仕事の記録を消した', en: 'Removed work received' },
  'agreements.payment_taken_back': { ja: '報酬の支払いの記録を取り消した', en: 'Took back a payment' },
  'agreements.paid': { ja: '報酬の支払いを記録した', en: 'Recorded a payment' },
  'agreements.payment_confirmed': { ja: '報酬を受け取った', en: 'Confirmed a payment' },
  'agreements.payments_reminded': { ja: '支払日を知らせた', en: 'Reminded of payments' },
}
