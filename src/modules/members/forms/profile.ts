import { z } from 'zod'
import {
  choice,
  choices,
  integer,
  kana,
  lines,
  longText,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalPhone,
  optionalPostal,
  optionalText,
  text,
  uuid,
} from '#platform/forms/fields.ts'
import { next } from '#platform/http/way-back.ts'
import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import { skills } from '../data/skills.ts'
import { themes } from '../data/themes.ts'
import { choosableFields } from '../policy.ts'

export const skillRows = [1, 2, 3, 4, 5, 6, 7, 8] as const
export const days = ['weekday_daytime', 'weekday_evening', 'weekend'] as const
export const places = ['online', 'onsite', 'either'] as const
export const rewards = ['paid', 'pro_bono', 'either'] as const
export const audiences = ['nobody', 'members', 'all'] as const
export const languageCodes = ['ja', 'en', 'zh', 'ko', 'other'] as const

const isWebAddress = (line: string): boolean => URL.canParse(line) && /^https?:$/.test(new URL(line).protocol)
const links = () =>
  lines({ max: 5, each: 200 }).refine((all) => all.every(isWebAddress), {
    error: () =>
      t(
        'https:// から始まるアドレスを、1行に1つ入力してください',
        'Please enter addresses that begin with https://, one a line',
      ),
  })

const skillCodes = skills.map(({ code }) => code)
// Typed as plain objects: their many names would hide the others' types; profile-content.ts reads them by name.
const skillFields: object = Object.fromEntries(
  skillRows.flatMap((n) => [
    [`skill_${n}`, optionalChoice(skillCodes)],
    [`level_${n}`, optionalInteger({ min: 1, max: 3 })],
    [`years_${n}`, optionalInteger({ min: 0, max: 70 })],
  ]),
)
const audienceFields: object = Object.fromEntries(
  choosableFields.map((field) => [`see_${field}`, optionalChoice(audiences)]),
)

const profileForm = z.object({
  id: uuid(),
  version: integer({ min: 0, max: 2_000_000_000 }),
  family_name: text({ max: 40 }),
  given_name: text({ max: 40 }),
  family_kana: kana(),
  given_kana: kana(),
  display_name: text({ max: 40 }),
  phone: optionalPhone(),
  postal_code: optionalPostal(),
  area: optionalText({ max: 60 }),
  occupation: optionalText({ max: 80 }),
  bio: optionalText({ max: 1000 }),
  offers_words: optionalText({ max: 600 }),
  looking_for: optionalText({ max: 600 }),
  hours_per_week: optionalInteger({ min: 1, max: 60, unit: /\s*(?:時間|hours?)$/i }),
  days: choices(days),
  available_from_on: optionalDate(),
  available_until_on: optionalDate(),
  place: choice(places),
  reward: choice(rewards),
  languages: choices(languageCodes),
  home_town: optionalText({ max: 40 }),
  links: links(),
  sdgs: choices(sdgs.map(({ number }) => String(number))),
  themes: choices(themes.map(({ code }) => code)),
  ...skillFields,
  ...audienceFields,
  next: next(),
})

/** With the vision's aims as they stand. */
export const profileFormWith = (aims: readonly string[]) =>
  profileForm
    .extend({ aims: choices(aims) })
    .refine(
      ({ available_from_on: from, available_until_on: until }) => from === null || until === null || from <= until,
      {
        path: ['available_until_on'],
        error: () => t('始められる日より後の日にしてください', 'Please choose a day after the first one'),
      },
    )
export type ProfileValues = z.infer<ReturnType<typeof profileFormWith>>

export const consentForm = z.object({ findable: optionalChoice(['yes']) })
export const claimForm = z.object({ id: uuid(), reason: longText({ min: 5, max: 600 }) })
export const decisionForm = z.object({ decision: choice(['approved', 'declined']), answer: optionalText({ max: 600 }) })
