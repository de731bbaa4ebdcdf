// By what the budget of a scheme and year grows or shrinks.
import type { Phrase } from '#platform/i18n/index.ts'

interface Basis {
  label: Phrase
  /** Whether it adds or takes away. */
  sign: 1 | -1
}

const basis = (ja: string, en: string, sign: Basis['sign']): Basis => ({ label: { ja, en }, sign })

export const bases = {
  initial: basis('当初予算', 'Initial budget', 1),
  increase: basis('補正（増やす）', 'Supplement (more)', 1),
  decrease: basis('補正（減らす）', 'Supplement (less)', -1),
  transfer_in: basis('流用（ほかから受ける）', 'Transfer from elsewhere', 1),
  transfer_out: basis('流用（ほかへ回す）', 'Transfer to elsewhere', -1),
  carried_in: basis('前年度からの繰越', 'Carried over from the year before', 1),
  carried_out: basis('翌年度への繰越', 'Carried over to the next year', -1),
} as const satisfies Record<string, Basis>

export type BasisCode = keyof typeof bases

/** Those that are entered by hand. */
export const chosenBases = ['initial', 'increase', 'decrease', 'transfer_in', 'transfer_out'] as const
