import type { ColumnType, Generated } from 'kysely'
import type { MaybeInstant } from '#platform/db/tables.ts'
import type { Override, Proof } from './algorithm/run.ts'
import type { Pool } from './algorithm/seats.ts'

type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>

/** What the page of a draw shows of its proof, which is long. */
export interface Summary extends Pick<Proof, 'secret' | 'seed'> {
  groups: number
  people: number
  admitted: number
  waiting: number
  overrides: Override[]
}

export interface DrawTable {
  municipality: string
  event: string
  /** 32 bytes; read by the run of the draw alone (`secretOf`). */
  secret: Buffer
  commitment: string
  committed_at: Date
  seats: number | null
  pools: MaybeJson<Pool[]>
  /** The canonical lines, as they are hashed, in UTF-8. */
  list: Buffer | null
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
  /** `draw-proof.json`, as it is published, in UTF-8. */
  proof: Buffer | null
  summary: MaybeJson<Summary>
  drawn_at: MaybeInstant
  drawn_by: string | null
}

/** One line of the frozen list, and after the draw its place: what `list` and `proof` hold, to be found by its receipt. */
export interface DrawEntryTable {
  municipality: string
  event: string
  receipt: string
  /** As it is hashed. */
  line: string
  /** From 1, of all groups; null before the draw. */
  rank: number | null
  result: 'admitted' | 'waiting' | 'excluded' | null
  /** From 1, among those who wait. */
  waiting: number | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    draw: DrawTable
    draw_entry: DrawEntryTable
  }
}
