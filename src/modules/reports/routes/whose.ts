// The report of an address, for whoever may see or write in it.
import { found, foundIf } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import type { Crumb } from '#ui/index.ts'
import {
  applicationPaths,
  canDecide,
  canRead,
  canWriteIn,
  findApplication,
  supportOf,
} from '#modules/applications/index.ts'
import { reportPaths } from '../paths.ts'
import { isReporting, isWritten } from '../policy.ts'
import { type BegunReport, type WholeReport, wholeReport } from '../queries/whole.ts'

/** Of a scheme that asks for one, to whoever reads the application. */
export async function readReport(c: Ctx) {
  const actor = signedIn(c)
  return c.var.read(async (db) => {
    const application = found(await findApplication(db, c.req.param('id') ?? ''))
    const support = await supportOf(db, actor, application.id)
    foundIf(canRead(actor, application, support))
    const whole = await wholeReport(db, application)
    found((isReporting(application) && whole.terms.stages.includes('report')) || whole.report)
    const writing = isReporting(application) && isWritten(whole.report)
    return {
      actor,
      whole,
      mayWrite: writing && canWriteIn(actor, application, support),
      mayDecide: writing && canDecide(actor, application),
    }
  })
}

/** One that was begun, to whoever may write in it. */
export async function readWritten(
  c: Ctx,
): Promise<BegunReport & { actor: Awaited<ReturnType<typeof readReport>>['actor'] }> {
  const { actor, whole, mayWrite } = await readReport(c)
  foundIf(mayWrite)
  return { ...whole, report: found(whole.report), actor }
}

export const crumbs = ({ application, terms }: WholeReport, here: string): Crumb[] => {
  const own = t('実績報告', 'Cost report')
  return [
    { label: terms.title, href: applicationPaths.one(application.id) },
    ...(here === own ? [] : [{ label: own, href: reportPaths.report(application.id) }]),
    { label: here },
  ]
}
