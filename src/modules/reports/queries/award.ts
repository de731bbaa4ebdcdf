import type { Db } from '#platform/db/index.ts'
import { awardOf } from '#modules/awards/index.ts'

export interface Award {
  decided_on: string
  /** What of it stands; null: no money is given. */
  yen: number | null
}

export async function awardFor(db: Db, application: string): Promise<Award | null> {
  const award = await awardOf(db, application)
  return award === undefined ? null : { decided_on: award.decided_on, yen: award.yen }
}
