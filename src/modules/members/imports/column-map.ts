// Which heading means which of our fields: data, one for each kind of file.
import type { Phrase } from '#platform/i18n/index.ts'
import type { OrganizationKind } from '../tables.ts'

/** What a file may tell of an organization. */
export const targets = [
  'name',
  'name_kana',
  'corporate_number',
  'postal_code',
  'address',
  'building',
  'latitude',
  'longitude',
  'phone',
  'email',
  'url',
  'makes',
  'story',
  'key',
] as const
export type Target = (typeof targets)[number]

/** Of the national file only: what kind of body, whether it still exists, whether the row is the newest. */
export type NationalTarget = 'kind_code' | 'process' | 'closed_on' | 'latest' | 'abroad'

/** Alternatives, the first that the file has counts; a list of headings is joined in its order. */
export type Columns = Partial<Record<Target | NationalTarget, readonly (string | readonly string[])[]>>

export interface ColumnMap {
  id: string
  name: Phrase
  /** The columns of a file that has no heading line. */
  headings?: readonly string[]
  /** Headings that together show a file to be of this kind. */
  recognise: readonly string[]
  columns: Columns
  /** What a row is when neither a code nor a legal form says it. */
  kind?: OrganizationKind
  /** A row is known by its 法人番号 alone: without a right one it is rejected. */
  byCorporateNumber?: boolean
  /** The file writes letters and digits full width throughout: they are narrowed. */
  fullWidth?: boolean
}

export const targetLabels: Record<Target, Phrase> = {
  name: { ja: '名前', en: 'Name' },
  name_kana: { ja: '名前（カナ）', en: 'Reading' },
  corporate_number: { ja: '法人番号', en: 'Corporate number' },
  postal_code: { ja: '郵便番号', en: 'Postal code' },
  address: { ja: '住所', en: 'Address' },
  building: { ja: '建物名・方書', en: 'Building' },
  latitude: { ja: '緯度', en: 'Latitude' },
  longitude: { ja: '経度', en: 'Longitude' },
  phone: { ja: '電話番号', en: 'Telephone' },
  email: { ja: 'メールアドレス', en: 'E-mail' },
  url: { ja: 'ウェブサイト', en: 'Website' },
  makes: { ja: '作っているもの・していること', en: 'What it makes or does' },
  story: { ja: '説明', en: 'Description' },
  key: { ja: 'ファイルの中の番号（ID）', en: "The file's own id" },
}
