// `machiport import vision FILE`.
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import { importVision, type VisionReport } from '../actions/import.ts'
import { readVisionTable } from './table.ts'

/** Reads the table (CSV in any usual encoding, or a spreadsheet) and brings it in; a second time it changes nothing. */
export async function importVisionFile(services: Services, municipality: string, path: string): Promise<VisionReport> {
  const rows = await readVisionTable(path)
  const actor = systemActor(municipality, 'machiport import vision')
  return inMunicipality(services.database.root, municipality, (tx) => importVision(tx, actor, rows))
}
