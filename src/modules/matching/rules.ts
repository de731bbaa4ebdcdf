// How well a person and a challenge suit each other, in words and points. Pure: no database, no clock.
import type { Phrase } from '#platform/i18n/index.ts'
import type { ChoosableField, MatchablePerson } from '#modules/members/index.ts'
import { type OpportunityNeed, whyClosed } from '#modules/opportunities/index.ts'
import { compareIds } from './order.ts'
import { missPhrase } from './phrases.ts'
import { missesPeriod } from './period.ts'
import { linesOf, type Reason } from './reasons/index.ts'

export type { Reason } from './reasons/index.ts'

/** A hard condition that is not met: `skill:CODE`, or one of the others. */
export type Miss = `skill:${string}` | 'hours' | 'days' | 'period' | 'place' | 'reward' | 'closed' | 'entered' | 'own'

/** What stands between these two besides what they say of themselves. */
export interface Between {
  entered: boolean
  own: boolean
}

const nothing: Between = { entered: false, own: false }

export interface Fit {
  /** No hard condition is broken. */
  possible: boolean
  /** 0 to 1000: the sum of the reasons' points. */
  score: number
  reasons: Reason[]
  misses: Miss[]
}

export const isPaid = ({ reward_yen }: Pick<OpportunityNeed, 'reward_yen'>): boolean =>
  reward_yen !== null && reward_yen > 0

const missesSkill = (person: MatchablePerson, { skill, level }: OpportunityNeed['skills'][number]): boolean =>
  !person.skills.some((has) => has.skill === skill && has.level >= level)

/** What somebody has not said yet (hours, days, period) breaks nothing; it earns nothing and is to be asked about. */
export function missesOf(
  person: MatchablePerson,
  need: OpportunityNeed,
  today: string,
  { entered, own }: Between = nothing,
): Miss[] {
  const misses: Miss[] = []
  if (whyClosed(need, today) !== null) misses.push('closed')
  if (entered) misses.push('entered')
  if (own) misses.push('own')
  for (const needed of need.skills) if (needed.must && missesSkill(person, needed)) misses.push(`skill:${needed.skill}`)
  if (need.hours_per_week !== null && person.hours_per_week !== null && person.hours_per_week < need.hours_per_week)
    misses.push('hours')
  if (need.days.length > 0 && person.days.length > 0 && !person.days.some((day) => need.days.includes(day)))
    misses.push('days')
  if (missesPeriod(person, need, today)) misses.push('period')
  if (need.place === 'onsite' && person.place === 'online') misses.push('place')
  if (need.place === 'online' && person.place === 'onsite') misses.push('place')
  if (person.reward === (isPaid(need) ? 'pro_bono' : 'paid')) misses.push('reward')
  return misses
}

export function fit(person: MatchablePerson, need: OpportunityNeed, today: string, between: Between = nothing): Fit {
  const misses = missesOf(person, need, today, between)
  const reasons = linesOf(person, need, today)
  return {
    possible: misses.length === 0,
    score: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    misses,
  }
}

/** The reasons for an introduction that both sides read: nothing that the person does not show to other members. */
export const sharedReasons = ({ reasons }: Fit, hidden: ReadonlySet<ChoosableField>): Reason[] =>
  reasons.filter(({ mark, about }) => mark === 'yes' && (about === null || !hidden.has(about)))

/** Conditions an organization could give up, unlike consent or an entry already made. */
const isRelaxable = (miss: Miss): boolean => miss !== 'closed' && miss !== 'entered' && miss !== 'own'

/** The one condition that keeps these two apart; null when there is none, or more than one. */
export function onlyMiss(misses: readonly Miss[]): Miss | null {
  const [miss] = misses
  return misses.length === 1 && miss !== undefined && isRelaxable(miss) ? miss : null
}

export interface Candidate {
  person: MatchablePerson
  fit: Fit
}

/** Best first; equal ones always in the same order. */
export const byFit = (a: { fit: Fit; key: string }, b: { fit: Fit; key: string }): number =>
  b.fit.score - a.fit.score || compareIds(a.key, b.key)

/** How many more there would be without a condition. */
export interface Hint {
  miss: Miss
  people: number
}

interface Sorted {
  /** Best first, whether or not they fit. */
  everyone: Candidate[]
  fitting: Candidate[]
  /** Those whom exactly one condition keeps away. */
  near: (Candidate & { miss: Miss })[]
  hints: Hint[]
}

export function sortPeople(
  people: readonly MatchablePerson[],
  need: OpportunityNeed,
  today: string,
  between: (person: string) => Between,
): Sorted {
  const everyone = people
    .map((person) => ({ person, fit: fit(person, need, today, between(person.id)), key: person.id }))
    .sort(byFit)
  const fitting = everyone.filter((one) => one.fit.possible)
  const near = everyone.flatMap((one) => {
    const miss = onlyMiss(one.fit.misses)
    return miss === null ? [] : [{ ...one, miss }]
  })
  return { everyone, fitting, near, hints: countHints(near.map(({ miss }) => miss)) }
}

/** Most first. */
export const sortHints = (hints: Hint[]): Hint[] =>
  hints.toSorted((a, b) => b.people - a.people || compareIds(a.miss, b.miss))

function countHints(misses: readonly Miss[]): Hint[] {
  const counts = Map.groupBy(misses, (miss) => miss)
  return sortHints([...counts].map(([miss, all]) => ({ miss, people: all.length })))
}

/** Why this person is no candidate at all. */
export function whyNoCandidate({ misses }: Fit): Phrase | null {
  if (misses.includes('entered'))
    return { ja: 'この方は、すでに応募しています。', en: 'This person has already entered.' }
  if (misses.includes('own'))
    return { ja: 'この方は、募集している事業者に所属しています。', en: 'This person belongs to the organization.' }
  return null
}

/** Why these two cannot be introduced: a hard condition is never broken, whatever the coordinator thinks of it. */
export function whyCannotIntroduce(need: Parameters<typeof whyClosed>[0], fit: Fit, today: string): Phrase | null {
  const why = whyNoCandidate(fit) ?? whyClosed(need, today)
  if (why !== null || fit.possible) return why
  const broken = fit.misses.map(missPhrase)
  const [ja, en] = [broken.map((one) => one.ja).join('・'), broken.map((one) => one.en).join(', ')]
  return {
    ja: `条件が合わないため、紹介できません（${ja}）。ご本人に応募やプロフィールの見直しをすすめるか、事業者と募集の条件を見直してください。`,
    en: `They cannot be introduced: ${en} does not fit. Invite the person to enter by themselves or to correct their profile, or go through the conditions with the organization.`,
  }
}
