// What stands of the demo ward's support schemes.
import type { testSite } from './site.ts'

export async function supportOf({ inside }: Awaited<ReturnType<typeof testSite>>) {
  return inside(async (tx) => ({
    applications: await tx.selectFrom('application').selectAll().execute(),
    letters: await tx.selectFrom('letter').selectAll().orderBy('number').execute(),
    awards: await tx.selectFrom('award').selectAll().execute(),
    balances: await tx.selectFrom('budget_balance').selectAll().execute(),
    reports: await tx.selectFrom('cost_report').selectAll().execute(),
    reviews: await tx.selectFrom('review').selectAll().execute(),
    payments: await tx.selectFrom('payment_due').selectAll().execute(),
    batches: await tx.selectFrom('payment_batch').selectAll().execute(),
    receipts: await tx.selectFrom('recovery_receipt').selectAll().execute(),
    published: await tx.selectFrom('award_publication').selectAll().execute(),
  }))
}
