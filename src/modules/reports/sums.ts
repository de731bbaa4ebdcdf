import type { CostLine } from './queries/report.ts'

type Line = Pick<CostLine, 'planned_yen' | 'yen' | 'eligible_yen'>

export const plannedSum = (lines: readonly Line[]): number =>
  lines.reduce((sum, { planned_yen }) => sum + planned_yen, 0)
export const paidSum = (lines: readonly Line[]): number => lines.reduce((sum, { yen }) => sum + (yen ?? 0), 0)
export const eligibleSum = (lines: readonly Line[]): number =>
  lines.reduce((sum, { eligible_yen }) => sum + (eligible_yen ?? 0), 0)
