import { type Phrase, t } from '#platform/i18n/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { kindOf } from './kinds/index.ts'
import type { ClosedReason, Place, RewardUnit, State } from './tables.ts'

export const stateWords: Record<State, Phrase> = {
  draft: { ja: '下書き', en: 'Draft' },
  review: { ja: '確認中', en: 'In review' },
  published: { ja: '公開中', en: 'Published' },
  closed: { ja: '終了', en: 'Closed' },
  withdrawn: { ja: '取り下げ', en: 'Withdrawn' },
}

export const placeWords: Record<Place, Phrase> = {
  online: { ja: 'オンライン', en: 'Online' },
  onsite: { ja: '現地', en: 'On site' },
  either: { ja: '現地とオンラインの両方', en: 'On site and online' },
}

export const unitWords: Record<RewardUnit, Phrase> = {
  month: { ja: '月額', en: 'a month' },
  once: { ja: '一括', en: 'in all' },
  hour: { ja: '時間額', en: 'an hour' },
}

export const closedReasonWords: Record<ClosedReason, Phrase> = {
  filled: { ja: '一緒に取り組む人が決まった', en: 'The person has been found' },
  enough: { ja: '応募が十分に集まった', en: 'There are enough entries' },
  expired: { ja: '受付期間が終わった', en: 'The entry period has ended' },
  changed: { ja: '状況が変わり、内容を見直す', en: 'Circumstances changed; it will be rethought' },
  stopped: { ja: '取組をやめることにした', en: 'The plan was given up' },
}

/** The words of whoever closed it, for a mail; nothing where there are none. */
export const noteOf = (note: string): Phrase[] =>
  note === '' ? [] : [{ ja: `ひとこと：${note}`, en: `A word with it: ${note}` }]

/** Yen as people say them: 4万円, 5,000円, 12万5,000円. */
function yenText(yen: number): string {
  const [man, rest] = [Math.floor(yen / 10_000), yen % 10_000]
  const grouped = (n: number) => n.toLocaleString('ja-JP')
  const ja = `${man > 0 ? `${grouped(man)}万` : ''}${rest > 0 || man === 0 ? grouped(rest) : ''}円`
  return t(ja, formatYen(yen, 'sign'))
}

interface Reward {
  kind: string
  state: State
  reward_yen: number | null
  reward_unit: RewardUnit | null
  travel_paid: boolean
}

/** 月4万円, 1時間2,000円, なし（交通費あり）; 未定 while a draft of a kind that may pay says nothing. */
export function rewardText({ kind, state, reward_yen, reward_unit, travel_paid }: Reward): string {
  const travel = travel_paid ? t('（交通費あり）', ' (travel paid)') : ''
  if (reward_yen === null && state === 'draft' && kindOf(kind).reward !== 'none')
    return `${t('未定', 'Not settled yet')}${travel}`
  if (reward_yen === null || reward_unit === null || reward_yen === 0) return `${t('なし', 'None')}${travel}`
  const sum = yenText(reward_yen)
  const words: Record<RewardUnit, Phrase> = {
    month: { ja: `月${sum}`, en: `${sum} a month` },
    once: { ja: sum, en: `${sum} in all` },
    hour: { ja: `1時間${sum}`, en: `${sum} an hour` },
  }
  return `${t(words[reward_unit])}${travel}`
}
