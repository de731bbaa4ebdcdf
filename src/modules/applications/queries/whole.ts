// An application with everything its pages show.
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { callTerms, judgeAnswers } from '#modules/schemes/index.ts'
import { kept } from '../judgement.ts'
import { progressOf } from '../progress.ts'
import { isOpen } from '../rules.ts'
import { factsFor } from './applicant.ts'
import { type Application, filesOf } from './applications.ts'

/** Judged now while it may be changed; then as it was judged when it was submitted. */
export async function wholeOf(db: Db, application: Application, town: string, now: Date) {
  const terms = await callTerms(db, application)
  const { answers, judgement } = application
  const judged = isOpen(application) || judgement === null
  return {
    application,
    terms,
    files: await filesOf(db, application.id),
    progress: progressOf(terms.definition, answers, today(now)),
    judgement: judged ? kept(judgeAnswers(terms, await factsFor(db, application, town, now), answers, now)) : judgement,
  }
}

export type Whole = Awaited<ReturnType<typeof wholeOf>>
