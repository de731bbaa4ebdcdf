import type { Phrase } from '#platform/i18n/index.ts'
import type { Alert } from './rules.ts'
import type { Ending, Feeling } from './tables.ts'

export const feelingWords: Readonly<Record<Feeling, Phrase>> = {
  well: { ja: '順調', en: 'Going well', easy: 'うまくいっています' },
  slow: { ja: 'ゆっくり', en: 'Slow', easy: 'ゆっくりです' },
  stuck: { ja: '困っている', en: 'Stuck', easy: '困っています（こまっています）' },
}
export const feelingChips: Readonly<Record<Feeling, 'good' | 'wait' | 'bad'>> = {
  well: 'good',
  slow: 'wait',
  stuck: 'bad',
}

export const alertWords: Readonly<Record<Alert, Phrase>> = {
  stuck: { ja: '困っている', en: 'Stuck' },
  slow: { ja: '2週続けてゆっくり', en: 'Slow for two weeks' },
  silent: { ja: '2週間、便りがない', en: 'Two weeks of silence' },
}

export const endingWords: Readonly<Record<Ending, Phrase>> = {
  finished: { ja: '最後まで進みました', en: 'Finished' },
  interrupted: { ja: '途中で終わりました', en: 'Broken off' },
}

export const sideNames = {
  person: { ja: '力を貸す方', en: 'The person' },
  organization: { ja: '事業者', en: 'The organization' },
  coordinator: { ja: '調整役', en: 'Coordinator' },
} as const
