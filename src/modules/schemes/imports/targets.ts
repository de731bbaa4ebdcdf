// What a file may tell of a support scheme.
import type { ColumnMap } from '#modules/members/index.ts'

export const targets = {
  name: { ja: '制度の名前', en: 'Name' },
  key: { ja: '制度番号', en: 'Id' },
  subtitle: { ja: '通称', en: 'Known as' },
  kind: { ja: '制度の種類', en: 'Kind' },
  category: { ja: '分野・使いみち', en: 'Field' },
  keywords: { ja: 'キーワード', en: 'Keywords' },
  summary: { ja: '概要', en: 'Summary' },
  content: { ja: '内容', en: 'Contents' },
  for_whom: { ja: '対象者', en: 'For whom' },
  area: { ja: '地域', en: 'Area' },
  industry: { ja: '業種', en: 'Industry' },
  employees: { ja: '従業員数の条件', en: 'Size of the firm' },
  costs: { ja: '対象となる費用', en: 'Costs it covers' },
  amount: { ja: '金額の上限', en: 'At most' },
  rate: { ja: '補助率', en: 'Rate' },
  price: { ja: '利用の費用', en: 'Price' },
  opens_on: { ja: '受付開始日', en: 'Opens' },
  closes_on: { ja: '受付終了日', en: 'Closes' },
  when_note: { ja: '期間の備考', en: 'Remark on the time' },
  how: { ja: '申請の方法', en: 'How to apply' },
  law: { ja: '根拠', en: 'Legal basis' },
  provider: { ja: '実施する組織', en: 'Whose scheme' },
  contact: { ja: 'お問い合わせ先', en: 'Contact' },
  phone: { ja: '電話番号', en: 'Telephone' },
  url: { ja: 'くわしいページ', en: 'Page with details' },
  updated_on: { ja: '情報の日付', en: 'Date of the information' },
  found_by: { ja: '情報源', en: 'Where it was found' },
  note: { ja: '備考', en: 'Remarks' },
} as const

export type Target = keyof typeof targets

export interface SchemeMap extends ColumnMap<Target> {
  /** All that the file lists are of this kind, unless words say otherwise. */
  kind?: string
  /** Its texts are HTML. */
  html?: boolean
  /** It writes 3/13/2020. */
  monthFirst?: boolean
  /** Where a scheme's own page is, when the row does not say: its key stands for `{key}`. */
  page?: string
}
