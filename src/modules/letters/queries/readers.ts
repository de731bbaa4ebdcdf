// Who may read a letter: whoever may read its application.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { canRead, findApplication, supportOf } from '#modules/applications/index.ts'
import { canReadContent } from '../policy.ts'
import { findLetter, type Letter } from './letters.ts'

/** Undefined where there is none for this reader; its words may still wait to be opened. */
export async function letterFor(db: Db, actor: Actor, id: string): Promise<Letter | undefined> {
  const letter = await findLetter(db, id)
  const application = letter && (await findApplication(db, letter.application))
  if (application === undefined) return undefined
  return canRead(actor, application, await supportOf(db, actor, application.id)) ? letter : undefined
}

/** Its words, its file. */
export async function mayReadLetter(db: Db, actor: Actor | null, id: string): Promise<boolean> {
  const letter = actor === null ? undefined : await letterFor(db, actor, id)
  return letter !== undefined && canReadContent(actor, letter)
}
