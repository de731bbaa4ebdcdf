// The vision of the invented ward: its own words under ids that the real table has too.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readVision, type Row, type VisionNode } from '../rules.ts'

export async function demoVision(): Promise<VisionNode[]> {
  const text = await readFile(join(import.meta.dirname, '../data/demo-vision.csv'), 'utf8')
  const rows: Row[] = parse(text, { columns: true })
  return readVision(rows.map((row, i) => ({ line: i + 2, row }))).nodes
}
