import type { InstantNow, Json } from '#platform/db/tables.ts'

interface TermsConsentTable {
  municipality: string
  id: string
  account: string
  text_version: string
  given_at: InstantNow
  evidence: Json<Record<string, string>>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    terms_consent: TermsConsentTable
  }
}
