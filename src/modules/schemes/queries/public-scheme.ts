// One scheme with everything its public page shows.
import type { Selectable } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import { measureLabels } from '#modules/vision/index.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { SchemeTable } from '../tables.ts'
import { closedEarly, type CurrentCall, currentCalls } from './cards.ts'

export interface PublicScheme extends Selectable<SchemeTable> {
  /** The call that is on or comes next. */
  call: CurrentCall | null
  /** Over before the day that was announced, and that day is still to come. */
  closed_early: { closes_at: Date; closed_before: Date | null } | null
  /** Those of the call; without one, the last that were published. */
  form: FormDefinition | null
  rules: RuleSet | null
  measure_labels: { id: string; label: string }[]
}

async function definitionOf(db: Db, scheme: string, form: string | undefined): Promise<FormDefinition | null> {
  const query = db.selectFrom('scheme_form').select('definition').where('published_at', 'is not', null)
  const row = await (
    form === undefined
      ? query.where('scheme', '=', scheme).orderBy('number', 'desc').limit(1)
      : query.where('id', '=', form)
  ).executeTakeFirst()
  return row?.definition ?? null
}

async function rulesOf(db: Db, scheme: string, rules: string | undefined): Promise<RuleSet | null> {
  const query = db.selectFrom('scheme_rules').select('definition').where('published_at', 'is not', null)
  const row = await (
    rules === undefined
      ? query.where('scheme', '=', scheme).orderBy('number', 'desc').limit(1)
      : query.where('id', '=', rules)
  ).executeTakeFirst()
  return row?.definition ?? null
}

/** Whoever shows it asks `canSeeScheme` first. An id that is none finds nothing. */
export async function findPublicScheme(db: Db, id: string, now: Date): Promise<PublicScheme | undefined> {
  if (!isId(id)) return undefined
  const scheme = await db.selectFrom('scheme').selectAll().where('id', '=', id).executeTakeFirst()
  if (scheme === undefined) return undefined
  const call = (await currentCalls(db, [id], now)).get(id) ?? null
  const labels = await measureLabels(db, scheme.measures)
  return {
    ...scheme,
    call,
    closed_early: call === null ? ((await closedEarly(db, id, now)) ?? null) : null,
    form: await definitionOf(db, id, call?.form),
    rules: await rulesOf(db, id, call?.rules),
    measure_labels: scheme.measures.map((measure) => ({ id: measure, label: labels.get(measure) ?? measure })),
  }
}
