// The challenges of an invented town: the written ones, each at some point of its way from draft to closed.
import type { Canvas } from './challenges/index.ts'
import type { Made } from './organizations.ts'
import { idAt, random, type Random } from './random.ts'
import { civilDay, days } from './time.ts'
import type { Town } from './towns.ts'
import type { ClosedReason, DemoChallenge, DemoPerson, DemoReviewComment } from './types.ts'
import { closings, comments } from './words/staff.ts'

type Times = Pick<
  DemoChallenge,
  | 'state'
  | 'created_at'
  | 'submitted_at'
  | 'published_at'
  | 'closed_at'
  | 'closed_reason'
  | 'closed_note'
  | 'entry_from_on'
  | 'entry_until_on'
  | 'starts_on'
>

/** Half of them over, most others open for entries. */
const course = [
  'published',
  'closed',
  'published',
  'closed',
  'closed',
  'published',
  'review',
  'closed',
  'published',
  'draft',
  'closed',
  'published',
  'closed',
] as const

const text = (at: Date) => at.toISOString()

function timesOf(r: Random, state: DemoChallenge['state'], window: number, first: boolean, until: Date): Times {
  const nothing = {
    submitted_at: null,
    published_at: null,
    closed_at: null,
    closed_reason: null,
    closed_note: '',
    entry_from_on: null,
    entry_until_on: null,
    starts_on: null,
  }
  if (state === 'draft') return { ...nothing, state, created_at: text(days(until, -r.int(1, 12), r)) }
  if (state === 'review') {
    const submitted = days(until, -r.int(1, 4), r)
    return {
      ...nothing,
      state,
      created_at: text(days(submitted, -r.int(2, 9), r)),
      submitted_at: text(submitted),
      entry_from_on: civilDay(until, 2),
      entry_until_on: civilDay(until, 2 + window),
    }
  }
  const before = state === 'closed' ? r.int(window + 35, 220) : first ? 4 : r.int(3, window - 4)
  const published = days(until, -before, r)
  const submitted = days(published, -r.int(2, 6), r)
  const open = {
    state,
    created_at: text(days(submitted, -r.int(2, 12), r)),
    submitted_at: text(submitted),
    published_at: text(published),
    entry_from_on: civilDay(published),
    entry_until_on: civilDay(published, window),
    starts_on: r.chance(0.6) ? civilDay(published, window + r.int(10, 30)) : null,
  }
  if (state === 'published') return { ...nothing, ...open }
  const reason = r.weighted<ClosedReason>([
    ['filled', 14],
    ['enough', 3],
    ['expired', 3],
    ['changed', 1],
    ['stopped', 1],
  ])
  const closed = days(published, window + r.int(14, 28), r)
  return {
    ...nothing,
    ...open,
    closed_at: text(closed),
    closed_reason: reason,
    closed_note: r.chance(0.7) ? r.pick(closings[reason]) : '',
  }
}

export interface Posted {
  challenges: DemoChallenge[]
  review_comments: DemoReviewComment[]
}

/** `posted`: for each challenge its text, its organization and who represents it. */
export function challengesOf(
  town: Town,
  posted: readonly { written: Canvas; by: Made; owner: DemoPerson }[],
  coordinator: DemoPerson,
  seed: number,
  until: Date,
): Posted {
  const r = random(seed, `${town.municipality.code}/challenges`)
  const review_comments: DemoReviewComment[] = []
  const challenges = posted.map(({ written, by, owner }, i): DemoChallenge => {
    const state = course[i % course.length] ?? 'published'
    const times = timesOf(r, state, written.window, i === 0, until)
    const once = written.kind === 'taste'
    const [yen, unit] = written.reward ?? [null, null]
    const id = idAt(r, new Date(times.created_at))
    const { submitted_at } = times
    if (submitted_at !== null && (state === 'review' || r.chance(0.5))) {
      for (const { field, body } of r.sample(comments, r.int(1, 2))) {
        const at = days(new Date(submitted_at), r.int(0, 1), r, until)
        review_comments.push({
          id: idAt(r, at),
          opportunity: id,
          author: coordinator.id,
          field,
          body,
          created_at: text(at),
        })
      }
    }
    return {
      id,
      kind: written.kind,
      organization: by.organization.id,
      title: written.title,
      current_state: written.current_state,
      goal: written.goal,
      work: written.work,
      way: written.way,
      decider: written.decider,
      experience: written.experience,
      hours_per_week: once ? null : written.hours,
      hours_total: once ? written.hours : null,
      months: written.months,
      place: written.place,
      area: by.organization.area,
      days: written.days,
      reward_yen: yen,
      reward_unit: unit,
      travel_paid: written.travel_paid ?? false,
      sdgs: written.sdgs,
      measures: written.measures,
      seats: written.seats ?? 1,
      coordinator: state === 'draft' ? null : coordinator.id,
      created_by: owner.id,
      skills: [
        ...written.must.map((skill) => ({ skill, must: true, level: 2 as const })),
        ...written.nice.map((skill) => ({ skill, must: false, level: 1 as const })),
      ],
      ...times,
    }
  })
  return { challenges, review_comments }
}
