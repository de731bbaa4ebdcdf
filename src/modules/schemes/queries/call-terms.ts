// What an application is begun, filled in and judged by.
import type { Db } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import { compiled } from '../judging/compiled.ts'
import { currentCall } from '../phases.ts'
import type { Rules } from '../rules/compile.ts'

const all = (db: Db) =>
  db
    .selectFrom('scheme_call as call')
    .innerJoin('scheme', 'scheme.id', 'call.scheme')
    .select([
      'call.id as call',
      'call.scheme',
      'call.title as call_title',
      'call.fiscal_year',
      'call.opens_at',
      'call.closes_at',
      'call.grace_minutes',
      'call.budget_yen',
      'scheme.title',
      'scheme.kind',
      'scheme.state',
      'scheme.audiences',
      'scheme.topics',
      'scheme.stages',
      'scheme.department',
      'scheme.contact',
      'scheme.open_data_from_yen',
    ])
const withVersions = (db: Db) =>
  all(db)
    .innerJoin('scheme_form as form', 'form.scheme', 'scheme.id')
    .innerJoin('scheme_rules as rules', 'rules.scheme', 'scheme.id')
    .select(['form.id as form', 'form.definition', 'rules.id as rules', 'rules.definition as rule_set'])

export type CallTerms = Awaited<ReturnType<typeof callTerms>>

/** Of an application, with the versions that it began with. */
export const callTerms = (db: Db, { call, form, rules }: { call: string; form: string; rules: string }) =>
  withVersions(db)
    .where('call.id', '=', call)
    .where('form.id', '=', form)
    .where('rules.id', '=', rules)
    .executeTakeFirstOrThrow()

/** Of several applications, in their order; one query. */
export async function termsOf(
  db: Db,
  asked: readonly { call: string; form: string; rules: string }[],
): Promise<CallTerms[]> {
  if (asked.length === 0) return []
  const each = (key: 'call' | 'form' | 'rules') => [...new Set(asked.map((one) => one[key]))]
  const rows = await withVersions(db)
    .where('call.id', 'in', each('call'))
    .where('form.id', 'in', each('form'))
    .where('rules.id', 'in', each('rules'))
    .execute()
  const keyOf = ({ call, form, rules }: { call: string; form: string; rules: string }) => `${call} ${form} ${rules}`
  const known = new Map(rows.map((row) => [keyOf(row), row]))
  return asked.flatMap((one) => known.get(keyOf(one)) ?? [])
}

/** Each with its scheme, in one query. */
export async function callsById(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await all(db)
    .where('call.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.call, row]))
}

/** What calls are judged by: the scheme's name, and the facts that each requirement reads, by its words. */
export async function requirementsOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await withVersions(db)
    .where('call.id', 'in', [...ids])
    .whereRef('form.id', '=', 'call.form')
    .whereRef('rules.id', '=', 'call.rules')
    .execute()
  const readBy = ({ lines }: Rules) => new Map(lines.map(({ line, expression }) => [line.words, expression.names]))
  return new Map(
    rows.map(({ call, title, rules, rule_set }) => [call, { title, reads: readBy(compiled(rules, rule_set)) }]),
  )
}

/** To which multiple its rules cut an amount last, in yen; null: they do not. */
export async function flooredTo(db: Db, call: string): Promise<number | null> {
  const { definition } = await db
    .selectFrom('scheme_call as call')
    .innerJoin('scheme_rules as rules', 'rules.id', 'call.rules')
    .select('rules.definition')
    .where('call.id', '=', call)
    .executeTakeFirstOrThrow()
  return definition.amount.findLast(({ floor }) => floor !== undefined)?.floor ?? null
}

/** Of all schemes, by title. */
export const everyCall = (db: Db) => all(db).orderBy('scheme.title').orderBy('call.opens_at', 'desc').execute()

/** Of a scheme, the newest first. */
export const callsOfScheme = async (db: Db, scheme: string) =>
  isId(scheme) ? all(db).where('scheme.id', '=', scheme).orderBy('call.opens_at', 'desc').execute() : []

/** Of the call of a published scheme that is open, else the next, else the last; undefined where it has none, or is not public. */
export async function currentTerms(db: Db, scheme: string, now: Date): Promise<CallTerms | undefined> {
  if (!isId(scheme)) return undefined
  const calls = await all(db).where('scheme.id', '=', scheme).where('scheme.state', '=', 'published').execute()
  const call = currentCall(calls, now)
  return call === undefined
    ? undefined
    : withVersions(db)
        .where('call.id', '=', call.call)
        .whereRef('form.id', '=', 'call.form')
        .whereRef('rules.id', '=', 'call.rules')
        .executeTakeFirst()
}
