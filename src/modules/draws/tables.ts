import type { ColumnType, Generated } from 'kysely'
import type { MaybeInstant } from '#platform/db/tables.ts'
import type { Pool } from './algorithm/seats.ts'

type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>

export interface DrawTable {
  municipality: string
  event: string
  /** 32 bytes; read by the run of the draw alone (`secretOf`). */
  secret: Buffer
  commitment: string
  committed_at: Date
  seats: number | null
  pools: MaybeJson<Pool[]>
  /** The canonical lines, as they are hashed. */
  list: string | null
  list_hash: string | null
  /** Why staff decided so, by receipt. */
  reasons: MaybeJson<Record<string, string>>
  /** Where the beacon will come from, public before it is known. */
  announced_source: string | null
  frozen_at: MaybeInstant
  /** An account. */
  frozen_by: string | null
  beacon: string | null
  beacon_source: string | null
  /** Why it is not the announced one; empty where it is. */
  beacon_reason: Generated<string>
  /** `draw-proof.json`, as it is published. */
  proof: string | null
  drawn_at: MaybeInstant
  drawn_by: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    draw: DrawTable
  }
}
