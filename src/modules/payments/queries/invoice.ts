// What an invoice said on the day on which it was sent.
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { addressLines } from '#modules/letters/index.ts'
import { findOrganization } from '#modules/members/index.ts'
import type { Invoiced } from '../tables.ts'
import { accountOf, type Payment } from './payments.ts'

/** Where the firm that sends it sits, a line each; of a person there is none. */
export async function addressOf(db: Db, { organization }: { organization: string | null }): Promise<string[]> {
  const firm = organization === null ? undefined : await findOrganization(db, organization)
  return firm === undefined ? [] : addressLines(firm)
}

/** Of one that was sent before this was kept: the account it was paid to, or today's where that is older. */
export async function invoiceOf(db: Db, payment: Payment, title: string): Promise<Invoiced> {
  if (payment.invoiced !== null) return payment.invoiced
  const { applicant_name: name } = payment
  const sent = await db
    .selectFrom('payment_transfer')
    .innerJoin('payment_batch', 'payment_batch.id', 'payment_transfer.batch')
    .select(['bank', 'branch', 'kind', 'payment_transfer.number', 'holder'])
    .where('payment', '=', payment.id)
    .orderBy('payment_batch.number')
    .executeTakeFirst()
  const standing = await accountOf(db, payment.application)
  const older = standing !== undefined && today(standing.changed_at) <= (payment.invoiced_on ?? '') ? standing : null
  return { name, title, account: sent ?? older }
}
