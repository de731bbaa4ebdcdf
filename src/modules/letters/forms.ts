import { z } from 'zod'
import { choice, date, integer, optionalInteger, optionalText, text } from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import type { KeptPlan } from '#modules/schemes/index.ts'
import { letterKindCodes } from './kinds/index.ts'
import { placeholderNames, unknownIn } from './placeholders.ts'
import { type LetterPlan, seals } from './plan.ts'

export const postingForm = z.object({ posted_on: date() })

/** Own words of a letter; a placeholder that is none is named, with those there are. */
const words = () =>
  optionalText({ max: 600 }).refine((typed) => unknownIn(typed).length === 0, {
    error: ({ input }) => {
      const unknown = unknownIn(String(input))
      return t(
        `${unknown.join('、')} は使えません。使えるのは ${placeholderNames.join(' ')} です`,
        `${unknown.join(', ')} cannot be used. There are ${placeholderNames.join(' ')}`,
      )
    },
  })

const ownWords = () =>
  Object.fromEntries(
    letterKindCodes.flatMap((code) => [
      [`lead_${code}`, words()],
      [`closing_${code}`, words()],
    ]),
  )

const settings = {
  mark: text({ max: 20 }),
  signer: optionalText({ max: 60 }),
  seal: choice(seals),
  appeal_months: optionalInteger({ min: 1, max: 24 }),
  version: integer({ min: 0, max: 2_000_000_000 }),
}

export const planForm = z.object(settings)
export const textsForm = () => z.object(ownWords())

/** As the form shows it. */
export const typedPlan = ({ plan: { texts, ...plan }, version }: KeptPlan<LetterPlan>): Record<string, string> => ({
  version: String(version),
  mark: plan.mark,
  signer: plan.signer,
  seal: plan.seal,
  appeal_months: plan.appeal_months === null ? '' : String(plan.appeal_months),
  ...Object.fromEntries(
    letterKindCodes.flatMap((code) => [
      [`lead_${code}`, texts[code]?.lead ?? ''],
      [`closing_${code}`, texts[code]?.closing ?? ''],
    ]),
  ),
})

/** Only of the kinds for which something was written. */
export const textsFrom = (typed: Readonly<Record<string, string>>): LetterPlan['texts'] =>
  Object.fromEntries(
    letterKindCodes.flatMap((code) => {
      const own = { lead: typed[`lead_${code}`] ?? '', closing: typed[`closing_${code}`] ?? '' }
      return own.lead === '' && own.closing === '' ? [] : [[code, own]]
    }),
  )
