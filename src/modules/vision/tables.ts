import type { MunicipalityTable } from '#platform/db/tables.ts'

export const levels = ['policy', 'aim', 'strategy', 'tactic', 'measure'] as const
export type Level = (typeof levels)[number]

export interface PolicyNodeTable {
  municipality: MunicipalityTable['code']
  /** `1` policy, `1-2` aim, `1-2.3` strategy, `1-2.3.4` tactic, `1-2.3.4.5` measure. */
  id: string
  level: Level
  parent: string | null
  label: string
  position: number
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    policy_node: PolicyNodeTable
  }
}
