// The forms of a scheme. A draft may be incomplete; what is there must be readable.
import { z } from 'zod'
import {
  choice,
  choices,
  integer,
  longText,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalText,
  optionalUrl,
  optionalYen,
  uuid,
} from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import { audienceCodes } from './audiences.ts'
import { kinds } from './kinds/index.ts'
import { stageCodes, whyNotStages } from './stages.ts'
import { applyings } from './content.ts'
import { topicCodes } from './topics.ts'

const short = (max: number) => optionalText({ max })
const version = integer({ min: 1, max: 2_000_000_000 })

const texts = {
  title: short(80),
  subtitle: short(80),
  summary: short(200),
  content: short(6000),
  for_whom: short(1000),
  costs_words: short(1000),
  amount_words: short(300),
  rate_words: short(300),
  how_to_apply: short(2000),
  law: short(200),
  department: short(80),
  contact: short(300),
  budget_line: short(200),
}

const maxKeywords = 20
/** 「レジ、会計ソフト」: parted by 、 or commas or lines, each once. */
const keywords = () =>
  short(400).transform((text, context) => {
    const words = [...new Set(text.split(/[、,，\n]/).map((word) => word.trim()))].filter((word) => word !== '')
    if (words.length > maxKeywords) {
      const message = t(`${maxKeywords}個までにしてください`, `At most ${maxKeywords}, please`)
      context.addIssue({ code: 'custom', message })
    }
    return words
  })

const stageChoices = () =>
  choices(stageCodes).superRefine((chosen, context) => {
    const why = whyNotStages(chosen)
    if (why !== null) context.addIssue({ code: 'custom', message: t(why) })
  })

export const draftForm = (measures: readonly string[]) =>
  z
    .object({
      version: optionalInteger({ min: 1, max: 2_000_000_000 }),
      ...texts,
      audiences: choices(audienceCodes),
      employees_max: optionalInteger({ min: 1, max: 1_000_000, unit: /\s*[人名](?:以下|まで)?$/ }),
      topics: choices(topicCodes),
      applying: optionalChoice(applyings),
      stages: stageChoices(),
      source_url: optionalUrl(),
      opens_on: optionalDate(),
      closes_on: optionalDate(),
      keywords: keywords(),
      measures: choices(measures, { max: 3 }),
      sdgs: choices(sdgs.map(({ number }) => String(number))),
      open_data_from_yen: optionalYen(),
    })
    .superRefine(({ opens_on, closes_on }, context) => {
      if (opens_on === null || closes_on === null || opens_on <= closes_on) return
      const message = t('受付の始まりより後にしてください', 'Please choose a day after applications open')
      context.addIssue({ code: 'custom', path: ['closes_on'], message })
    })

export type DraftForm = z.infer<ReturnType<typeof draftForm>>

/** Which kind, and the id that the new row will have (a repeated post finds it). */
export const beginningForm = z.object({ id: uuid(), kind: choice(kinds.map(({ id }) => id)) })

export const versionForm = z.object({ version })
export const returnForm = z.object({ version, review_note: longText({ max: 1000 }) })
export const copyForm = z.object({ id: uuid() })
