// What somebody looked at before they acted on it: it changes with every line that somebody else saves meanwhile.
import { createHash } from 'node:crypto'
import type { CostLine, CostReport } from './queries/report.ts'

export const stampOf = ({ state, version }: CostReport, lines: readonly CostLine[]): string =>
  createHash('sha256')
    .update(JSON.stringify([state, version, lines.map((line) => [line.id, line.version])]))
    .digest('hex')
