import type { Db } from '#platform/db/index.ts'
import { answeredQuestions } from '../asides.ts'
import type { QuestionPurpose } from '../tables.ts'

/** Ids of the questions that somebody has answered. */
export async function answeredIn(db: Db, event: string, purpose: QuestionPurpose): Promise<Set<string>> {
  const all = new Set<string>()
  for (const answered of answeredQuestions) for (const id of await answered(db, event, purpose)) all.add(id)
  return all
}
