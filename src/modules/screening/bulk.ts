// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export interface ScreeningRows {
  screenings: readonly Insertable<Tables['screening']>[]
  corrections: readonly Insertable<Tables['screening_correction']>[]
}

export async function insertScreenings(tx: Tx, { screenings, corrections }: ScreeningRows): Promise<void> {
  await insertAll(tx, 'screening', screenings)
  await insertAll(tx, 'screening_correction', corrections)
}
