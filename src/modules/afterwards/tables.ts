import type { Generated } from 'kysely'
import type { InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { Answers } from '#modules/registrations/index.ts'
import type { Chapter } from './chapters.ts'
import type { Figures } from './figures.ts'

export const audiences = ['everyone', 'admitted', 'came'] as const
export type Audience = (typeof audiences)[number]

interface WishContactTable {
  municipality: string
  participant: string
  event: string
  email: string | null
  phone: string | null
  agreed_at: InstantNow
}

interface WishTable {
  municipality: string
  participant: string
  wanted: string
  event: string
  made_at: InstantNow
  /** Both wish it since then. */
  mutual_at: MaybeInstant
}

interface SurveyAnswerTable {
  municipality: string
  event: string
  key: string
  answers: Json<Answers>
}

interface ThanksMailTable {
  municipality: string
  event: string
  sent_at: InstantNow
}

export interface MaterialTable {
  municipality: string
  id: string
  event: string
  title: string
  audience: Audience
  url: string | null
  file: string | null
  chapters: Json<Chapter[]>
  created_account: string
  created_at: InstantNow
}

interface EventIdeaTable {
  municipality: string
  id: string
  event: string
  participant: string | null
  words: string
  created_account: string
  created_at: InstantNow
}

export interface EventReportTable {
  municipality: string
  event: string
  came_of_it: string
  next_steps: string
  figures: Json<Figures> | null
  published_at: MaybeInstant
  version: Generated<number>
  created_account: string
  created_at: InstantNow
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    wish_contact: WishContactTable
    wish: WishTable
    survey_answer: SurveyAnswerTable
    thanks_mail: ThanksMailTable
    material: MaterialTable
    event_idea: EventIdeaTable
    event_report: EventReportTable
  }
}
