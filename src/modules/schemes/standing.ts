// Whether a scheme takes applications, and until when. Pure.
import { addDays, today, tokyoInstant } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { applyingOf } from './content.ts'
import type { StageCode } from './stages.ts'
import type { State } from './tables.ts'

/** What the list and the page know of the time of a scheme. */
export interface Timed {
  state: State
  information_only: boolean
  stages: StageCode[]
  opens_on: string | null
  closes_on: string | null
  source_on: string | null
  published_at: Date | null
  changed_at: Date | null
  /** Of ours, where one applies here: the call that is on or comes next. */
  call: { opens_at: Date; closes_at: Date } | null
}

export interface Period {
  opens_at: Date | null
  /** The first moment that is too late; null: nobody said. */
  closes_at: Date | null
}

/** Who does not say when it ends is believed for a year. */
export const believedDays = 365

/** Information of more than a year ago: by its own date, else since it stands here. */
export function isOld(
  { source_on, changed_at, published_at }: Pick<Timed, 'source_on' | 'changed_at' | 'published_at'>,
  now: Date,
): boolean {
  const here = changed_at ?? published_at
  const on = source_on ?? (here === null ? null : today(here))
  return on !== null && on < addDays(today(now), -believedDays)
}

/** Null where none is on or to come, as far as is known. */
export function periodOf(scheme: Timed, now: Date): Period | null {
  const { state, information_only, opens_on, closes_on, call } = scheme
  if (state !== 'published') return null
  if (!information_only && call !== null && call.closes_at > now) return call
  if (applyingOf(scheme) === 'here') return null
  if (information_only && closes_on === null && isOld(scheme, now)) return null
  const opens_at = opens_on === null ? null : tokyoInstant(opens_on)
  const closes_at = closes_on === null ? null : tokyoInstant(addDays(closes_on, 1))
  return closes_at !== null && closes_at <= now ? null : { opens_at, closes_at }
}

/** `unsaid`: another body's, which does not say when it ends. */
export type Standing = 'open' | 'soon' | 'coming' | 'over' | 'unsaid'

const soon = 14 * 86_400_000

export function standingOf(scheme: Timed, now: Date): Standing {
  const period = periodOf(scheme, now)
  if (period === null) return 'over'
  const { opens_at, closes_at } = period
  if (opens_at !== null && opens_at > now) return 'coming'
  if (closes_at === null) return scheme.information_only ? 'unsaid' : 'open'
  return closes_at.getTime() - now.getTime() <= soon ? 'soon' : 'open'
}

interface Mark {
  label: Phrase
  kind: 'key' | 'good' | 'wait' | 'plain'
}

/** Null: the original page says it. */
export const marks: Readonly<Record<Standing, Mark | null>> = {
  open: { label: { ja: '募集中', en: 'Open' }, kind: 'good' },
  soon: { label: { ja: 'まもなく締切', en: 'Closes soon' }, kind: 'wait' },
  coming: { label: { ja: '募集前', en: 'Not yet open' }, kind: 'plain' },
  over: { label: { ja: '受付していません', en: 'Closed' }, kind: 'plain' },
  unsaid: null,
}
