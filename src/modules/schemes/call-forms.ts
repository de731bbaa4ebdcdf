// The form of a call.
import { z } from 'zod'
import {
  choice,
  date,
  integer,
  optionalInteger,
  optionalText,
  optionalYen,
  time,
  uuid,
} from '#platform/forms/fields.ts'
import { tokyoInstant } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'

/** `forms`, `rules`: ids of the published versions. */
export const callForm = (forms: readonly string[], rules: readonly string[]) =>
  z
    .object({
      version: optionalInteger({ min: 1, max: 2_000_000_000 }),
      title: optionalText({ max: 60 }),
      fiscal_year: integer({ min: 2000, max: 2200, unit: /\s*年度?$/ }),
      opens_on: date(),
      opens_time: time(),
      closes_on: date(),
      closes_time: time(),
      grace_minutes: optionalInteger({ min: 0, max: 1440, unit: /\s*(?:分|minutes?)$/i }),
      budget_yen: optionalYen({ max: 999_999_999_999 }),
      form: choice(forms),
      rules: choice(rules),
    })
    .superRefine(({ opens_on, opens_time, closes_on, closes_time }, context) => {
      if (tokyoInstant(opens_on, opens_time) < tokyoInstant(closes_on, closes_time)) return
      const message = t('募集の始まりより後にしてください', 'Please choose a moment after it opens')
      context.addIssue({ code: 'custom', path: ['closes_on'], message })
    })

export type CallForm = z.infer<ReturnType<typeof callForm>>

/** The id that the new row will have: a repeated post finds it. */
export const newCallForm = z.object({ id: uuid() })
