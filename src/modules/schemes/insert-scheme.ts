// A new scheme, however it was begun: from a blank page, from another one, from a file.
import { type Actor, originOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { notFound } from '#platform/errors.ts'
import { newId } from '#platform/id.ts'
import type { Content } from './content.ts'
import type { FormDefinition } from './form/definition.ts'
import { findScheme } from './queries/scheme.ts'
import type { RuleSet } from './rules/rule-set.ts'

interface NewScheme {
  id: string
  kind: string
  content: Content
  /** Each becomes a draft, to be read and published here. */
  form?: FormDefinition | undefined
  rules?: RuleSet | undefined
  /** By the code of a PlanPart. */
  plans?: Readonly<Record<string, unknown>>
}

/** False: a second post of the same form finds what the first one made. */
export async function insertScheme(
  tx: Tx,
  actor: Actor,
  { id, kind, content, form, rules, plans = {} }: NewScheme,
): Promise<boolean> {
  const { municipality, account } = actor
  const made = await tx
    .insertInto('scheme')
    .values({
      municipality,
      id,
      kind,
      ...content,
      state: 'draft',
      source: null,
      source_key: null,
      source_on: null,
      coordinator: account,
      origin: originOf(actor),
      created_account: account,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) {
    if ((await findScheme(tx, id))?.created_account !== account) throw notFound()
    return false
  }
  const version = { municipality, scheme: id, number: 1, created_account: account }
  if (form !== undefined)
    await tx
      .insertInto('scheme_form')
      .values({ ...version, id: newId(), definition: JSON.stringify(form) })
      .execute()
  if (rules !== undefined)
    await tx
      .insertInto('scheme_rules')
      .values({ ...version, id: newId(), definition: JSON.stringify(rules) })
      .execute()
  const rows = Object.entries(plans).map(([part, plan]) => ({
    municipality,
    scheme: id,
    part,
    definition: JSON.stringify(plan),
  }))
  if (rows.length > 0) await tx.insertInto('scheme_plan').values(rows).execute()
  return true
}
