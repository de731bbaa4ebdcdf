// On an application's page: what to correct, how the formal check stands, whose work it is, what was corrected before.
import { emptyForm } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { LinkButton, Notice } from '#ui/index.ts'
import { accountNames } from '#modules/accounts/index.ts'
import { type ApplicationPart, canWriteIn, supportOf } from '#modules/applications/index.ts'
import { callTerms } from '#modules/schemes/index.ts'
import { AskedNow, CorrectionTurn, History } from './pages/corrections.tsx'
import { OfficerBox } from './pages/officer-box.tsx'
import { screeningPaths } from './paths.ts'
import { canReadWork, canScreen } from './policy.ts'
import { correctionsOf, findCorrection } from './queries/corrections.ts'
import { officerAccounts } from './queries/officers.ts'
import { findScreening } from './queries/screening.ts'
import { isChecked } from './rules.ts'

/** What to correct, for those who correct it; that it is asked, for staff. */
export const correctionTurn: ApplicationPart = async (c, application, reader) => {
  if (application.state !== 'correction') return null
  const read = await c.var.read(async (db) => {
    const correction = await findCorrection(db, application.id)
    if (correction === undefined) return null
    const mayWrite = canWriteIn(
      c.var.actor,
      application,
      c.var.actor && (await supportOf(db, c.var.actor, application.id)),
    )
    return { correction, mayWrite, ...(await callTerms(db, application)) }
  })
  if (read === null) return null
  const { correction, definition, contact, mayWrite } = read
  const { id } = application
  return reader === 'staff' ? (
    <AskedNow
      application={id}
      correction={correction}
      definition={definition}
      form={emptyForm}
      may={canScreen(c.var.actor)}
      now={c.var.now}
    />
  ) : (
    <CorrectionTurn
      application={id}
      correction={correction}
      definition={definition}
      contact={contact}
      mayWrite={mayWrite}
      own={reader === 'applicant'}
    />
  )
}

/** For staff: the way to the formal check. */
export const checkTurn: ApplicationPart = async (c, application, reader) => {
  if (reader !== 'staff' || !isChecked(application.state)) return null
  const kept = await c.var.read((db) => findScreening(db, application.id))
  const done = kept?.passed_at != null
  return (
    <Notice
      kind={done ? 'success' : 'wait'}
      title={
        done
          ? t('形式審査は終わり、決定を待っています', 'Formally checked, to be decided')
          : t('形式審査を待っています', 'Waits for the formal check')
      }
    >
      <LinkButton kind={done ? 'second' : 'primary'} href={screeningPaths.check(application.id)}>
        {canScreen(c.var.actor) && !done
          ? t('書類を確かめる', 'Check the papers')
          : t('形式審査を見る', 'See the formal check')}
      </LinkButton>
    </Notice>
  )
}

/** What was corrected, once there is something. */
export const history: ApplicationPart = async (c, application) => {
  const read = await c.var.read(async (db) => {
    const corrections = (await correctionsOf(db, application.id)).filter(({ ended_at }) => ended_at !== null)
    return corrections.length === 0 ? null : { corrections, ...(await callTerms(db, application)) }
  })
  return read === null ? null : <History corrections={read.corrections} definition={read.definition} />
}

/** For staff: whose work it is. */
export const officerAside: ApplicationPart = async (c, application, reader) => {
  const { actor, services } = c.var
  if (reader !== 'staff' || !canReadWork(actor)) return null
  const accounts = canScreen(actor) ? await c.var.read(officerAccounts) : []
  const names = await accountNames(services.database.root, [...accounts, application.officer])
  const colleagues = accounts.map((value) => ({ value, label: names.get(value) ?? value }))
  return <OfficerBox application={application} account={actor.account} names={names} colleagues={colleagues} />
}
