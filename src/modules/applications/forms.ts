import { z } from 'zod'
import {
  agreed,
  choice,
  email,
  integer,
  optionalDate,
  optionalText,
  optionalTime,
  text,
  uuid,
} from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import { supports } from './tables.ts'

export const beginForm = z.object({
  /** Of the application to come: a second post begins no second one. */
  id: uuid(),
  /** `person`, or the id of an organization. */
  applicant: text({ max: 40 }),
  /** An earlier application whose answers this one begins with. */
  copied_from: optionalText({ max: 40 }),
  /** Of what came on paper: when it arrived. */
  received_on: optionalDate(),
  received_time: optionalTime(),
})

const version = integer({ min: 1, max: 2_000_000_000 })

/** Whoever saves something that somebody else has saved in the meantime is told so. */
export const inviteForm = z.object({ email: email(), may: choice(supports) })

export const versionForm = z.object({ version })

export const submissionForm = z.object({
  version,
  confirmed: agreed(() => t('内容を確かめて、印を付けてください', 'Please check what you wrote, and tick the box')),
})
