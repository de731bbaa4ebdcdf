// 段階: what an application of a scheme goes through, from its arrival to the last yen. A scheme has some of them, always in this order.
import type { Phrase } from '#platform/i18n/index.ts'

export const stageCodes = [
  'submitted',
  'formal',
  'correction',
  'review',
  'decision',
  'change',
  'report',
  'inspection',
  'fixing',
  'invoice',
  'payment',
  'closed',
] as const
export type StageCode = (typeof stageCodes)[number]

export interface Stage {
  label: Phrase
  /** What is done in it, for whoever ticks it. */
  help: Phrase
  /** Every application has it. */
  always?: true
  /** Only where money is given. */
  money?: true
  /** Makes no sense without this one. */
  with?: StageCode
}

export const stages: Readonly<Record<StageCode, Stage>> = {
  submitted: {
    label: { ja: '受付', en: 'Submitted' },
    help: { ja: '申請が届き、受付番号がつきます。', en: 'It arrives and is given a number.' },
    always: true,
  },
  formal: {
    label: { ja: '形式審査', en: 'Formal check' },
    help: { ja: '書類がそろっているかを確かめます。', en: 'Whether the papers are complete.' },
  },
  correction: {
    label: { ja: '補正', en: 'Correction' },
    help: { ja: '足りないところを、申請者に直してもらいます。', en: 'The applicant is asked to put something right.' },
    with: 'formal',
  },
  review: {
    label: { ja: '審査', en: 'Review' },
    help: { ja: '審査員が読み、採点します。', en: 'Reviewers read and score it.' },
  },
  decision: {
    label: { ja: '決定', en: 'Decision' },
    help: { ja: '認めるかどうかを決め、通知します。', en: 'It is decided, and the applicant told.' },
    always: true,
  },
  change: {
    label: { ja: '変更申請', en: 'Change' },
    help: { ja: '決定のあとの変更や中止を受け付けます。', en: 'Changes after the decision may be asked for.' },
  },
  report: {
    label: { ja: '実績報告', en: 'Report' },
    help: { ja: '終わったあとに、成果と使った費用を報告してもらいます。', en: 'What was done, and what it cost.' },
  },
  inspection: {
    label: { ja: '検査', en: 'Inspection' },
    help: { ja: '報告の内容を、書類や現地で確かめます。', en: 'The report is checked, on paper or on site.' },
    with: 'report',
  },
  fixing: {
    label: { ja: '額の確定', en: 'Amount fixed' },
    help: { ja: '報告をもとに、支払う額を決めます。', en: 'What is paid follows from the report.' },
    money: true,
    with: 'report',
  },
  invoice: {
    label: { ja: '請求', en: 'Invoice' },
    help: { ja: '申請者から請求書を受け取ります。', en: 'The applicant hands in an invoice.' },
    money: true,
  },
  payment: {
    label: { ja: '支払', en: 'Payment' },
    help: { ja: '口座に振り込みます。', en: 'The money is transferred.' },
    money: true,
  },
  closed: {
    label: { ja: '完了', en: 'Closed' },
    help: { ja: 'すべての手続きが終わります。', en: 'Everything is done.' },
    always: true,
  },
}

/** Those that somebody may choose, for a kind with or without money. */
export const optionalStages = (money: boolean): StageCode[] =>
  stageCodes.filter((code) => stages[code].always === undefined && (money || stages[code].money === undefined))

/** The chosen ones and those that are always there, in their order. */
export const orderedStages = (chosen: readonly string[], money: boolean): StageCode[] =>
  stageCodes.filter((code) => stages[code].always || (chosen.includes(code) && optionalStages(money).includes(code)))

/** Why these do not make a way; null where they do. */
export function whyNotStages(chosen: readonly string[]): Phrase | null {
  const lone = stageCodes.find((code) => {
    const other = stages[code].with
    return chosen.includes(code) && other !== undefined && !chosen.includes(other)
  })
  const needed = lone && stages[lone].with
  if (lone === undefined || needed === undefined) return null
  const [one, other] = [stages[lone].label, stages[needed].label]
  return {
    ja: `「${one.ja}」には「${other.ja}」も要ります。両方選ぶか、両方外してください`,
    en: `“${one.en}” needs “${other.en}” too: choose both or neither`,
  }
}

const isStage = (code: string): code is StageCode => code in stages

/** Labels of stored codes, in order. */
export const stageLabels = (codes: readonly string[]): Phrase[] =>
  codes.filter(isStage).map((code) => stages[code].label)
