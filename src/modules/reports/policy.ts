// Who may do what with what follows an award. Whoever reads an application reads its report.
import { type Actor, hasRole, isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import type { ApplicationState } from '#modules/applications/index.ts'
import type { ReportState } from './tables.ts'

/** The applicant writes; also where something was paid in advance. */
export const isReporting = ({ state }: { state: ApplicationState }): boolean => state === 'awarded' || state === 'paid'

/** What was paid in advance is reported after it; what was paid after the report is not asked for again, and stays as it was handed in. */
export const isWritten = (report: { state: ReportState } | null): boolean => report === null || report.state === 'draft'

/** It was handed in and is looked at. */
export const isInspected = ({ state }: { state: ApplicationState }): boolean =>
  state === 'report' || state === 'inspection'

export const canInspect = (actor: Actor | null): actor is Actor =>
  mayWrite(actor) && hasRole(actor, 'officer', 'administrator')

export const canReadReports = (actor: Actor | null): actor is Actor => readsAsStaff(actor)

export const canExport = (actor: Actor | null): actor is Actor => isStaff(actor)
