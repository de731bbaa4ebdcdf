// A new draft like an old scheme, with its newest form and rules; calls are another year's.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { textOf } from '../content.ts'
import { lockVisible } from '../lock-for.ts'
import { canWriteSchemes } from '../policy.ts'
import { newestParts } from '../queries/parts.ts'
import { insertScheme } from '../insert-scheme.ts'

/** `id`: of the new one; a second post of the same form finds it. */
export async function copyScheme(tx: Tx, actor: Actor, from: string, id: string): Promise<void> {
  allow(canWriteSchemes(actor))
  const original = await lockVisible(tx, actor, from)
  const parts = await newestParts(tx, from)
  if (!(await insertScheme(tx, actor, { id, kind: original.kind, content: textOf(original), ...parts }))) return
  await record(tx, actor, { action: 'schemes.copied', subject: 'scheme', subject_id: id, after: { from } })
}
