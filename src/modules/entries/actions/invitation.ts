// Part of an introduction to which both said yes: the form will know it. The introducing action asks who may and leaves the audit line.
import type { Tx } from '#platform/db/index.ts'

export interface Invitation {
  municipality: string
  opportunity: string
  person: string
  /** A beginning for the motive, to be changed by the person. */
  words: string
}

export async function keepInvitation(tx: Tx, invitation: Invitation): Promise<void> {
  await tx
    .insertInto('entry_invitation')
    .values(invitation)
    .onConflict((c) => c.doNothing())
    .execute()
}
