// What each field of a scheme is called, on the form, in what is missing and in what changed. A kind may call money its own way.
import type { Phrase } from '#platform/i18n/index.ts'

export const fieldWords = {
  title: { ja: '制度の名前', en: 'Name' },
  subtitle: { ja: '通称', en: 'Known as' },
  summary: { ja: 'ひとこと', en: 'In a sentence' },
  content: { ja: '内容', en: 'What it is' },
  for_whom: { ja: '対象となる方', en: 'For whom' },
  audiences: { ja: '対象となる方（さがすときの目印）', en: 'Found by' },
  employees_max: { ja: '従業員数の上限', en: 'Largest firm' },
  topics: { ja: '使いみち', en: 'What it is for' },
  costs_words: { ja: '対象となる費用', en: 'Costs it covers' },
  amount_words: { ja: '金額', en: 'Amount' },
  rate_words: { ja: '率', en: 'Rate' },
  applying: { ja: '申請の受け方', en: 'How it is applied for' },
  stages: { ja: '申請のあとの段階', en: 'Stages of an application' },
  how_to_apply: { ja: '申請の方法', en: 'How to apply' },
  source_url: { ja: 'くわしいページ', en: 'Page with details' },
  opens_on: { ja: '受付を始める日', en: 'Applications from' },
  closes_on: { ja: '受付を終える日', en: 'Applications until' },
  law: { ja: '根拠（条例・要綱）', en: 'Legal basis' },
  department: { ja: '担当課', en: 'Department' },
  contact: { ja: 'お問い合わせ先', en: 'Contact' },
  keywords: { ja: 'キーワード', en: 'Keywords' },
  measures: { ja: 'まちのビジョンとのつながり', en: 'Its place in the vision' },
  sdgs: { ja: 'つながるSDGs', en: 'SDGs it serves' },
  budget_line: { ja: '予算科目', en: 'Budget line' },
  open_data_from_yen: { ja: '交付先を公開する金額', en: 'Awards made public from' },
} as const satisfies Record<string, Phrase>

export type FieldName = keyof typeof fieldWords

const isFieldName = (name: string): name is FieldName => name in fieldWords
/** In the order of the form. */
export const fieldNames: readonly FieldName[] = Object.keys(fieldWords).filter(isFieldName)
