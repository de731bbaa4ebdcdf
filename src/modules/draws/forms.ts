import { z } from 'zod'
import { choice, optionalText, text } from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'

export const overrides = ['none', 'always', 'never'] as const

export const overrideForm = z
  .object({ override: choice(overrides), reason: optionalText({ max: 200 }) })
  .superRefine(({ override, reason }, context) => {
    if (override !== 'none' && reason === '')
      context.addIssue({
        code: 'custom',
        path: ['reason'],
        message: t('理由を書いてください', 'Please give the reason'),
      })
  })

export const freezingForm = z.object({ announced_source: text({ max: 300 }) })

export const runForm = z.object({
  beacon: text({ max: 500 }),
  beacon_source: text({ max: 300 }),
  beacon_reason: optionalText({ max: 300 }),
})
