// The two invented towns, and what tells them apart.
import type { MunicipalityTable } from '#platform/db/tables.ts'
import { hoshimi, minamo } from './municipalities.ts'
import { type Area, hoshimiAreas, hoshimiStreets, minamoAreas, minamoStreets, type Street } from './places.ts'

export interface Town {
  municipality: MunicipalityTable
  /** Tells the towns' 法人番号 apart; one digit. */
  number: number
  areas: readonly Area[]
  streets: readonly Street[]
  rural: boolean
}

export const minamoTown: Town = {
  municipality: minamo,
  number: 1,
  areas: minamoAreas,
  streets: minamoStreets,
  rural: false,
}
export const hoshimiTown: Town = {
  municipality: hoshimi,
  number: 2,
  areas: hoshimiAreas,
  streets: hoshimiStreets,
  rural: true,
}
