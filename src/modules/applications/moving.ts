// For later modules: an application goes on. The caller has asked who may, and records it.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import { found, Refusal } from '#platform/errors.ts'
import { applicationPaths } from './paths.ts'
import { type Application, lockApplication } from './queries/applications.ts'
import { type ApplicationState, canMove } from './states.ts'

/** Locked until the end of the transaction; refused with 409 where states.ts does not have it. Gives it as it was before. */
export async function moveApplication(tx: Tx, id: string, to: ApplicationState): Promise<Application> {
  const before = found(await lockApplication(tx, id))
  await moveApplications(tx, [before], to)
  return before
}

/** The same of several, which the caller has locked; one statement. */
export async function moveApplications(tx: Tx, all: readonly Application[], to: ApplicationState): Promise<void> {
  if (all.length === 0) return
  const wrong = all.find(({ state }) => !canMove(state, to))
  if (wrong !== undefined) {
    throw new Refusal(
      409,
      {
        ja: 'この申請は、すでに別の段階に進んでいます。いまの状態をお確かめください。',
        en: 'This application has already moved on. Please look at where it stands now.',
      },
      { href: applicationPaths.one(wrong.id), label: { ja: '申請を見る', en: 'See the application' } },
    )
  }
  await tx
    .updateTable('application')
    .set((eb) => ({
      state: to,
      version: eb('version', '+', 1),
      ...(to === 'withdrawn' && { withdrawn_at: sql<Date>`now()` }),
    }))
    .where(
      'id',
      'in',
      all.map(({ id }) => id),
    )
    .execute()
}

/** By which civil day a correction is to be here; it goes by itself when the application moves on. */
export async function dueOn(tx: Tx, id: string, due_on: string): Promise<void> {
  await tx.updateTable('application').set({ due_on }).where('id', '=', id).execute()
}

/** Whose work it is; null: nobody's yet. */
export async function handTo(tx: Tx, id: string, officer: string | null): Promise<void> {
  await tx.updateTable('application').set({ officer }).where('id', '=', id).execute()
}
