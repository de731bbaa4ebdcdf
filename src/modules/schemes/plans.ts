// 制度ごとの取り決め: what later modules need to know of a scheme. Each declares its part; kept, copied and written to scheme.yaml here.
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { Db, Tx } from '#platform/db/index.ts'
import { EditedMeanwhile, found } from '#platform/errors.ts'

export interface PlanPart<Plan> {
  /** Its key in scheme.yaml. */
  code: string
  shape: z.ZodType<Plan>
  /** Of a scheme about which nobody has decided anything yet. */
  fresh: Plan
}

/** Of all modules, in their order. */
export const planParts: PlanPart<unknown>[] = []

export function planPart<Plan>(part: PlanPart<Plan>): PlanPart<Plan> {
  planParts.push(part)
  return part
}

export interface KeptPlan<Plan> {
  plan: Plan
  /** 0: nobody has decided anything yet. */
  version: number
}

export async function planOf<Plan>(db: Db, scheme: string, part: PlanPart<Plan>): Promise<KeptPlan<Plan>> {
  const row = await db
    .selectFrom('scheme_plan')
    .select(['definition', 'version'])
    .where('scheme', '=', scheme)
    .where('part', '=', part.code)
    .executeTakeFirst()
  return row === undefined
    ? { plan: part.fresh, version: 0 }
    : { plan: part.shape.parse(row.definition), version: row.version }
}

/** Codes of the parts about which somebody has decided. */
export async function decidedPlans(db: Db, scheme: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('scheme_plan').select('part').where('scheme', '=', scheme).execute()
  return new Set(rows.map(({ part }) => part))
}

/** The address after saving, by which the page says what became of it. */
export const savedPlan = (path: string, isNew: boolean): string => `${path}?saved=${isNew ? 'yes' : 'same'}`

/** Of several schemes in one query. */
export async function plansOf<Plan>(
  db: Db,
  schemes: readonly string[],
  part: PlanPart<Plan>,
): Promise<ReadonlyMap<string, Plan>> {
  const rows =
    schemes.length === 0
      ? []
      : await db
          .selectFrom('scheme_plan')
          .select(['scheme', 'definition'])
          .where('part', '=', part.code)
          .where('scheme', 'in', [...schemes])
          .execute()
  const kept = new Map(rows.map(({ scheme, definition }) => [scheme, part.shape.parse(definition)]))
  return new Map(schemes.map((scheme) => [scheme, kept.get(scheme) ?? part.fresh]))
}

/**
 * Whether it is another than before: what stands already, pressed twice or by two, changes nothing and is not recorded.
 * The caller has asked who may, and records what changed.
 * @param version that was read; EditedMeanwhile where somebody kept another since
 */
export async function keepPlan<Plan>(
  tx: Tx,
  scheme: string,
  part: PlanPart<Plan>,
  plan: Plan,
  version: number,
): Promise<boolean> {
  const before = await planOf(tx, scheme, part)
  const kept = part.shape.parse(plan)
  if (before.version > 0 && isDeepStrictEqual(before.plan, kept)) return false
  const { municipality } = found(
    await tx.selectFrom('scheme').select('municipality').where('id', '=', scheme).executeTakeFirst(),
  )
  const definition = JSON.stringify(kept)
  const written =
    version === 0
      ? await tx
          .insertInto('scheme_plan')
          .values({ municipality, scheme, part: part.code, definition })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('scheme_plan')
          .set({ definition, version: version + 1 })
          .where('scheme', '=', scheme)
          .where('part', '=', part.code)
          .where('version', '=', version)
          .executeTakeFirst()
  const count = 'numUpdatedRows' in written ? written.numUpdatedRows : written.numInsertedOrUpdatedRows
  if (count !== 1n) throw new EditedMeanwhile()
  return true
}
