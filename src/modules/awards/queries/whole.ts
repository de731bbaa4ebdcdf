// A proposal with everything that its pages and its dossier show. The same number of queries for one item and for two hundred.
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { wholeApplications } from '#modules/applications/index.ts'
import { aidsOf, balancesOf, booksOpen, planned } from '#modules/budget/index.ts'
import { duplicatesOf } from '#modules/duplicates/index.ts'
import { callsById, planOf } from '#modules/schemes/index.ts'
import { stillChecked } from '#modules/screening/index.ts'
import { brokenSince } from '../again.ts'
import { type DecisionKind, kindIn } from '../kinds.ts'
import { decisionPlan } from '../plan.ts'
import { lacksOf } from '../rules.ts'
import { awardsOf } from './awards.ts'
import { changeFiles, openChanges } from './changes.ts'
import type { Award, Item, WholeDecision } from './decisions.ts'

interface Committing {
  item: Item
  award: Award | undefined
}

/** What it commits, beside what is left, in each year in whose ledger it will be entered. */
async function budgetsOf(
  db: Db,
  kind: DecisionKind,
  rows: readonly Committing[],
  { scheme, fiscal_year: ofCall }: { scheme: string; fiscal_year: number },
  on: string,
) {
  const aids = Map.groupBy(
    await aidsOf(
      db,
      rows.map(({ item }) => item.application),
    ),
    ({ application }) => application,
  )
  const balances = await balancesOf(db, [scheme])
  const entered = rows.flatMap(({ item, award }) => {
    const years = aids.get(item.application) ?? []
    const paid = years.reduce((sum, one) => sum + one.paid, 0)
    return planned(years, ofCall, kind.commits?.(item, award, paid) ?? 0, on)
  })
  return [...Map.groupBy(entered, ({ fiscal_year }) => fiscal_year)]
    .map(([fiscal_year, entries]) => {
      const { appropriated, committed, left } = balances.find((one) => one.fiscal_year === fiscal_year) ?? {
        appropriated: 0,
        committed: 0,
        left: 0,
      }
      const commits = entries.reduce((sum, entry) => sum + (entry.kind === 'commit' ? entry.yen : -entry.yen), 0)
      return {
        fiscal_year,
        appropriated,
        committed,
        left,
        commits,
        closed: !booksOpen(fiscal_year, on),
        later: fiscal_year > ofCall,
      }
    })
    .toSorted((a, b) => a.fiscal_year - b.fiscal_year)
}

export async function wholeOf(db: Db, one: WholeDecision, now: Date) {
  const { decision, items } = one
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
  const kind = kindIn(decision.kind, terms.kind)
  const broken = kind.again ? await brokenSince(db, [...applications.values()], now) : new Map<string, never>()
  const rows = items.map((item) => ({
    item,
    application: found(applications.get(item.application)),
    award: awards.get(item.application),
    change: changes.get(item.application),
    files: files.get(changes.get(item.application)?.id ?? '') ?? [],
    broken: broken.get(item.application) ?? [],
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
    lacks: lacksOf(kind, { ...terms, plan }, rows),
    budgets: await budgetsOf(db, kind, rows, terms, today(now)),
  }
}

export type Whole = Awaited<ReturnType<typeof wholeOf>>
export type WholeRow = Whole['rows'][number]
