import type { Selectable } from 'kysely'
import type { Db, Tx } from '#platform/db/index.ts'
import { isId } from '#platform/id.ts'
import type { AgreementConsentTable, AgreementTable, AgreementVersionTable, PaymentTable } from '../tables.ts'

export type Agreement = Omit<Selectable<AgreementTable>, 'municipality' | 'created_account'>
export type Version = Omit<Selectable<AgreementVersionTable>, 'municipality' | 'agreement'>
export type Consent = Omit<Selectable<AgreementConsentTable>, 'municipality' | 'agreement' | 'account' | 'address'>
export type Payment = Omit<Selectable<PaymentTable>, 'municipality'>

const columns = [
  'id',
  'entry',
  'opportunity',
  'organization',
  'person',
  'version',
  'agreed_version',
  'agreed_at',
  'ended_on',
  'created_at',
] as const

const agreements = (db: Db) => db.selectFrom('agreement').select(columns)

/** Whoever shows it asks `viewerOf` first. */
export const findAgreement = async (db: Db, id: string): Promise<Agreement | undefined> =>
  isId(id) ? agreements(db).where('id', '=', id).executeTakeFirst() : undefined

export const lockAgreement = async (tx: Tx, id: string): Promise<Agreement | undefined> =>
  isId(id) ? agreements(tx).where('id', '=', id).forUpdate().executeTakeFirst() : undefined

export const agreementOf = async (db: Db, entry: string): Promise<Agreement | undefined> =>
  isId(entry) ? agreements(db).where('entry', '=', entry).executeTakeFirst() : undefined

/** Newest first. */
export const versionsOf = (db: Db, agreement: string): Promise<Version[]> =>
  db
    .selectFrom('agreement_version')
    .select(['version', 'terms', 'reason', 'origin', 'created_account', 'created_at'])
    .where('agreement', '=', agreement)
    .orderBy('version', 'desc')
    .execute()

export const consentsOf = (db: Db, agreement: string): Promise<Consent[]> =>
  db
    .selectFrom('agreement_consent')
    .select(['version', 'side', 'name', 'origin', 'given_at'])
    .where('agreement', '=', agreement)
    .orderBy('given_at')
    .execute()

const paymentColumns = [
  'id',
  'agreement',
  'received_on',
  'base_on',
  'due_on',
  'amount_yen',
  'planned',
  'paid_on',
  'confirmed_at',
  'reminded_at',
] as const

export const paymentsOf = (db: Db, agreement: string): Promise<Payment[]> =>
  db
    .selectFrom('payment')
    .select(paymentColumns)
    .where('agreement', '=', agreement)
    .orderBy('due_on')
    .orderBy('id')
    .execute()

export const findPayment = async (db: Db, agreement: string, payment: string): Promise<Payment | undefined> =>
  isId(payment)
    ? db
        .selectFrom('payment')
        .select(paymentColumns)
        .where('agreement', '=', agreement)
        .where('id', '=', payment)
        .executeTakeFirst()
    : undefined

interface DuePayment extends Payment {
  organization: string
  opportunity: string
  person: string
}

/** Not yet paid and due until that day, the longest due first. */
export const paymentsDue = (db: Db, until_on: string, limit: number): Promise<DuePayment[]> =>
  db
    .selectFrom('payment')
    .innerJoin('agreement', (join) =>
      join.onRef('agreement.municipality', '=', 'payment.municipality').onRef('agreement.id', '=', 'payment.agreement'),
    )
    .select(paymentColumns.map((column) => `payment.${column}` as const))
    .select(['agreement.organization', 'agreement.opportunity', 'agreement.person'])
    .where('payment.paid_on', 'is', null)
    .where('payment.due_on', '<=', until_on)
    .orderBy('payment.due_on')
    .orderBy('payment.id')
    .limit(limit)
    .execute()

/** Whose newest terms, while the match goes on, this person, or one of these organizations, has not agreed to. */
export const waitingFor = (
  db: Db,
  person: string | null,
  organizations: readonly string[],
  limit: number,
): Promise<(Agreement & { side: string })[]> => {
  const open = db
    .selectFrom('agreement')
    .select(columns)
    .where('ended_on', 'is', null)
    .where((e) => e.or([e('agreed_version', 'is', null), e('agreed_version', '<', e.ref('version'))]))
  const without = (side: 'person' | 'organization') =>
    open
      .select((e) => e.val<string>(side).as('side'))
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('agreement_consent as c')
              .select('c.side')
              .whereRef('c.municipality', '=', 'agreement.municipality')
              .whereRef('c.agreement', '=', 'agreement.id')
              .whereRef('c.version', '=', 'agreement.version')
              .where('c.side', '=', side),
          ),
        ),
      )
  return without('person')
    .where('person', '=', person)
    .unionAll(without('organization').where((e) => e('organization', '=', e.fn.any(e.val([...organizations])))))
    .limit(limit)
    .execute()
}
