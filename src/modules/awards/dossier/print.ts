import { join } from 'node:path'
import { letter } from '#platform/letters/index.ts'
import type { DossierData } from './data.ts'

const template = join(import.meta.dirname, 'dossier.typ')

/** A4, one application a page or more. */
export const dossierPdf = (data: DossierData): Uint8Array<ArrayBuffer> => letter(template, data)
