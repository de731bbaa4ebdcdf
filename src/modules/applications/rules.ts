// When an application may be begun, changed, submitted, withdrawn. Pure.
import type { Actor } from '#platform/auth/actor.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { type CallTerms, phaseOf } from '#modules/schemes/index.ts'
import { type ApplicationState, canMove } from './states.ts'

type Call = Pick<CallTerms, 'opens_at' | 'closes_at' | 'grace_minutes'>
interface Application {
  state: ApplicationState
  created_at: Date
}

/** How long the link of an invitation works. */
export const linkDays = 14

/** What its applicants may write in. */
export const isOpen = ({ state }: Pick<Application, 'state'>): boolean => state === 'draft' || state === 'correction'

/** Until it is decided; what was awarded ends by a change request, because its money must be released. */
export const canWithdraw = ({ state }: Pick<Application, 'state'>): boolean =>
  canMove(state, 'withdrawn') && state !== 'awarded' && state !== 'change'

export const notYet: Phrase = {
  ja: '届いた日時は、いまより前にしてください。',
  en: 'It cannot have arrived later than now.',
}

export function whyNotBegin(call: Call, now: Date): Phrase | null {
  const phase = phaseOf(call, now)
  if (phase === 'open') return null
  return phase === 'coming'
    ? { ja: '募集はまだ始まっていません。', en: 'Applications are not open yet.' }
    : { ja: '募集は終わりました。', en: 'Applications are closed.' }
}

/** The deadline to the second; in the grace period what was begun before it. A correction has been asked for and so may come later. */
export function whyNotSubmit(call: Call, { state, created_at }: Application, now: Date): Phrase | null {
  if (!isOpen({ state }))
    return { ja: 'この申請は、すでに提出されています。', en: 'This application has been submitted already.' }
  if (state === 'correction') return null
  const phase = phaseOf(call, now)
  if (phase === 'open' || (phase === 'grace' && created_at < call.closes_at)) return null
  return phase === 'coming'
    ? { ja: '募集はまだ始まっていません。', en: 'Applications are not open yet.' }
    : { ja: '締切を過ぎたため、提出できません。', en: 'The deadline has passed, so this can no longer be submitted.' }
}

/** Staff who key in what came on paper. */
export const keysInPaper = (actor: Actor | null): boolean =>
  actor?.acting_for?.origin === 'paper' || actor?.acting_for?.origin === 'counter'

/** By which moment it counts: for staff who key in paper, when that arrived. */
export const countsAt = (actor: Actor, { received_at }: { received_at: Date | null }, now: Date): Date =>
  keysInPaper(actor) ? (received_at ?? now) : now

/** What arrived on paper and is keyed in late is written by nobody but staff: the deadline is everybody's. */
export const isKeyedIn = (
  actor: Actor | null,
  { state, received_at }: Pick<Application, 'state'> & { received_at: Date | null },
): boolean => state !== 'draft' || received_at === null || keysInPaper(actor)

/** Which of the sections somebody else saved since `version` was shown. */
export const savedSince = (
  saved: Readonly<Record<string, number>>,
  sections: readonly string[],
  version: number,
): boolean => sections.some((code) => (saved[code] ?? 0) > version)
