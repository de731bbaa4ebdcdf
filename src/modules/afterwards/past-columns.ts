// The table of past events, on the screen and as CSV.
import { t } from '#platform/i18n/index.ts'
import { today } from '#platform/calendar/index.ts'
import { findEventKind } from '#modules/events/index.ts'
import { fewText } from './phrases.ts'
import type { Held, PastRow } from './past.ts'
import { isFew } from './rules.ts'

export interface NamedRow extends PastRow {
  /** The organization, or the department. */
  organizer: string
}

interface PastColumn {
  label: string
  value: (row: NamedRow) => string | number | null
  /** Too much for the screen: in the file only. */
  file?: true
}

export interface MeasureRow extends Held {
  id: string
  label: string
}

interface MeasureColumn {
  label: string
  value: (row: MeasureRow) => string | number
}

export const measureColumns = (): MeasureColumn[] => [
  { label: t('取組', 'Measure'), value: ({ id, label }) => `${id} ${label}`.trim() },
  { label: t('開いた催し（件）', 'Events'), value: ({ events }) => events },
  { label: t('来た方（延べ・人）', 'Visits'), value: ({ visits }) => visits },
  { label: t('はじめての方（人）', 'First time'), value: ({ first_timers }) => first_timers },
]

const seldom = (count: number): string | number => (isFew(count) ? fewText() : count)

const kindText = (code: string): string => {
  const kind = findEventKind(code)
  return kind === undefined ? code : t(kind.label)
}

export const pastColumns = (): PastColumn[] => [
  { label: t('開催日', 'Date'), value: ({ starts_at }) => (starts_at === null ? '' : today(starts_at)) },
  { label: t('催し', 'Event'), value: ({ title }) => title },
  { label: t('種類', 'Kind'), value: ({ kind }) => kindText(kind), file: true },
  { label: t('主催', 'Organizer'), value: ({ organizer }) => organizer, file: true },
  { label: t('取組', 'Measures'), value: ({ measures }) => measures.join(' '), file: true },
  { label: t('定員', 'Capacity'), value: ({ capacity }) => capacity },
  { label: t('申込み（組）', 'Applications'), value: ({ figures }) => figures.groups, file: true },
  { label: t('申込み（人）', 'Applied'), value: ({ figures }) => figures.people },
  { label: t('抽選の対象（人）', 'In the draw'), value: ({ figures }) => figures.drawn, file: true },
  { label: t('参加決定（人）', 'Admitted'), value: ({ figures }) => figures.admitted },
  { label: t('来た方（人）', 'Came'), value: ({ figures }) => figures.attended },
  { label: t('来られなかった方（人）', 'Did not come'), value: ({ figures }) => figures.no_shows, file: true },
  { label: t('当日参加（人）', 'Walked in'), value: ({ figures }) => figures.walk_ins, file: true },
  { label: t('はじめての方（人）', 'First time'), value: ({ figures }) => figures.first_timers },
  { label: t('出会った組', 'New pairs'), value: ({ figures }) => figures.new_pairs },
  { label: t('また会う組', 'Meet again'), value: ({ figures }) => seldom(figures.mutual_wishes) },
  { label: t('アンケート（件）', 'Survey answers'), value: ({ figures }) => figures.answers, file: true },
]
