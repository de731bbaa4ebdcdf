import type { ColumnType, Generated } from 'kysely'
import type { Instant, InstantNow, MaybeInstant } from '#platform/db/tables.ts'
import type { DossierData } from './dossier/data.ts'

export const decisionStates = ['draft', 'pending', 'returned', 'approved', 'dropped'] as const
export type DecisionState = (typeof decisionStates)[number]

export interface DecisionTable {
  municipality: string
  id: string
  /** A code of decisionKinds. */
  kind: string
  scheme: string
  call: string
  title: string
  words: string
  state: Generated<DecisionState>
  drafter: string
  drafter_name: string
  /** Why it came back, and from whom. */
  return_note: Generated<string>
  returned_name: Generated<string>
  created_at: InstantNow
  sent_at: MaybeInstant
  decided_at: MaybeInstant
  version: Generated<number>
}

export interface DecisionItemTable {
  municipality: string
  decision: string
  application: string
  position: number
  /** As it was read. */
  application_version: number
  outcome: string
  yen: number | null
  /** By the rules of its kind, as they stood when it was proposed or saved; null: they say no amount. */
  by_rules_yen: Generated<number | null>
  /** Never more than this; null: not bounded. */
  most_yen: Generated<number | null>
  conditions: string[]
  reason: string
  /** Until the proposal is approved or dropped; kept by the database. */
  open: Generated<boolean>
}

export interface DecisionStepTable {
  municipality: string
  decision: string
  drafter: string
  position: number
  title: string
  account: string
  name: string
  approved_at: MaybeInstant
  approved_account: Generated<string | null>
  approved_name: Generated<string>
  deputy_reason: Generated<string>
}

/** When a dossier is kept: sent on for approval, decided by the last step. */
const dossierStages = ['sent', 'decided'] as const
export type DossierStage = (typeof dossierStages)[number]

export interface DecisionDossierTable {
  municipality: string
  id: string
  decision: string
  stage: DossierStage
  kept_at: Instant
  /** What is to be printed; null once it is. */
  content: ColumnType<DossierData | null, string, null>
  pdf: Generated<string | null>
  sha256: Generated<string | null>
  bytes: Generated<number | null>
}

export interface AwardTable {
  municipality: string
  application: string
  scheme: string
  call: string
  fiscal_year: number
  organization: string | null
  person: string | null
  corporate_number: string | null
  applicant_name: string
  decided_on: string
  /** Null: no money is given. What was decided first, and what of it stands. */
  decided_yen: number | null
  yen: number | null
  conditions: string[]
  /** Of a certification. */
  valid_until: string | null
  ended_on: ColumnType<string | null, string | null | undefined>
  renewal_told_at: MaybeInstant
}

export const changeKinds = ['amount', 'content', 'stop'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface ChangeRequestTable {
  municipality: string
  id: string
  application: string
  kind: ChangeKind
  words: string
  yen: number | null
  state: Generated<'open' | 'approved' | 'declined' | 'taken-back'>
  asked_account: string
  asked_at: InstantNow
  ended_at: MaybeInstant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    decision: DecisionTable
    decision_item: DecisionItemTable
    decision_step: DecisionStepTable
    decision_dossier: DecisionDossierTable
    award: AwardTable
    change_request: ChangeRequestTable
  }
}
