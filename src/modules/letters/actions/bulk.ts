// Letters of the past, for the demo ward: nobody is told. The caller records the one act they belong to.
import type { Tx } from '#platform/db/index.ts'
import { type LetterToIssue, writeLetters } from './issue.ts'

export interface PastLetter extends LetterToIssue {
  id: string
  /** Of whoever decided. */
  account: string
  opened: { account: string; name: string; at: Date } | null
}

/** In the order in which they were decided: so they are numbered. */
export async function insertLetters(tx: Tx, municipality: string, letters: readonly PastLetter[]): Promise<void> {
  for (const { id, account, opened, ...letter } of letters) {
    await writeLetters(tx, { municipality, account }, [{ ...letter, id }])
    if (opened === null) continue
    await tx
      .updateTable('letter')
      .set({ opened_at: opened.at, opened_account: opened.account, opened_name: opened.name })
      .where('id', '=', id)
      .execute()
  }
}
