// While a correction is asked for, only what was asked about may be changed. A later module says what that is.
import { today } from '#platform/calendar/index.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { FormDefinition } from '#modules/schemes/index.ts'
import { type Progress, progressOf } from './progress.ts'
import type { Application } from './queries/applications.ts'

/** The sections that were asked about, by their codes, and what is to be put right in each. */
export const askedSections: ((db: Db, application: string) => Promise<readonly { code: string; words: string }[]>)[] =
  []

export interface HandedIn {
  before: Application
  after: Application
  now: Date
}
/** What follows when an application is handed in, for the first time or again, in the same transaction. */
export const afterSubmission: ((tx: Tx, actor: Actor, handed: HandedIn) => Promise<void>)[] = []

/** By which moment an application is judged, also when it is corrected later: when its paper, or it, first arrived; else now. */
export const arrivedAt = (
  { received_at, submitted_at }: Pick<Application, 'received_at' | 'submitted_at'>,
  now: Date,
): Date => received_at ?? submitted_at ?? now

/** The civil days by which a document may be new enough: what it was when it was first handed in, it stays. */
export const daysOf = (application: Application, now: Date): string[] => [
  ...new Set([today(arrivedAt(application, now)), today(now)]),
]

/** How far it is, and in which sections it may be written: of a correction also those in which an answer to it left a gap. */
export async function standing(
  db: Db,
  application: Application,
  definition: FormDefinition,
  now: Date,
): Promise<Progress> {
  const progress = progressOf(definition, application.answers, daysOf(application, now))
  if (application.state !== 'correction') return progress
  const asked = new Map<string, string>()
  for (const say of askedSections) for (const { code, words } of await say(db, application.id)) asked.set(code, words)
  const open = progress.sections
    .filter(({ code, missing, wrong }) => asked.has(code) || missing.length + wrong.length > 0)
    .map((section) => ({ ...section, asked: asked.get(section.code) ?? '' }))
  return { ...progress, sections: open }
}
