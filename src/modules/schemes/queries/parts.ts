// The newest form and rules of a scheme, whole: to copy them, or to take them elsewhere.
import type { Db } from '#platform/db/index.ts'
import type { FormDefinition } from '../form/definition.ts'
import { findScheme } from './scheme.ts'
import { writeSchemeFile } from '../scheme-file/write.ts'
import { planParts } from '../plans.ts'
import type { RuleSet } from '../rules/rule-set.ts'

export interface Parts {
  form: FormDefinition | undefined
  rules: RuleSet | undefined
  /** By the code of a PlanPart, in their order. */
  plans: Readonly<Record<string, unknown>>
}

/** The draft where there is one, else the last that was published. */
export async function newestParts(db: Db, scheme: string): Promise<Parts> {
  const form = await db
    .selectFrom('scheme_form')
    .select('definition')
    .where('scheme', '=', scheme)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const rules = await db
    .selectFrom('scheme_rules')
    .select('definition')
    .where('scheme', '=', scheme)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const kept = await db.selectFrom('scheme_plan').select(['part', 'definition']).where('scheme', '=', scheme).execute()
  const plans = new Map(kept.map(({ part, definition }) => [part, definition]))
  return {
    form: form?.definition,
    rules: rules?.definition,
    plans: Object.fromEntries(planParts.flatMap(({ code }) => (plans.has(code) ? [[code, plans.get(code)]] : []))),
  }
}

/** As scheme.yaml. */
export async function schemeAsFile(db: Db, id: string): Promise<string | undefined> {
  const scheme = await findScheme(db, id)
  return scheme && writeSchemeFile(scheme, await newestParts(db, id))
}
