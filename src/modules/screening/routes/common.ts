// The application of an address, for staff.
import { found, foundIf } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import type { Crumb } from '#ui/index.ts'
import {
  type Application,
  applicationPaths,
  findApplication,
  heldBack,
  readsAccounts,
} from '#modules/applications/index.ts'
import { fieldsOf, isAccount } from '#modules/schemes/index.ts'
import { screeningPaths } from '../paths.ts'
import { canReadWork } from '../policy.ts'
import { correctionsOf } from '../queries/corrections.ts'
import { screeningOf } from '../queries/screening.ts'

/** What nobody has submitted is nobody's work. */
export async function readChecked(c: Ctx) {
  const actor = signedIn(c)
  foundIf(canReadWork(actor))
  return c.var.read(async (db) => {
    const application = found(await findApplication(db, c.req.param('id') ?? ''))
    foundIf(application.state !== 'draft')
    const held = await heldBack(db, actor, [application.id])
    if (held !== null) throw held
    const accounts = readsAccounts(actor)
    const screened = await screeningOf(db, application, accounts)
    const all = await correctionsOf(db, application.id)
    const hidden = new Set(
      accounts
        ? []
        : fieldsOf(screened.terms.definition)
            .filter(isAccount)
            .map(({ code }) => code),
    )
    const corrections = all.map((one) => ({ ...one, changes: one.changes.filter(({ code }) => !hidden.has(code)) }))
    return { actor, application, corrections, ...screened }
  })
}

export type Read = Awaited<ReturnType<typeof readChecked>>

export const crumbs = ({ id, applicant_name }: Pick<Application, 'id' | 'applicant_name'>, here: string): Crumb[] => [
  { label: t('仕事の一覧', 'Work list'), href: screeningPaths.work() },
  { label: applicant_name, href: applicationPaths.one(id) },
  { label: here },
]
