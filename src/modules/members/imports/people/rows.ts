// One row of a file as a person. Pure but for the day it is: the same row always gives the same outcome.
import { clean, plainDigits } from '#platform/text/index.ts'
import type { Day, Place, RewardWish } from '../../tables.ts'
import type { Cell } from '../column-map.ts'
import type { ReadRow } from '../importable.ts'
import { readEmail, readPostal, readStory, readText, repaired, told } from '../reading.ts'
import { readAs, rejected } from '../row.ts'
import { readArea, readAvailable, readPersonPhone, readRegistered } from './cells.ts'
import { readDays, readHours, readPlace, readReward } from './choices.ts'
import { kanaOf, nameOf, readName, readNameKana } from './names.ts'
import { notes } from './notes.ts'
import { readSkills } from './skills.ts'
import { type PersonMap, targets } from './targets.ts'

/** What a file tells of one person. Empty and null mean that it does not say. */
export interface PersonDraft {
  family_name: string
  given_name: string
  family_kana: string
  given_kana: string
  display_name: string
  email: string | null
  phone: string | null
  postal_code: string | null
  area: string
  occupation: string
  bio: string
  skills: string[]
  offers_words: string
  looking_for: string
  hours_per_week: number | null
  days: Day[]
  available_from_on: string | null
  available_until_on: string | null
  place: Place | null
  reward: RewardWish | null
  home_town: string | null
  registered_on: string | null
  source_key: string
  /** Name, reading and telephone. */
  other_key: string
}

const nullIfEmpty = (text: string): string | null => (text === '' ? null : text)

export function readRow(map: PersonMap, cell: Cell, line: number): ReadRow<PersonDraft> {
  const name = readName(cell)
  const given = ['name', 'family_name', 'given_name', 'email', 'key'].map((target) => clean(cell(target).slice(0, 200)))
  if ('ja' in name) return rejected(line, given.find((text) => text !== '') ?? '', name)
  const { family_name, given_name } = name.value
  return readAs(line, `${family_name} ${given_name}`.trim(), (take) => {
    take(name)
    const kana = take(readNameKana(cell))
    const display_name = take(readText(cell('display_name'), 40, targets.display_name))
    if (display_name === '') take(repaired('', notes.displayName))
    const email = take(readEmail(cell('email')))
    if (email === null) take(told('', notes.noAddress))
    const phone = take(readPersonPhone(cell('phone')))
    const key = take(readText(cell('key'), 100, targets.key))
    const other_key = `${nameOf(name.value)}|${kanaOf(kana)}|${plainDigits(phone ?? '')}`
    return {
      ...name.value,
      ...kana,
      display_name: display_name || family_name,
      email,
      phone,
      postal_code: take(readPostal(cell('postal_code'))),
      area: take(readArea(cell('area'))),
      occupation: take(readText(cell('occupation'), 80, targets.occupation)),
      bio: take(readStory(cell('bio'), 1000, targets.bio)),
      ...take(readSkills(cell('skills'))),
      looking_for: take(readStory(cell('looking_for'), 600, targets.looking_for)),
      hours_per_week: take(readHours(cell('hours_per_week'))),
      days: take(readDays(cell('days'))),
      ...take(readAvailable(cell('available_from_on'), cell('available_until_on'))),
      place: take(readPlace(cell('place'))),
      reward: take(readReward(cell('reward'))),
      home_town: nullIfEmpty(take(readText(cell('home_town'), 40, targets.home_town))),
      registered_on: take(readRegistered(cell('registered_on'), new Date())),
      source_key: key === '' ? (email ?? other_key) : `${map.id}:${key}`,
      other_key,
    }
  })
}
