// An application with everything its pages show.
import type { Db } from '#platform/db/index.ts'
import { type CallTerms, callTerms, judgeAnswers } from '#modules/schemes/index.ts'
import { kept } from '../judgement.ts'
import { standing } from '../correcting.ts'
import type { Reader } from '../parts.ts'
import { isOpen } from '../rules.ts'
import { factsFor, knownFor } from './applicant.ts'
import { type Application, filesOf } from './applications.ts'

const judgedNow = async (db: Db, application: Application, terms: CallTerms, town: string, now: Date) =>
  kept(
    judgeAnswers(
      terms,
      await factsFor(db, application, town, now),
      application.answers,
      now,
      await knownFor(db, application, terms),
    ),
  )

/** Judged now while it may be changed; then, and for staff, as it was judged when it was submitted. */
export async function wholeOf(db: Db, application: Application, reader: Reader, town: string, now: Date) {
  const terms = await callTerms(db, application)
  const { judgement } = application
  const judged = judgement === null || (isOpen(application) && reader !== 'staff')
  return {
    application,
    terms,
    files: await filesOf(db, application.id),
    progress: await standing(db, application, terms.definition, now),
    judgement: judged ? await judgedNow(db, application, terms, town, now) : judgement,
  }
}

export type Whole = Awaited<ReturnType<typeof wholeOf>>
