// From sent to answered: which step follows which, whose turn it is, who may enter at all.
import { today } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { whyClosed } from '#modules/opportunities/index.ts'
import type { InterviewState, State, Turn } from './tables.ts'

const open = ['sent', 'interview', 'reserved'] as const satisfies readonly State[]

export const moves = {
  invite: { from: open, to: 'interview', by: 'organization' },
  accept: { from: open, to: 'accepted', by: 'organization' },
  reserve: { from: ['sent', 'interview'], to: 'reserved', by: 'organization' },
  decline: { from: open, to: 'declined', by: 'organization' },
  withdraw: { from: [...open, 'accepted'], to: 'withdrawn', by: 'person' },
} as const satisfies Record<string, { from: readonly State[]; to: State; by: Turn }>

export type Move = keyof typeof moves

/** Where the move leads, or null where it is not possible. */
export function moved(state: State, move: Move): State | null {
  const { from, to }: { from: readonly State[]; to: State } = moves[move]
  return from.includes(state) ? to : null
}

/** Neither answered for good nor taken back. */
export const isOpen = (state: State): boolean => moved(state, 'decline') !== null

/** After so many days of waiting the organization is reminded, and the coordinator sees it. */
export const patienceDays = 7
/** "In reserve" is an answer for this long; then the person waits again. */
const reserveDays = 14
export const groupMax = 10

const dayMs = 86_400_000
const later = (at: Date, ms: number) => new Date(at.getTime() + ms)

interface Meeting {
  state: InterviewState
  created_at: Date
  answered_at: Date | null
  chosen: Date | null
  minutes: number
}

interface Standing {
  state: State
  created_at: Date
  answered_at: Date | null
}

export interface Waiting {
  waits_for: Turn | null
  waits_since: Date | null
}

const nobody: Waiting = { waits_for: null, waits_since: null }

/** Whose turn it is from when on. `meeting` is the newest interview, if there is one. */
export function waiting({ state, created_at, answered_at }: Standing, meeting: Meeting | null): Waiting {
  if (!isOpen(state)) return nobody
  if (state === 'reserved')
    return { waits_for: 'organization', waits_since: later(answered_at ?? created_at, reserveDays * dayMs) }
  if (state === 'sent' || meeting === null) return { waits_for: 'organization', waits_since: created_at }
  if (meeting.state === 'proposed') return { waits_for: 'person', waits_since: meeting.created_at }
  if (meeting.state === 'fixed' && meeting.chosen !== null) {
    return { waits_for: 'organization', waits_since: later(meeting.chosen, meeting.minutes * 60_000) }
  }
  return { waits_for: 'organization', waits_since: meeting.answered_at ?? meeting.created_at }
}

/** Whole days waited; 0 while nobody does. */
export const daysWaited = ({ waits_since }: Pick<Waiting, 'waits_since'>, now: Date): number =>
  waits_since === null ? 0 : Math.max(0, Math.floor((now.getTime() - waits_since.getTime()) / dayMs))

interface Entrant {
  /** Null before the profile is filled in. */
  person: string | null
  /** Belongs to the organization that posted it. */
  own: boolean
  entered: boolean
}

/** Why this person cannot enter this challenge on this day; null when they can. */
export function whyCannotEnter(opportunity: Parameters<typeof whyClosed>[0], who: Entrant, day: string): Phrase | null {
  if (who.person === null) {
    return {
      ja: '応募の前に、お名前などの登録をお願いします。数分で終わります。',
      en: 'Please fill in your profile before you enter. It takes a few minutes.',
    }
  }
  if (who.own) {
    return {
      ja: 'ご自身が所属する事業者の募集には、応募できません。',
      en: 'You belong to the organization that posted this, so you cannot enter.',
    }
  }
  if (who.entered) return { ja: 'この募集には、すでに応募しています。', en: 'You have already entered this challenge.' }
  return whyClosed(opportunity, day)
}

/** Whether one more would be more than were looked for. */
export const isBeyondSeats = (accepted: number, seats: number): boolean => accepted >= seats

export const lengths = ['30', '60', '90'] as const
const slotMs = 30 * 60_000

/** What is wrong with a time to propose; null when it can be offered. */
export function whyNotProposable(at: Date, others: readonly Date[], now: Date): Phrase | null {
  if (at.getTime() % slotMs !== 0)
    return { ja: '30分きざみの時刻を選んでください。', en: 'Please choose a time on the half hour.' }
  if (at <= now)
    return {
      ja: '過ぎた日時です。これからの日時を選んでください。',
      en: 'This time is past. Please choose a later one.',
    }
  if (today(at) > today(later(now, 90 * dayMs))) {
    return { ja: '90日以内の日時を選んでください。', en: 'Please choose a time within 90 days.' }
  }
  return others.some((other) => other.getTime() === at.getTime())
    ? { ja: '同じ日時が2つあります。', en: 'This time is there twice.' }
    : null
}

/** A proposed time that can still be chosen. */
export const isChoosable = (at: Date, now: Date): boolean => at > now
