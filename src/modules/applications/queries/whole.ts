// An application with everything its pages show.
import type { Db } from '#platform/db/index.ts'
import { type CallTerms, callTerms, judgeAnswers, type Town } from '#modules/schemes/index.ts'
import { kept } from '../judgement.ts'
import { arrivedAt, standing } from '../correcting.ts'
import type { Reader } from '../parts.ts'
import { isOpen } from '../rules.ts'
import { factsFor, knownFor } from './applicant.ts'
import { type Application, filesOf } from './applications.ts'

async function judgedNow(db: Db, application: Application, terms: CallTerms, reader: Reader, town: Town, now: Date) {
  const known = await knownFor(db, application, terms, reader === 'staff' ? 'all' : 'told', now)
  const at = arrivedAt(application, now)
  return kept(judgeAnswers(terms, await factsFor(db, application, town, at), application.answers, at, known))
}

/** Judged now while it may be changed; then, and for staff, as it was judged when it was submitted. */
export async function wholeOf(db: Db, application: Application, reader: Reader, town: Town, now: Date) {
  const terms = await callTerms(db, application)
  const judgement = reader === 'staff' ? application.judgement : (application.shown_judgement ?? application.judgement)
  const judged = judgement === null || (isOpen(application) && reader !== 'staff')
  return {
    application,
    terms,
    files: await filesOf(db, application.id),
    progress: await standing(db, application, terms.definition, now),
    judgement: judged ? await judgedNow(db, application, terms, reader, town, now) : judgement,
  }
}

export type Whole = Awaited<ReturnType<typeof wholeOf>>
