// What each field of an event is called, on the form, in what is missing and in what changed.
import type { Phrase } from '#platform/i18n/index.ts'

export const fieldWords = {
  title: { ja: '催しの名前', en: 'Title' },
  summary: { ja: 'ひとこと', en: 'In a sentence' },
  description: { ja: '内容', en: 'Description' },
  for_whom: { ja: 'どんな方に', en: 'For whom' },
  bring: { ja: '持ち物', en: 'What to bring' },
  contact: { ja: 'お問い合わせ先', en: 'Contact' },
  sessions: { ja: '日時', en: 'When' },
  form: { ja: '開催の形', en: 'Form' },
  venue: { ja: '会場', en: 'Venue' },
  venue_address: { ja: '会場の住所', en: 'Address' },
  venue_access: { ja: '行き方', en: 'How to get there' },
  position: { ja: '緯度・経度', en: 'Latitude and longitude' },
  facilities: { ja: '会場の設備', en: 'Facilities' },
  online_url: { ja: 'オンラインのアドレス', en: 'Address of the call' },
  capacity: { ja: '定員', en: 'Capacity' },
  price_yen: { ja: '参加費', en: 'Price' },
  tickets: { ja: '申込みの種別', en: 'Tickets' },
  admission: { ja: '席の決め方', en: 'How seats are given' },
  group_max: { ja: '一度に申し込める人数', en: 'People in one application' },
  weights: { ja: '抽選の重み', en: 'Weights in the draw' },
  pools: { ja: '優先枠', en: 'Reserved seats' },
  open_to: { ja: '申し込める方', en: 'Who may apply' },
  guests: { ja: '招待する方のメールアドレス', en: 'Addresses of those invited' },
  opens_at: { ja: '受付の始まり', en: 'Applications from' },
  closes_at: { ja: '受付の終わり', en: 'Applications until' },
  offer_hours: { ja: '空席のお返事を待つ時間', en: 'Hours to answer when a seat is offered' },
  asks_about_work: { ja: '所属・業種を尋ねる', en: 'Ask for organization and industry' },
  measures: { ja: 'まちのビジョンとのつながり', en: 'Its place in the vision' },
  sdgs: { ja: 'つながるSDGs', en: 'SDGs it serves' },
} as const satisfies Record<string, Phrase>

export type FieldName = keyof typeof fieldWords

const isFieldName = (name: string): name is FieldName => name in fieldWords
/** In the order of the form. */
export const fieldNames: readonly FieldName[] = Object.keys(fieldWords).filter(isFieldName)

/** The input that the error summary and the list of what is missing lead to. */
const inputs: Partial<Record<FieldName, string>> = {
  sessions: 'session_on_1',
  tickets: 'ticket_label_1',
  weights: 'weights',
  pools: 'pool_name_1',
  opens_at: 'opens_on',
  closes_at: 'closes_on',
}
export const inputOf = (field: FieldName): string => inputs[field] ?? field
