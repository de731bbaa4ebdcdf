// One invented person: their trade, time and words.
import { sdgs } from '#platform/sdgs.ts'
import { skills } from '#modules/members/data/skills.ts'
import { themes } from '#modules/members/data/themes.ts'
import { hoshimi } from '../municipalities.ts'
import { type FullName, romaji } from '../names.ts'
import type { Generation } from '../names/given.ts'
import type { Named } from '../names/named.ts'
import { idAt, type Random } from '../random.ts'
import { civilDay, days } from '../time.ts'
import type { Town } from '../towns.ts'
import type { Audience, Day, DemoPerson, DemoPersonSkill } from '../types.ts'
import { type Occupation, occupations } from './occupations.ts'
import { homeTowns, manners, reasons, wishes } from './words.ts'

const goals = sdgs.map(({ number }) => number)
const themeCodes = themes.map(({ code }) => code)
const skillCodes = skills.map(({ code }) => code)
const longest: Record<Generation, number> = { older: 38, middle: 22, younger: 9 }

function skillsOf(r: Random, { skills: trade }: Occupation, generation: Generation): DemoPersonSkill[] {
  const [main = '', ...others] = trade
  const years = r.int(2, longest[generation])
  const level = (of: number) => (of > 11 ? 3 : 2)
  const more = r.sample(others, r.int(1, 4)).map((skill): DemoPersonSkill => {
    const some = r.int(0, years)
    return some < 2 ? { skill, level: 1, years: some === 0 ? null : some } : { skill, level: level(some), years: some }
  })
  const hobby: DemoPersonSkill[] = r.chance(0.3) ? [{ skill: r.pick(skillCodes), level: 1, years: null }] : []
  const all: DemoPersonSkill[] = [{ skill: main, level: level(years), years }, ...more, ...hobby]
  return all.filter(({ skill }, i) => all.findIndex((other) => other.skill === skill) === i)
}

const daysOf = (r: Random): Day[] =>
  r.weighted<Day[]>([
    [['weekday_evening'], 30],
    [['weekday_evening', 'weekend'], 30],
    [['weekend'], 16],
    [['weekday_daytime'], 12],
    [['weekday_daytime', 'weekday_evening', 'weekend'], 7],
    [['weekday_daytime', 'weekday_evening'], 5],
  ])

function visibilityOf(r: Random): Partial<Record<string, Audience>> {
  const choices = [
    ['home_town', 'members'],
    ['occupation', 'nobody'],
    ['area', 'nobody'],
    ['bio', 'all'],
    ['skills', 'all'],
    ['links', 'all'],
    ['full_name', 'members'],
    ['interests', 'all'],
    ['availability', 'nobody'],
  ] as const
  return Object.fromEntries(
    r.sample(
      choices,
      r.weighted([
        [0, 4],
        [1, 4],
        [2, 2],
        [3, 1],
      ]),
    ),
  )
}

const languagesOf = (known: readonly DemoPersonSkill[], family: string): string[] => {
  const has = (...codes: string[]) => known.some(({ skill }) => codes.includes(skill))
  return [
    'ja',
    ...(has('english', 'trade_email_en', 'translation') ? ['en'] : []),
    ...(has('chinese') || family === '李' ? ['zh'] : []),
    ...(has('korean') || family === '金' ? ['ko'] : []),
    ...(family === 'グエン' ? ['other'] : []),
  ]
}

const homeOf = (r: Random, town: Town) =>
  r.weighted<string | null>([
    [town.municipality.name, 35],
    [hoshimi.name, 7],
    [r.pick(homeTowns), 40],
    [null, 18],
  ])

export interface Called {
  family: Named
  given: Named
  generation: Generation
}

/** A mail address nobody else here has. */
export type Addresses = (called: Called) => string

export function addresses(): Addresses {
  const seen = new Map<string, number>()
  return ({ family, given }) => {
    const base = `${romaji(given.kana)}.${romaji(family.kana)}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return `${base}${count === 1 ? '' : count}@people.example`
  }
}

export function personOf(r: Random, town: Town, called: FullName, email: string, at: Date, until: Date): DemoPerson {
  const { family, given, generation } = called
  const occupation = r.pick(occupations)
  const known = skillsOf(r, occupation, generation)
  const area = r.pick(town.areas)
  const lives = r.chance(town.rural ? 0.9 : 0.78)
  const findable = r.chance(0.75)
  const full = `${family.name} ${given.name}`
  return {
    id: idAt(r, at),
    family_name: family.name,
    given_name: given.name,
    family_kana: family.kana,
    given_kana: given.kana,
    display_name: r.weighted([
      [full, 72],
      [given.name, 14],
      [family.name, 14],
    ]),
    email,
    phone: r.chance(0.5) ? `00-${r.int(2000, 9999)}-${String(r.int(0, 9999)).padStart(4, '0')}` : null,
    postal_code: lives ? area.postal_code : null,
    area: lives ? `${town.municipality.name}${area.name}` : town.beside,
    occupation: r.pick(occupation.title),
    bio: [r.pick(occupation.about), r.pick(reasons), ...(r.chance(0.6) ? [r.pick(manners)] : [])].join(''),
    offers_words: r.sample(occupation.offers, r.int(1, 2)).join(''),
    looking_for: r.sample(wishes, r.int(1, 2)).join('、'),
    skills: known,
    sdgs: r.sample(goals, r.int(1, 3)).sort((a, b) => a - b),
    themes: r.sample(themeCodes, r.int(1, 4)),
    aims: r.chance(0.3) ? [r.pick(['1-1', '1-2', '1-4', '2-1', '2-2', '3-1', '3-2', '4-1', '4-4'])] : [],
    hours_per_week: r.around(5, 4, 2, 15),
    ...(r.chance(0.75)
      ? { available_from_on: civilDay(at), available_until_on: civilDay(until, 365) }
      : { available_from_on: null, available_until_on: null }),
    days: daysOf(r),
    place: r.weighted([
      ['either', 55],
      ['online', 33],
      ['onsite', 12],
    ]),
    reward: r.weighted([
      ['either', 52],
      ['paid', 33],
      ['pro_bono', 15],
    ]),
    languages: languagesOf(known, family.name),
    home_town: homeOf(r, town),
    links: r.chance(0.28) ? [`https://${romaji(given.kana)}-${romaji(family.kana)}.example/`] : [],
    visibility: visibilityOf(r),
    findable,
    consented_at: findable ? days(at, r.int(0, 12), r, until).toISOString() : null,
    experience_count: r.weighted([
      [0, 58],
      [1, 20],
      [2, 11],
      [3, 6],
      [5, 3],
      [8, 2],
    ]),
    roles: [],
    created_at: at.toISOString(),
    updated_at: days(at, r.int(0, 90), r, until).toISOString(),
  }
}
