// What a file may tell of an organization.
import type { Phrase } from '#platform/i18n/index.ts'
import type { OrganizationKind } from '../../tables.ts'
import type { ColumnMap } from '../column-map.ts'

export const targets = {
  name: { ja: '名前', en: 'Name' },
  name_kana: { ja: '名前（カナ）', en: 'Reading' },
  kind: { ja: '種類', en: 'Kind' },
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
} as const satisfies Record<string, Phrase>

/** Of the national file only: what kind of body, whether it still exists, whether the row is the newest. */
type NationalTarget = 'kind_code' | 'process' | 'closed_on' | 'latest' | 'abroad'
export type Target = keyof typeof targets | NationalTarget

export interface OrganizationMap extends ColumnMap<Target> {
  /** What a row is when neither a code nor a legal form says it. */
  kind?: OrganizationKind
  /** A row is known by its 法人番号 alone: without a right one it is rejected. */
  byCorporateNumber?: boolean
}
