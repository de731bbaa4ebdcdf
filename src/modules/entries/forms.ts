import { z } from 'zod'
import {
  agreed,
  choice,
  integer,
  longText,
  optionalChoice,
  optionalDate,
  optionalText,
  optionalUrl,
  uuid,
  yes,
} from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import { declineReasons } from './phrases.ts'
import { lengths } from './rules.ts'

const version = () => integer({ min: 1, max: 2_000_000_000 })
export const motiveLength = { min: 20, max: 2000 } as const
const wordsLength = { min: 20, max: 2000 } as const

export const entryForm = z.object({
  /** Of the entry to come: a second post makes no second one. */
  id: uuid(),
  motive: longText(motiveLength),
  start_on: optionalDate({ from: '2020-01-01', to: '2099-12-31' }),
  questions: optionalText({ max: 1000 }),
  in_group: yes(),
  group_name: optionalText({ max: 60 }),
})
export type EntryForm = z.infer<typeof entryForm>

export const messageForm = z.object({ id: uuid(), body: longText({ max: 2000 }) })

export const acceptForm = z.object({ version: version(), answer_words: longText(wordsLength), beyond_seats: yes() })
export const reserveForm = z.object({ version: version(), answer_words: longText(wordsLength) })
export const declineForm = z.object({
  version: version(),
  reason: choice(declineReasons),
  answer_words: longText(wordsLength),
})
export const remainingForm = z.object({
  answer_words: longText(wordsLength),
  sure: agreed(() => t('確かめて、印を付けてください', 'Please confirm')),
})
export const withdrawForm = z.object({ version: version(), words: optionalText({ max: 1000 }) })

/** 08:00 to 21:30, in steps of half an hour. */
export const slots: readonly string[] = Array.from(
  { length: 28 },
  (_, i) => `${String(8 + Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`,
)
const slot = () => optionalChoice(slots)
const day = () => optionalDate()

export const proposalRows = [1, 2, 3, 4, 5] as const
export const interviewForm = z.object({
  id: uuid(),
  version: version(),
  date_1: day(),
  time_1: slot(),
  date_2: day(),
  time_2: slot(),
  date_3: day(),
  time_3: slot(),
  date_4: day(),
  time_4: slot(),
  date_5: day(),
  time_5: slot(),
  minutes: choice(lengths),
  url: optionalUrl(),
  note: optionalText({ max: 600 }),
})
export type InterviewForm = z.infer<typeof interviewForm>

export const choiceForm = z.object({ interview: uuid(), chosen: choice(['0', '1', '2', '3', '4', 'none']) })
