import type { Instant } from '#platform/db/tables.ts'

const publicationStates = ['awarded', 'changed', 'cancelled'] as const
export type PublicationState = (typeof publicationStates)[number]

export interface AwardPublicationTable {
  municipality: string
  /** The same through all versions: its public number. */
  id: string
  version: number
  application: string
  scheme: string
  scheme_title: string
  fiscal_year: number
  title: string
  /** Null: a natural person, who is only counted. */
  recipient_name: string | null
  corporate_number: string | null
  state: PublicationState
  yen: number
  decided_on: string
  published_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    award_publication: AwardPublicationTable
  }
}
