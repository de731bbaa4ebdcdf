// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export interface SchemeRows {
  schemes: readonly Insertable<Tables['scheme']>[]
  forms: readonly Insertable<Tables['scheme_form']>[]
  rules: readonly Insertable<Tables['scheme_rules']>[]
  calls: readonly Insertable<Tables['scheme_call']>[]
  plans: readonly Insertable<Tables['scheme_plan']>[]
}

export async function insertSchemes(tx: Tx, { schemes, forms, rules, calls, plans }: SchemeRows): Promise<void> {
  await insertAll(tx, 'scheme', schemes)
  await insertAll(tx, 'scheme_form', forms)
  await insertAll(tx, 'scheme_rules', rules)
  await insertAll(tx, 'scheme_call', calls)
  await insertAll(tx, 'scheme_plan', plans)
}
