// That personal data left, to whom and why: by the person themselves, by staff for a request, or by the command line.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canHandOut } from '../policy.ts'

export async function noteExport(tx: Tx, actor: Actor, person: string, rows: number): Promise<void> {
  allow(canHandOut(actor, person))
  await record(tx, actor, { action: 'privacy.exported', subject: 'person', subject_id: person, after: { rows } })
}
