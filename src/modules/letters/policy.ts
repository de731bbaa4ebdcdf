// Who may do what with a letter.
import { type Actor, hasRole, isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import { canDecide } from '#modules/applications/index.ts'

interface Letter {
  organization: string | null
  person: string | null
  opened_at: Date | null
}

/** Part of a decision, which asked already who may decide. */
export const canIssue = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)

/** Only the applicant themselves, never whoever types in for them. */
export const canOpen = (actor: Actor | null, letter: Letter): actor is Actor =>
  canDecide(actor, letter) && actor.acting_for === null && letter.opened_at === null

/** What it says: the applicant and who supports them once it was opened, staff at any time. */
export const canReadContent = (actor: Actor | null, letter: Letter): boolean =>
  letter.opened_at !== null || readsAsStaff(actor)

export const canListLetters = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

export const canPost = (actor: Actor | null): actor is Actor => mayWrite(actor) && isStaff(actor)

export const canPlanLetters = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator')
