// What later modules add to an application's page: its correction, its letters, its report, its payments.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import type { Ctx } from '#platform/http/env.ts'
import type { Refusal } from '#platform/errors.ts'
import type { Html } from '#ui/index.ts'
import type { ManageLink } from '#modules/schemes/index.ts'
import type { Application } from './queries/applications.ts'

/** Who reads the page: the applicants themselves, whoever supports them from outside, staff. */
export type Reader = 'applicant' | 'supporter' | 'staff'

/** Null: nothing to say. Each opens a reading transaction of its own where it needs one. */
export type ApplicationPart = (c: Ctx, application: Application, reader: Reader) => Promise<Html | null>

/** Above everything else, in their order: what to do now. */
export const applicationTurnParts: ApplicationPart[] = []
/** Under what was submitted. */
export const applicationSections: ApplicationPart[] = []
/** Beside it. */
export const applicationAsides: ApplicationPart[] = []
/** On the page on which it is checked before it is sent. */
export const applicationCheckParts: ApplicationPart[] = []
/** Links above the staff's list of a scheme's applications. */
export const applicationListLinks: ManageLink[] = []

/** Who else may open the documents of an application: its reviewers. */
export const documentReaders: ((db: Db, actor: Actor, application: string) => Promise<boolean>)[] = []

/** Why staff may not read these yet: they are asked to review one and have not declared whether anything ties them. */
export const readingHeld: ((db: Db, actor: Actor, applications: readonly string[]) => Promise<Refusal | null>)[] = []

/** What the parts say, one after another. */
export async function saidBy(
  parts: readonly ApplicationPart[],
  c: Ctx,
  application: Application,
  reader: Reader,
): Promise<Html[]> {
  const said: Html[] = []
  for (const part of parts) {
    const words = await part(c, application, reader)
    if (words !== null) said.push(words)
  }
  return said
}
