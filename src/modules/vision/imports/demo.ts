// The vision of the invented ward: its own words under ids that the real table has too.
import { join } from 'node:path'
import { readVision, type VisionNode } from '../rules.ts'
import { readVisionTable } from './table.ts'

export const demoVision = async (): Promise<VisionNode[]> =>
  readVision(await readVisionTable(join(import.meta.dirname, '../data/demo-vision.csv'))).nodes
