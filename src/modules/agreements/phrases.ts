import type { Phrase } from '#platform/i18n/index.ts'
import type { Stand } from './rules.ts'
import type { Side } from '#modules/members/index.ts'
import type { Closing, FeeUnit } from './terms.ts'

export const standWords: Readonly<Record<Stand, Phrase>> = {
  proposed: { ja: '同意を待っています', en: 'Waiting for consent' },
  agreed: { ja: '双方が同意しました', en: 'Agreed by both' },
  changing: { ja: '変更案の同意を待っています', en: 'A change waits for consent' },
}
export const standChips: Readonly<Record<Stand, 'wait' | 'good'>> = {
  proposed: 'wait',
  agreed: 'good',
  changing: 'wait',
}

export const sideWords: Readonly<Record<Side, Phrase>> = {
  person: { ja: '受ける方', en: 'The person' },
  organization: { ja: '発注する事業者', en: 'The organization' },
}

export const feeUnitWords: Readonly<Record<FeeUnit, Phrase>> = {
  month: { ja: '1か月ごと', en: 'a month' },
  once: { ja: '全部で', en: 'in all' },
  hour: { ja: '1時間ごと', en: 'an hour' },
}

export const closingWords: Readonly<Record<Closing, Phrase>> = {
  month_end: { ja: '毎月末に締めて支払う', en: 'Closed at the end of each month' },
  delivery: { ja: '受け取った日から数えて支払う', en: 'Counted from the day of receipt' },
}
