import { z } from 'zod'
import {
  agreed,
  choice,
  choices,
  email,
  integer,
  kana,
  longText,
  optionalChoice,
  optionalEmail,
  optionalKana,
  optionalPhone,
  optionalText,
  phone,
  text,
  uuid,
  yes,
} from '#platform/forms/fields.ts'
import { actingOrigins } from '#platform/auth/actor.ts'
import { t } from '#platform/i18n/index.ts'
import { industryOptions } from '#modules/members/index.ts'
import type { AboutForm } from './about-form.ts'
import { participantKinds } from './phrases.ts'

/** Everybody is asked; `who` says how they reached us. */
export const applicationForm = ({ who, event, tickets, asksResident }: AboutForm) =>
  z.object({
    /** Of the registration to come: a second post makes no second one. */
    id: uuid(),
    email: who === 'guest' ? email() : optionalEmail(),
    phone: who === 'caller' ? phone() : optionalPhone(),
    origin: who === 'caller' ? choice(actingOrigins) : optionalChoice(actingOrigins),
    ticket: tickets.length > 0 ? choice(tickets.map(({ id }) => id)) : optionalChoice([]),
    resident:
      event.open_to === 'residents'
        ? agreed(() =>
            t('当てはまる場合だけ申し込めます。印を付けてください', 'Only then can you apply: please tick the box'),
          )
        : asksResident
          ? yes()
          : yes().transform(() => false),
    needs: choices(event.facilities),
    needs_words: optionalText({ max: 500 }),
  })

const kinds = participantKinds.map(({ code }) => code)

/** One of those who come. Who applies is asked for the reading of the name; work only where tables are mixed by it. */
export const personForm = ({ asksWork, lead }: { asksWork: boolean; lead: boolean }) =>
  z.object({
    name: text({ max: 60 }),
    name_kana: lead ? kana() : optionalKana(),
    organization_name: optionalText({ max: 100 }),
    industry: optionalChoice(industryOptions().map(({ value }) => value)),
    kind: asksWork ? choice(kinds) : optionalChoice(kinds),
  })
export type PersonForm = z.infer<ReturnType<typeof personForm>>

export const decisionForm = z.object({
  decision: choice(['admit', 'wait', 'decline']),
  words: optionalText({ max: 1000 }),
})
export const versionForm = z.object({ version: integer({ min: 1, max: 2_000_000_000 }) })
export const offerForm = z.object({ answer: choice(['yes', 'no']) })
export const refusalForm = z.object({
  words: longText({ min: 10, max: 1000 }),
  seats: choice(['pass-on', 'keep-free']),
})
export type RefusalForm = z.infer<typeof refusalForm>
