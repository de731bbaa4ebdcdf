// A proposal with everything that its pages and its dossier show. The same number of queries for one item and for two hundred.
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { wholeApplications } from '#modules/applications/index.ts'
import { balanceOf } from '#modules/budget/index.ts'
import { duplicatesOf } from '#modules/duplicates/index.ts'
import { callsById, planOf } from '#modules/schemes/index.ts'
import { stillChecked } from '#modules/screening/index.ts'
import { kindOf } from '../kinds.ts'
import { decisionPlan } from '../plan.ts'
import { lacksOf } from '../rules.ts'
import { awardsOf } from './awards.ts'
import { changeFiles, openChanges } from './changes.ts'
import type { WholeDecision } from './decisions.ts'

export async function wholeOf(db: Db, one: WholeDecision) {
  const { decision, items } = one
  const kind = kindOf(decision.kind)
  const ids = items.map(({ application }) => application)
  const applications = await wholeApplications(db, ids)
  const awards = await awardsOf(db, ids)
  const changes = await openChanges(db, ids)
  const files = await changeFiles(
    db,
    [...changes.values()].map(({ id }) => id),
  )
  const checking = await stillChecked(db, ids)
  const duplicates = await duplicatesOf(db, ids)
  const terms = found((await callsById(db, [decision.call])).get(decision.call))
  const rows = items.map((item) => ({
    item,
    application: found(applications.get(item.application)),
    award: awards.get(item.application),
    change: changes.get(item.application),
    files: files.get(changes.get(item.application)?.id ?? '') ?? [],
    checking: checking.has(item.application),
    duplicates: duplicates.get(item.application) ?? [],
  }))
  const { plan } = await planOf(db, decision.scheme, decisionPlan)
  return {
    ...one,
    kind,
    rows,
    terms,
    plan,
    lacks: lacksOf(kind, terms, rows),
    budget: {
      ...(await balanceOf(db, decision.scheme, terms.fiscal_year)),
      commits: rows.reduce((sum, { item, award }) => sum + (kind.commits?.(item, award) ?? 0), 0),
    },
  }
}

export type Whole = Awaited<ReturnType<typeof wholeOf>>
export type WholeRow = Whole['rows'][number]
