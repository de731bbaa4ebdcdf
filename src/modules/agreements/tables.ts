import type { Generated } from 'kysely'
import type { Origin } from '#platform/auth/actor.ts'
import type { InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { Side } from '#modules/members/index.ts'
import type { Terms } from './terms.ts'

export interface AgreementTable {
  municipality: string
  id: string
  entry: string
  opportunity: string
  organization: string
  /** Who leads the entry. */
  person: string
  version: Generated<number>
  agreed_version: number | null
  agreed_at: MaybeInstant
  /** The last day, once the match is over. */
  ended_on: string | null
  created_account: string
  created_at: InstantNow
}

export interface AgreementVersionTable {
  municipality: string
  agreement: string
  version: number
  terms: Json<Terms>
  reason: Generated<string>
  origin: Origin
  created_account: string
  created_at: InstantNow
}

export interface AgreementConsentTable {
  municipality: string
  agreement: string
  version: number
  side: Side
  name: string
  account: string
  address: string
  origin: Origin
  given_at: InstantNow
}

export interface PaymentTable {
  municipality: string
  id: string
  agreement: string
  received_on: string
  base_on: string
  due_on: string
  amount_yen: number
  /** By the terms, not by hand. */
  planned: Generated<boolean>
  paid_on: string | null
  confirmed_at: MaybeInstant
  reminded_at: MaybeInstant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    agreement: AgreementTable
    agreement_version: AgreementVersionTable
    agreement_consent: AgreementConsentTable
    payment: PaymentTable
  }
}
