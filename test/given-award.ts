// For tests of what follows an award: one that was decided, by another than its drafter.
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'

export async function givenAward(tx: Tx, award: Insertable<Tables['award']>): Promise<void> {
  const { municipality, application, scheme, call, decided_yen } = award
  const decision = newId()
  const drafted = { kind: 'award', title: '決定', words: '', drafter: 'x', drafter_name: 'x' }
  await tx
    .insertInto('decision')
    .values({ municipality, id: decision, scheme, call, ...drafted })
    .execute()
  const item = { application, position: 1, application_version: 1, outcome: 'award', conditions: [], reason: '' }
  await tx
    .insertInto('decision_item')
    .values({ municipality, decision, ...item, yen: decided_yen })
    .execute()
  const step = { position: 1, title: '課長', account: 'y', name: 'y', approved_at: null }
  await tx
    .insertInto('decision_step')
    .values({ municipality, decision, drafter: 'x', ...step })
    .execute()
  const set = tx.updateTable('decision').where('id', '=', decision)
  await set.set({ state: 'pending', sent_at: new Date() }).execute()
  await tx
    .updateTable('decision_step')
    .set({ approved_at: new Date(), approved_account: 'y' })
    .where('decision', '=', decision)
    .execute()
  await tx.insertInto('award').values(award).execute()
  await set.set({ state: 'approved', decided_at: new Date() }).execute()
}
