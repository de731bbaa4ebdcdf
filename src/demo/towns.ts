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
  /** Where those live who do not live here. */
  beside: string
}

export const minamoTown: Town = {
  municipality: minamo,
  number: 1,
  areas: minamoAreas,
  streets: minamoStreets,
  rural: false,
  beside: '東都しおみ市',
}
export const hoshimiTown: Town = {
  municipality: hoshimi,
  number: 2,
  areas: hoshimiAreas,
  streets: hoshimiStreets,
  rural: true,
  beside: 'つきみ市',
}
