// What the assembly or the department granted a scheme, and what was taken from it again.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { bases } from '../bases.ts'
import { postEntry, refuse } from '../enter.ts'
import type { Appropriation } from '../forms.ts'
import { canKeepBudget } from '../policy.ts'
import { whyClosed } from '../rules.ts'

export async function appropriate(
  tx: Tx,
  actor: Actor,
  scheme: string,
  given: Appropriation,
  now: Date,
): Promise<void> {
  allow(canKeepBudget(actor))
  const { yen, basis, fiscal_year, words, document_number } = given
  const why = whyClosed(fiscal_year, now)
  if (why !== null) throw refuse(scheme, why)
  await postEntry(tx, actor, {
    ...given,
    scheme,
    kind: 'appropriate',
    yen: bases[basis].sign * yen,
    application: null,
    now,
  })
  const after = { fiscal_year, basis, yen, words, document_number }
  await record(tx, actor, { action: 'budget.appropriated', subject: 'budget', subject_id: scheme, after })
}
