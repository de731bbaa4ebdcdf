// Who took the figures along.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canExportBudget } from '../policy.ts'

export async function noteExport(tx: Tx, actor: Actor, fiscal_year: number): Promise<void> {
  allow(canExportBudget(actor))
  await record(tx, actor, {
    action: 'budget.exported',
    subject: 'budget',
    subject_id: String(fiscal_year),
    after: { fiscal_year },
  })
}
