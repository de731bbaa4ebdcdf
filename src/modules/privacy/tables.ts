import type { InstantNow, Json, MaybeInstant } from '#platform/db/tables.ts'
import type { Retained } from '#platform/privacy/index.ts'

interface LeavingTable {
  municipality: string
  person: string
  asked_at: InstantNow
  erase_on: string
}

export const identityChecks = ['my_number_card', 'licence', 'passport', 'two_papers', 'power_of_attorney'] as const
export const handedHows = ['counter', 'post', 'electronic'] as const

export interface DisclosureRequestTable {
  municipality: string
  id: string
  person: string
  asked_by: string
  on_behalf: boolean
  identity_check: (typeof identityChecks)[number]
  received_on: string
  due_on: string
  note: string
  made_at: MaybeInstant
  handed_on: string | null
  handed_how: (typeof handedHows)[number] | null
  created_account: string
  created_at: InstantNow
}

interface RetentionRunTable {
  municipality: string
  id: string
  at: InstantNow
  done: Json<Retained[]>
  people: number
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    leaving: LeavingTable
    disclosure_request: DisclosureRequestTable
    retention_run: RetentionRunTable
  }
}
