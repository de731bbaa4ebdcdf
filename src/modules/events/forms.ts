// The forms of an event. A draft may be incomplete; what is there must be readable.
import { z } from 'zod'
import {
  choice,
  choices,
  integer,
  lines,
  longText,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalPosition,
  optionalText,
  optionalTime,
  optionalUrl,
  optionalYen,
  text,
  uuid,
  yes,
} from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import { isEmail } from '#platform/text/index.ts'
import { facilityCodes } from './facilities.ts'
import { kinds } from './kinds/index.ts'
import { type Cells, eachRow, poolRows, sessionRows, ticketRows } from './rows.ts'
import { admissions, forms, openTos, questionKinds, questionPurposes } from './tables.ts'
import { refuseWrong } from './wrong.ts'

/** What the lists of other modules offer today. */
export interface Lists {
  measures: readonly string[]
  /** Codes of rules by which a draw weighs. */
  weights: readonly string[]
  /** Rules by which a draw keeps seats: `resident`, `industry:food`. */
  pools: readonly string[]
}

const short = (max: number) => optionalText({ max })
const people = /\s*[人名]$/
const version = integer({ min: 1, max: 2_000_000_000 })
const maxGuests = 1000

/** One address a line, in small letters, each once. */
const addresses = () =>
  lines({ max: maxGuests, each: 200 }).transform((all, context) => {
    const wrong = all.findIndex((line) => !isEmail(line.normalize('NFKC')))
    if (wrong >= 0) {
      const message = t(
        `${wrong + 1}行目のメールアドレスの形をお確かめください`,
        `Please check the address in line ${wrong + 1}`,
      )
      context.addIssue({ code: 'custom', message })
    }
    return [...new Set(all.map((line) => line.normalize('NFKC').toLowerCase()))]
  })

const what = {
  title: short(80),
  summary: short(200),
  description: short(4000),
  for_whom: short(400),
  bring: short(400),
  contact: short(300),
}

const when = {
  ...eachRow('session_id', sessionRows, () => short(36)),
  ...eachRow('session_on', sessionRows, optionalDate),
  ...eachRow('session_from', sessionRows, optionalTime),
  ...eachRow('session_to', sessionRows, optionalTime),
  ...eachRow('session_title', sessionRows, () => short(80)),
}

const where = {
  form: optionalChoice(forms),
  venue: short(100),
  venue_address: short(200),
  venue_access: short(300),
  position: optionalPosition(),
  facilities: choices(facilityCodes),
  online_url: optionalUrl(),
}

const seats = () => optionalInteger({ min: 1, max: 100_000, unit: people })
const price = () => optionalYen({ max: 1_000_000 })

const seating = ({ weights, pools }: Lists) => ({
  capacity: seats(),
  price_yen: price(),
  admission: optionalChoice(admissions),
  group_max: optionalInteger({ min: 1, max: 6, unit: people }),
  ...eachRow('ticket_id', ticketRows, () => short(36)),
  ...eachRow('ticket_label', ticketRows, () => short(60)),
  ...eachRow('ticket_price', ticketRows, price),
  ...eachRow('ticket_seats', ticketRows, seats),
  ...eachRow('pool_name', poolRows, () => short(60)),
  ...eachRow('pool_who', poolRows, () => optionalChoice(pools)),
  ...eachRow('pool_seats', poolRows, seats),
  ...eachRow('weight', weights, () => optionalInteger({ min: 0, max: 999 })),
})

export const draftForm = (lists: Lists) =>
  z
    .object({
      version: optionalInteger({ min: 1, max: 2_000_000_000 }),
      ...what,
      ...when,
      ...where,
      ...seating(lists),
      open_to: optionalChoice(openTos),
      guests: addresses(),
      opens_on: optionalDate(),
      opens_time: optionalTime(),
      closes_on: optionalDate(),
      closes_time: optionalTime(),
      offer_hours: optionalInteger({ min: 1, max: 336, unit: /\s*(?:時間|hours?)$/i }),
      asks_about_work: yes(),
      measures: choices(lists.measures, { max: 3 }),
      sdgs: choices(sdgs.map(({ number }) => String(number))),
    })
    .superRefine(refuseWrong)

/** zod does not say which rows there are; how many, `rows.ts` does. */
export type DraftForm = z.infer<ReturnType<typeof draftForm>> & Cells

/** For whom, which kind, and the id that the new row will have (a repeated post finds it). */
export const beginningForm = z.object({
  id: uuid(),
  organization: optionalText({ max: 36 }),
  kind: choice(kinds.map(({ id }) => id)),
})

export const versionForm = z.object({ version })
export const returnForm = z.object({ version, review_note: longText({ max: 1000 }) })
export const cancelForm = z.object({ version, cancelled_words: longText({ max: 1000 }) })
export const copyForm = z.object({ id: uuid(), weeks: integer({ min: 0, max: 104, unit: /\s*(?:週間?|weeks?)$/i }) })

const chosen = (kind: string) => kind === 'one' || kind === 'several'

export const questionForm = z
  .object({
    id: uuid(),
    /** Empty: a new one. */
    version: optionalInteger({ min: 1, max: 2_000_000_000 }),
    purpose: choice(questionPurposes),
    kind: choice(questionKinds),
    label: text({ max: 200 }),
    help: short(300),
    options: lines({ max: 20, each: 100 }),
    needed: yes(),
  })
  .superRefine(({ kind, options }, context) => {
    const message = !chosen(kind)
      ? null
      : options.length < 2
        ? t('選べる答えを、1行に1つずつ、2つ以上書いてください', 'Please write at least two choices, one a line')
        : new Set(options).size < options.length
          ? t('同じ答えが2つあります', 'Two choices are the same')
          : null
    if (message !== null) context.addIssue({ code: 'custom', path: ['options'], message })
  })
export const moveForm = z.object({ by: choice(['up', 'down']) })
