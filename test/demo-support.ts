// What stands of the demo ward's support schemes.
import { today } from '#platform/calendar/index.ts'
import type { testSite } from './site.ts'

export async function supportOf({ inside }: Awaited<ReturnType<typeof testSite>>) {
  return inside(async (tx) => ({
    applications: await tx.selectFrom('application').selectAll().execute(),
    yearOf: new Map(
      (await tx.selectFrom('scheme_call').select(['id', 'fiscal_year']).execute()).map((one) => [
        one.id,
        one.fiscal_year,
      ]),
    ),
    letters: await tx.selectFrom('letter').selectAll().orderBy('number').execute(),
    awards: await tx.selectFrom('award').selectAll().execute(),
    balances: await tx.selectFrom('budget_balance').selectAll().execute(),
    reports: await tx.selectFrom('cost_report').selectAll().execute(),
    outcomes: await tx.selectFrom('outcome_report').selectAll().orderBy('due_on').execute(),
    taxes: await tx.selectFrom('tax_report').selectAll().execute(),
    reviews: await tx.selectFrom('review').selectAll().execute(),
    payments: await tx.selectFrom('payment_due').selectAll().execute(),
    batches: await tx.selectFrom('payment_batch').selectAll().execute(),
    items: await tx
      .selectFrom('decision_item as item')
      .innerJoin('decision', 'decision.id', 'item.decision')
      .selectAll('item')
      .select(['decision.kind', 'decision.decided_at'])
      .execute(),
    recoveries: await tx.selectFrom('recovery').selectAll().execute(),
    receipts: await tx.selectFrom('recovery_receipt').selectAll().execute(),
    published: await tx.selectFrom('award_publication').selectAll().orderBy('version').execute(),
  }))
}

/** Of each award what stands and what is public of it; and what should by its decision, without what was asked back. */
export function awardsOf({ awards, items, recoveries, published }: Awaited<ReturnType<typeof supportOf>>) {
  const asIs = awards.map(({ application, yen }) => {
    const last = published.findLast((one) => one.application === application)
    return { application, yen, public_yen: last?.yen ?? null, state: last?.state ?? null }
  })
  const asDecided = awards.map(({ application }) => {
    const decided = items.find((one) => one.application === application && one.kind === 'award')?.yen ?? null
    const back = recoveries.filter((one) => one.application === application).reduce((sum, { yen }) => sum + yen, 0)
    const yen = decided === null ? null : decided - back
    const isPublic = published.some((one) => one.application === application)
    const state = back > 0 ? 'changed' : 'awarded'
    return { application, yen, public_yen: isPublic ? yen : null, state: isPublic ? state : null }
  })
  return { asIs, asDecided }
}

/** Letters that no decision of their kind stands behind, approved when they were issued. */
export function undecidedLetters({ letters, items }: Awaited<ReturnType<typeof supportOf>>) {
  const decided = new Set(items.map((one) => `${one.application} ${one.kind} ${one.decided_at?.getTime()}`))
  return letters.filter(({ application, kind, issued_at }) => {
    const of = kind === 'fixing' || kind === 'recovery' ? kind : 'award'
    return !decided.has(`${application} ${of} ${issued_at.getTime()}`)
  })
}

/** How many of each were answered in time, are overdue, and have still time. */
export function followUps({ outcomes, taxes }: Awaited<ReturnType<typeof supportOf>>, on: string) {
  const count = (all: readonly { due_on: string; submitted_at: Date | null }[]) => ({
    answered: all.filter(({ submitted_at, due_on }) => submitted_at !== null && today(submitted_at) <= due_on).length,
    late: all.filter(({ submitted_at, due_on }) => submitted_at === null && due_on < on).length,
    open: all.filter(({ submitted_at, due_on }) => submitted_at === null && due_on >= on).length,
  })
  return { outcomes: count(outcomes), taxes: count(taxes) }
}
