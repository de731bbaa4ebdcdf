// Between the profile's form and its row.
import type { FormState } from '#platform/forms/state.ts'
import { skillRows, type ProfileValues } from './forms/profile.ts'
import { choosableFields, defaultVisibility } from './policy.ts'
import type { Person } from './queries/person.ts'
import type { Audience, Day, Place, RewardWish } from './tables.ts'

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

interface SkillValue {
  skill: string
  level: number
  years: number | null
}

/** The filled rows, each skill once. */
export function skillsOf(values: ProfileValues): SkillValue[] {
  const all: Record<string, unknown> = values
  const chosen = new Map<string, SkillValue>()
  for (const n of skillRows) {
    const skill = text(all[`skill_${n}`])
    if (skill) chosen.set(skill, { skill, level: number(all[`level_${n}`]) ?? 1, years: number(all[`years_${n}`]) })
  }
  return [...chosen.values()]
}

export function visibilityOf(values: ProfileValues): Record<string, Audience> {
  const all: Record<string, unknown> = values
  const audience = (field: (typeof choosableFields)[number]): Audience => {
    const value = all[`see_${field}`]
    return value === 'nobody' || value === 'members' || value === 'all' ? value : defaultVisibility[field]
  }
  return Object.fromEntries(choosableFields.map((field) => [field, audience(field)]))
}

/** The columns a profile's form fills. */
export const profileContent = (values: ProfileValues) => ({
  family_name: values.family_name,
  given_name: values.given_name,
  family_kana: values.family_kana,
  given_kana: values.given_kana,
  display_name: values.display_name,
  phone: values.phone,
  postal_code: values.postal_code,
  area: values.area,
  occupation: values.occupation,
  bio: values.bio,
  offers_words: values.offers_words,
  looking_for: values.looking_for,
  hours_per_week: values.hours_per_week,
  days: values.days satisfies Day[],
  available_from_on: values.available_from_on,
  available_until_on: values.available_until_on,
  place: values.place satisfies Place,
  reward: values.reward satisfies RewardWish,
  languages: [...values.languages],
  home_town: values.home_town === '' ? null : values.home_town,
  links: values.links,
  sdgs: values.sdgs.map(Number),
  themes: [...values.themes],
  aims: [...values.aims],
  visibility: JSON.stringify(visibilityOf(values)),
})

/** Who sees what in a new profile, as its form says it. */
export const usualAudiences: FormState['values'] = Object.fromEntries(
  choosableFields.map((field) => [`see_${field}`, defaultVisibility[field]]),
)

/** A person as their form shows them. */
export function profileValues(person: Person): FormState['values'] {
  const shown = (value: string | number | null): string => (value === null ? '' : String(value))
  const { id, version, days, languages, links, sdgs, themes, aims, skills, visibility } = person
  const rows = skillRows.flatMap((n) => {
    const row = skills[n - 1]
    return [
      [`skill_${n}`, row?.skill ?? ''],
      [`level_${n}`, shown(row?.level ?? null)],
      [`years_${n}`, shown(row?.years ?? null)],
    ]
  })
  const plain = [
    'family_name',
    'given_name',
    'family_kana',
    'given_kana',
    'display_name',
    'phone',
    'postal_code',
    'area',
    'occupation',
    'bio',
    'offers_words',
    'looking_for',
    'hours_per_week',
    'available_from_on',
    'available_until_on',
    'place',
    'reward',
    'home_town',
  ] as const
  return {
    ...Object.fromEntries(plain.map((field) => [field, shown(person[field])])),
    id,
    version: String(version),
    days,
    languages,
    links: links.join('\n'),
    sdgs: sdgs.map(String),
    themes,
    aims,
    ...Object.fromEntries(rows),
    ...Object.fromEntries(
      choosableFields.map((field) => [`see_${field}`, visibility[field] ?? defaultVisibility[field]]),
    ),
  }
}
