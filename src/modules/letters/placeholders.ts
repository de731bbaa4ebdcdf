// What stands in braces in a letter's own words, and what it becomes. Pure.
import type { Phrase } from '#platform/i18n/index.ts'

export const placeholders = {
  制度: { ja: '制度の名前', en: 'name of the scheme' },
  申請者: { ja: '申請者の名前', en: 'name of the applicant' },
  金額: { ja: '金１２３，０００円の形の額', en: 'the amount, with full-width digits' },
  決定日: { ja: '決定した日（和暦）', en: 'day of the decision' },
  申請日: { ja: '申請を受け付けた日（和暦）', en: 'day of the application' },
  受付番号: { ja: '申請の受付番号', en: 'number of the application' },
  年度: { ja: '令和8年度の形の年度', en: 'the fiscal year' },
  担当課: { ja: '担当する課', en: 'the department' },
} as const satisfies Record<string, Phrase>

export type Placeholder = keyof typeof placeholders
export const placeholderNames = Object.keys(placeholders)
  .filter((name): name is Placeholder => name in placeholders)
  .map((name) => `{${name}}`)

const braces = /\{([^{}]*)\}/g
const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name)

/** What stands in braces and is none: `{住所}`; a brace that is left alone too. */
export function unknownIn(text: string): string[] {
  const unknown = [...text.matchAll(braces)].flatMap(([whole, name = '']) => (isPlaceholder(name) ? [] : [whole]))
  const lonely = text.replace(braces, '').match(/[{}]/g) ?? []
  return [...new Set([...unknown, ...lonely])]
}

export const filled = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replace(braces, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole))
