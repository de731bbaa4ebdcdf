import type { InstantNow, Json } from '#platform/db/tables.ts'

interface TermsConsentTable {
  municipality: string
  id: string
  account: string
  text_version: string
  given_at: InstantNow
  evidence: Json<Record<string, string>>
}

interface BusinessIdTable {
  municipality: string
  account: string
  /** GビズID: 1 entry, 2 prime, 3 member. */
  account_type: string
  /** 1 a corporation, 2 a sole proprietor. */
  corp_type: string
  corporate_number: string | null
  name: string
  read_at: InstantNow
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    terms_consent: TermsConsentTable
    business_id: BusinessIdTable
  }
}
