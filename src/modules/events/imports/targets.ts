// What a file may tell of an event.
import type { ColumnMap } from '#modules/members/index.ts'

export const targets = {
  name: { ja: '名称', en: 'Title' },
  starts_on: { ja: '開始日', en: 'First day' },
  ends_on: { ja: '終了日', en: 'Last day' },
  starts_time: { ja: '開始時刻', en: 'Begins at' },
  ends_time: { ja: '終了時刻', en: 'Ends at' },
  when_note: { ja: '日時の備考', en: 'Remark on the time' },
  category: { ja: 'イベント種類', en: 'Category' },
  summary: { ja: '概要', en: 'Summary' },
  description: { ja: '説明', en: 'Description' },
  for_whom: { ja: '対象者', en: 'For whom' },
  venue: { ja: '場所', en: 'Venue' },
  address: { ja: '住所', en: 'Address' },
  access: { ja: 'アクセス方法', en: 'How to get there' },
  latitude: { ja: '緯度', en: 'Latitude' },
  longitude: { ja: '経度', en: 'Longitude' },
  organizer: { ja: '主催', en: 'Organizer' },
  capacity: { ja: '定員', en: 'Seats' },
  price: { ja: '料金（基本）', en: 'Price' },
  price_note: { ja: '料金（詳細）', en: 'Price, details' },
  deadline_on: { ja: '申込期限日', en: 'Apply until (day)' },
  deadline_time: { ja: '申込期限時刻', en: 'Apply until (time)' },
  how: { ja: '申込方法', en: 'How to apply' },
  parking: { ja: '駐車場', en: 'Parking' },
  contact: { ja: '連絡先', en: 'Contact' },
  phone: { ja: '連絡先の電話番号', en: 'Telephone' },
  extension: { ja: '内線番号', en: 'Extension' },
  email: { ja: '連絡先のメールアドレス', en: 'E-mail' },
  url: { ja: 'URL', en: 'Web page' },
  note: { ja: '備考', en: 'Remarks' },
} as const

export type Target = keyof typeof targets
export type EventMap = ColumnMap<Target>
