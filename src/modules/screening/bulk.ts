// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'
import { wholeApplications } from '#modules/applications/index.ts'
import { screenedAll } from './queries/screening.ts'

export interface ScreeningRows {
  screenings: readonly Insertable<Tables['screening']>[]
  corrections: readonly Insertable<Tables['screening_correction']>[]
}

export async function insertScreenings(tx: Tx, { screenings, corrections }: ScreeningRows): Promise<void> {
  await insertAll(tx, 'screening', screenings)
  await insertAll(tx, 'screening_correction', corrections)
}

interface Passed {
  application: string
  account: string
  name: string
  at: Date
}

/** Formal checks in which nothing was wrong. */
export async function insertPassed(tx: Tx, municipality: string, passed: readonly Passed[]): Promise<void> {
  const applications = await wholeApplications(
    tx,
    passed.map(({ application }) => application),
  )
  const known = passed.flatMap((one) => {
    const application = applications.get(one.application)
    return application === undefined ? [] : [{ ...one, application }]
  })
  const screened = await screenedAll(
    tx,
    known.map(({ application }) => application),
  )
  await insertScreenings(tx, {
    screenings: known.map(({ application, account, name, at }, i) => ({
      municipality,
      application: application.id,
      points: JSON.stringify(
        Object.fromEntries((screened[i]?.points ?? []).map(({ code }) => [code, { ok: true, note: '' }])),
      ),
      checked_account: account,
      checked_name: name,
      checked_at: at,
      passed_at: at,
    })),
    corrections: [],
  })
}
