// On an application's page: what was decided of it, with the way on.
import { t } from '#platform/i18n/index.ts'
import { type ApplicationPart, canDecide } from '#modules/applications/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { DecisionAside, DecisionSection } from './pages/application-section.tsx'
import { canPropose, canReadDecisions } from './policy.ts'
import { awardOf } from './queries/awards.ts'
import { changeFiles, changesOf } from './queries/changes.ts'
import { lastDecided } from './queries/decided.ts'
import { inOpenDecisions } from './queries/decisions.ts'

/** Below what was submitted: the decision in words, for whoever reads the application. */
export const decisionSection: ApplicationPart = async (c, application) => {
  const read = await c.var.read(async (db) => {
    const changes = await changesOf(db, application.id)
    return {
      decided: await lastDecided(db, application.id),
      award: await awardOf(db, application.id),
      changes,
      files: await changeFiles(
        db,
        changes.map(({ id }) => id),
      ),
      terms: (await callsById(db, [application.call])).get(application.call),
    }
  })
  if (read.decided === undefined && read.award === undefined) return null
  const mayChange =
    canDecide(c.var.actor, application) &&
    application.state === 'awarded' &&
    (read.terms?.stages.includes('change') ?? false)
  return (
    <DecisionSection
      {...read}
      application={application}
      mayChange={mayChange}
      mayTakeBack={canDecide(c.var.actor, application)}
    />
  )
}

/** Beside it, for staff: the proposal it stands in, or the way to one. */
export const decisionAside: ApplicationPart = async (c, application, reader) => {
  if (reader !== 'staff' || !canReadDecisions(c.var.actor) || application.state === 'draft') return null
  const { open, schemeKind } = await c.var.read(async (db) => ({
    open: (await inOpenDecisions(db, [application.id])).get(application.id),
    schemeKind: (await callsById(db, [application.call])).get(application.call)?.kind,
  }))
  if (open === undefined && !canPropose(c.var.actor)) return null
  return (
    <DecisionAside
      title={t('決定', 'Decision')}
      application={application}
      open={open ?? null}
      schemeKind={schemeKind}
    />
  )
}
