// What stands of an award, as a decision left it. Part of that decision's act: its caller has asked who may, and records it.
import type { Tx } from '#platform/db/index.ts'
import type { Applied } from '../kinds.ts'

export async function changeAward(tx: Tx, application: string, { yen }: { yen: number }): Promise<void> {
  await tx.updateTable('award').set({ yen }).where('application', '=', application).execute()
}

/** Of the change that is asked for; where none is, nothing. */
export async function answerChange(
  tx: Tx,
  { application, now }: Applied,
  state: 'approved' | 'declined',
): Promise<void> {
  await tx
    .updateTable('change_request')
    .set({ state, ended_at: now })
    .where('application', '=', application.id)
    .where('state', '=', 'open')
    .execute()
}

/** Nothing of it stands any more. @param ended_on the day of the decision */
export async function endAward(tx: Tx, application: string, ended_on: string): Promise<void> {
  await tx
    .updateTable('award')
    .set((eb) => ({ ended_on, yen: eb.case().when('yen', 'is', null).then(null).else(0).end() }))
    .where('application', '=', application)
    .execute()
}
