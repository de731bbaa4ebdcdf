// From the form to the row, and back.
import type { FormState } from '#platform/forms/state.ts'
import { type DraftForm, mustRows, niceRows } from './forms.ts'
import type { Kind } from './kinds/index.ts'
import type { OpportunityDetail } from './queries/detail.ts'
import type { NeededSkill } from './queries/needs.ts'

/** The columns that the form fills. What the kind does not ask is left empty; an amount always has a unit. */
export function columnsOf(form: DraftForm, kind: Kind) {
  const weekly = kind.time === 'weekly'
  const reward_yen = kind.reward === 'none' ? null : form.reward_yen
  return {
    title: form.title,
    current_state: form.current_state,
    goal: form.goal,
    work: form.work,
    experience: form.experience,
    way: form.way,
    decider: form.decider,
    hours_per_week: weekly ? form.hours_per_week : null,
    hours_total: weekly ? null : form.hours_total,
    months: kind.months === undefined ? null : form.months,
    starts_on: form.starts_on,
    place: form.place,
    area: form.area,
    days: form.days,
    reward_yen,
    reward_unit: reward_yen === null ? null : (form.reward_unit ?? (weekly ? ('month' as const) : ('once' as const))),
    travel_paid: form.travel_paid,
    sdgs: form.sdgs.map(Number),
    measures: form.measures,
    entry_from_on: form.entry_from_on,
    entry_until_on: form.entry_until_on,
    seats: form.seats ?? kind.seats.usual,
  }
}

/** Each skill once; what is needed wins over what would be nice. */
export function skillsIn(form: DraftForm): NeededSkill[] {
  const musts = mustRows.map((n) => ({
    skill: form[`must_${n}`],
    must: true,
    level: Number(form[`must_level_${n}`] ?? 1),
  }))
  const nices = niceRows.map((n) => ({ skill: form[`nice_${n}`], must: false, level: 1 }))
  const once = new Map<string, NeededSkill>()
  for (const { skill, must, level } of [...musts, ...nices]) {
    if (skill !== null && !once.has(skill)) once.set(skill, { skill, must, level })
  }
  return [...once.values()]
}

const text = (value: string | number | null) => (value === null ? '' : String(value))

/** A stored challenge as its form shows it. */
export function typedOf(o: OpportunityDetail): FormState['values'] {
  const musts = o.skills.filter(({ must }) => must)
  const nices = o.skills.filter(({ must }) => !must)
  return {
    version: text(o.version),
    title: o.title,
    current_state: o.current_state,
    goal: o.goal,
    work: o.work,
    experience: o.experience,
    way: o.way,
    decider: o.decider,
    hours_per_week: text(o.hours_per_week),
    hours_total: text(o.hours_total),
    months: text(o.months),
    starts_on: text(o.starts_on),
    place: text(o.place),
    area: o.area,
    days: o.days,
    reward_yen: text(o.reward_yen),
    reward_unit: text(o.reward_unit),
    travel_paid: o.travel_paid ? 'yes' : '',
    sdgs: o.sdgs.map(String),
    measures: o.measures,
    entry_from_on: text(o.entry_from_on),
    entry_until_on: text(o.entry_until_on),
    seats: text(o.seats),
    ...Object.fromEntries(musts.map(({ skill }, i) => [`must_${i + 1}`, skill])),
    ...Object.fromEntries(musts.map(({ level }, i) => [`must_level_${i + 1}`, String(level)])),
    ...Object.fromEntries(nices.map(({ skill }, i) => [`nice_${i + 1}`, skill])),
  }
}
