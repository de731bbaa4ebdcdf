import { z } from 'zod'
import {
  agreed,
  integer,
  optionalDate,
  optionalInteger,
  optionalText,
  optionalYen,
  uuid,
} from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'

export const version = integer({ min: 1, max: 2_000_000_000 })
export const versionForm = z.object({ version })

/** About the whole. A draft may have gaps; `today`: nothing ends or is paid in the future. */
export const wordsForm = (today: string) =>
  z.object({
    version,
    ended_on: optionalDate({ from: '2000-01-01', to: today }),
    done_words: optionalText({ max: 2000 }),
    changes_words: optionalText({ max: 2000 }),
    extra_words: optionalText({ max: 2000 }),
    income_yen: optionalYen(),
    other_aid_yen: optionalYen(),
    other_aid_words: optionalText({ max: 200 }),
  })
export type Words = Omit<z.infer<ReturnType<typeof wordsForm>>, 'version'>

export const newLineForm = z.object({ id: uuid() })

export const lineForm = (today: string) =>
  z.object({
    version,
    line: optionalText({ max: 40 }),
    what: optionalText({ max: 200 }),
    yen: optionalYen(),
    paid_on: optionalDate({ from: '2000-01-01', to: today }),
    payee: optionalText({ max: 100 }),
    kept_years: optionalInteger({ min: 1, max: 60 }),
  })
export type Line = Omit<z.infer<ReturnType<typeof lineForm>>, 'version'>

export const submissionForm = z.object({
  /** What was checked: see stamp.ts. */
  stamp: optionalText({ max: 64 }),
  confirmed: agreed(() => t('内容を確かめて、印を付けてください', 'Please check what you wrote, and tick the box')),
})
