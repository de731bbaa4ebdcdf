// The daily retention, with its report.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import { applyRetention, type Retained } from '#platform/privacy/index.ts'
import type { Declared } from '../declared.ts'
import { canRetain } from '../policy.ts'

/** `people`: how many were erased today because they left. */
export async function retain(tx: Tx, actor: Actor, declared: Declared, people: number, now: Date): Promise<Retained[]> {
  allow(canRetain(actor))
  const done = await applyRetention(tx, declared.holdings, now)
  const id = newId()
  const report = { municipality: actor.municipality, id, at: now, done: JSON.stringify(done), people }
  await tx.insertInto('retention_run').values(report).execute()
  await record(tx, actor, {
    action: 'privacy.retained',
    subject: 'retention_run',
    subject_id: id,
    after: { done, people },
  })
  return done
}
