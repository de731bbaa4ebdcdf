// What is missing or does not fit before an event may be submitted and published, field by field in the order of the form. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import type { Content } from './content.ts'
import type { FieldName } from './field-words.ts'
import { whyTooHeavy } from './rules.ts'

export interface Lack {
  field: FieldName
  why: Phrase
}

const lack = (field: FieldName, ja: string, en: string): Lack => ({ field, why: { ja, en } })

const words = ({ title, summary, description, contact }: Content): Lack[] => [
  ...(title === '' ? [lack('title', '名前を入力してください。', 'Give it a title.')] : []),
  ...(summary === ''
    ? [lack('summary', '一覧に出る一文を入力してください。', 'Write the sentence for the list.')]
    : []),
  ...(description === '' ? [lack('description', '内容を入力してください。', 'Describe it.')] : []),
  ...(contact === '' ? [lack('contact', 'お問い合わせ先を入力してください。', 'Say whom to ask.')] : []),
]

function days({ sessions, starts_at }: Content, now: Date | null): Lack[] {
  if (sessions.length === 0) return [lack('sessions', '日時を1回以上入力してください。', 'Enter at least one session.')]
  return now !== null && starts_at !== null && starts_at <= now
    ? [lack('sessions', '始まりが過ぎています。これからの日時にしてください。', 'The beginning is past.')]
    : []
}

function place({ form, venue, venue_address }: Content): Lack[] {
  if (form === null) return [lack('form', '会場かオンラインかを選んでください。', 'Choose on site or online.')]
  if (form === 'online') return []
  return [
    ...(venue === '' ? [lack('venue', '会場の名前を入力してください。', 'Name the venue.')] : []),
    ...(venue_address === ''
      ? [lack('venue_address', '会場の住所を入力してください。', 'Enter the address of the venue.')]
      : []),
  ]
}

function seats({ capacity, tickets, pools }: Content): Lack[] {
  if (capacity === null) return [lack('capacity', '定員を入力してください。', 'Say how many can come.')]
  const reserved = pools.reduce((sum, { seats }) => sum + seats, 0)
  return [
    ...(tickets.some(({ seats }) => (seats ?? 0) > capacity)
      ? [lack('tickets', '種別の席が定員を超えています。', 'A ticket has more seats than the event.')]
      : []),
    ...(reserved > capacity
      ? [
          lack(
            'pools',
            `優先枠の合計（${reserved}席）が定員を超えています。`,
            `${reserved} seats are reserved: more than there are.`,
          ),
        ]
      : []),
  ]
}

function window({ opens_at, closes_at, starts_at, ends_at, admission }: Content, now: Date | null): Lack[] {
  if (opens_at === null || closes_at === null)
    return [
      ...(opens_at === null
        ? [lack('opens_at', '受付を始める日を入力してください。', 'Enter when applications open.')]
        : []),
      ...(closes_at === null
        ? [lack('closes_at', '受付を終える日を入力してください。', 'Enter when applications close.')]
        : []),
    ]
  if (now !== null && closes_at < now)
    return [lack('closes_at', '受付の終わりが過ぎています。', 'The end of applications is past.')]
  // Seats that are decided upon need time for the deciding.
  const last = admission === 'first-come' ? ends_at : starts_at
  if (last === null || closes_at < last) return []
  return admission === 'first-come'
    ? [lack('closes_at', '催しの終わりより前にしてください。', 'Applications must close before the event ends.')]
    : [
        lack(
          'closes_at',
          '席を決める時間が要ります。催しの始まりより前にしてください。',
          'Applications must close before the event begins, so that seats can be decided.',
        ),
      ]
}

const invited = ({ open_to, guests }: Content): Lack[] =>
  open_to === 'invited' && guests.length === 0
    ? [lack('guests', '招待する方のアドレスを入力してください。', 'Enter the addresses of those invited.')]
    : []

function heavy({ weights }: Content): Lack[] {
  const why = whyTooHeavy(weights.map(({ extra }) => extra))
  return why === null ? [] : [{ field: 'weights', why }]
}

/** `now` is null once it was published: what has begun may still be corrected. */
export const whyNotPublishable = (content: Content, now: Date | null): Lack[] => [
  ...words(content),
  ...days(content, now),
  ...place(content),
  ...seats(content),
  ...heavy(content),
  ...invited(content),
  ...window(content, now),
]
