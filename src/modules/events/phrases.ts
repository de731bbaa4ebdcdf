import type { Phrase } from '#platform/i18n/index.ts'
import type { Admission, Form, OpenTo, QuestionKind, State } from './tables.ts'

export const stateWords: Record<State, Phrase> = {
  draft: { ja: '下書き', en: 'Draft' },
  review: { ja: '確認中', en: 'In review' },
  published: { ja: '公開中', en: 'Published' },
  closed: { ja: '終了', en: 'Over' },
  reported: { ja: '報告済み', en: 'Reported' },
  cancelled: { ja: '中止', en: 'Cancelled' },
}

/** The colour of its chip. */
export const stateChip: Record<State, 'key' | 'good' | 'wait' | 'bad' | 'plain'> = {
  draft: 'plain',
  review: 'wait',
  published: 'good',
  closed: 'plain',
  reported: 'plain',
  cancelled: 'bad',
}

export const formWords: Record<Form, Phrase> = {
  onsite: { ja: '会場', en: 'On site' },
  online: { ja: 'オンライン', en: 'Online' },
  hybrid: { ja: '会場とオンライン', en: 'On site and online' },
}

export const admissionWords: Record<Admission, Phrase> = {
  'first-come': { ja: '先着順', en: 'First come, first served' },
  approval: { ja: '主催者が決定', en: 'By approval' },
  draw: { ja: '抽選', en: 'By draw' },
}

export const openToWords: Record<OpenTo, Phrase> = {
  anyone: { ja: 'どなたでも', en: 'Everyone' },
  members: { ja: '会員', en: 'Members' },
  residents: { ja: '区内在住・在勤・在学の方', en: 'Who lives, works or studies here' },
  invited: { ja: '招待された方', en: 'By invitation' },
}

export const questionKindWords: Record<QuestionKind, Phrase> = {
  line: { ja: '短い文', en: 'A line' },
  text: { ja: '長い文', en: 'A text' },
  one: { ja: '一つ選ぶ', en: 'One of several' },
  several: { ja: 'いくつでも選ぶ', en: 'Any of several' },
  yes: { ja: 'はい・いいえ', en: 'Yes or no' },
  number: { ja: '数', en: 'A number' },
  scale: { ja: '5段階', en: 'One to five' },
}
