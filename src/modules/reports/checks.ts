// What a report still lacks, and what its writer should know before handing it in. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import type { CostLine, CostReport } from './queries/report.ts'

export interface Gap {
  /** Null: in the words about the whole. */
  line: string | null
  /** The input it leads to. */
  field: string
  label: Phrase
}

const wanted = (line: string | null, field: string, ja: string, en: string): Gap => ({ line, field, label: { ja, en } })

/** Of one line; nothing more is asked of what cost nothing. */
export function lineGaps({ id, yen, what, paid_on, payee }: CostLine, receipts: number): Gap[] {
  if (yen === null) return [wanted(id, 'yen', '支払った額（使わなかったときは0円）', 'What was paid (0 if nothing)')]
  if (yen === 0) return []
  return [
    ...(what === '' ? [wanted(id, 'what', '内容', 'What it was')] : []),
    ...(paid_on === null ? [wanted(id, 'paid_on', '支払った日', 'When it was paid')] : []),
    ...(payee === '' ? [wanted(id, 'payee', '支払先', 'Who was paid')] : []),
    ...(receipts === 0 ? [wanted(id, 'upload_1', '領収書', 'A receipt')] : []),
  ]
}

/** A certification goes on: its report is of some time, not of a project that ended. */
export const endWords = (money: boolean): Phrase =>
  money
    ? { ja: '事業が終わった日', en: 'The day on which it ended' }
    : { ja: '報告する期間の最後の日', en: 'The last day of what you report' }

export function wordGaps(
  { ended_on, done_words, income_yen, other_aid_yen, extra_words }: CostReport,
  ask: string,
  money: boolean,
): Gap[] {
  return [
    ...(ended_on === null ? [{ line: null, field: 'ended_on', label: endWords(money) }] : []),
    ...(done_words === '' ? [wanted(null, 'done_words', '実施した内容', 'What was done')] : []),
    ...(money && income_yen === null ? [wanted(null, 'income_yen', '事業の収入', 'Income of the project')] : []),
    ...(money && other_aid_yen === null ? [wanted(null, 'other_aid_yen', 'ほかの補助の額', 'Other aid')] : []),
    ...(ask !== '' && extra_words === ''
      ? [wanted(null, 'extra_words', 'この制度でお尋ねすること', 'What this scheme asks besides')]
      : []),
  ]
}

/** Why the day of a payment speaks against it; null where it does not. */
export function whyNotEligible(
  { paid_on, yen }: Pick<CostLine, 'paid_on' | 'yen'>,
  decided_on: string | null,
): Phrase | null {
  if (paid_on === null || yen === 0 || decided_on === null || paid_on >= decided_on) return null
  return {
    ja: '交付決定より前の支払いです。原則として補助の対象になりません。',
    en: 'This was paid before the award. As a rule it is not aided.',
  }
}

/** The reason with which the inspection of a line begins (of `disallowedReasons`); empty where nothing speaks against it. */
export function reasonAgainst(
  line: Pick<CostLine, 'paid_on' | 'yen'>,
  receipts: number,
  decided_on: string | null,
): '' | 'before' | 'receipt' {
  if (whyNotEligible(line, decided_on) !== null) return 'before'
  return receipts === 0 && (line.yen ?? 0) > 0 ? 'receipt' : ''
}
