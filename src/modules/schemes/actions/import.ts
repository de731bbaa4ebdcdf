// A draft from a scheme file: another town's, or a template that comes with the software.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { canWriteSchemes } from '../policy.ts'
import { contentFromFile } from '../scheme-file/content.ts'
import { plansIn, type SchemeFile } from '../scheme-file/shape.ts'
import { insertScheme } from '../insert-scheme.ts'

/** `id`: of the new one; a second post of the same form finds it. */
export async function importScheme(tx: Tx, actor: Actor, id: string, file: SchemeFile): Promise<void> {
  allow(canWriteSchemes(actor))
  const { text, form, rules } = file
  if (
    !(await insertScheme(tx, actor, {
      id,
      kind: text.kind,
      content: contentFromFile(file),
      form,
      rules,
      plans: plansIn(file),
    }))
  )
    return
  const after = { kind: text.kind, title: text.title }
  await record(tx, actor, { action: 'schemes.imported', subject: 'scheme', subject_id: id, after })
}
