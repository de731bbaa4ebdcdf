// Whatever follows a decision has its address under the application: none of them answers before the letter was opened.
import { createMiddleware } from 'hono/factory'
import type { Env } from '#platform/http/env.ts'
import { applicationPaths } from '../paths.ts'
import { isApplicant } from '../policy.ts'
import { findApplication } from '../queries/applications.ts'
import { supportOf } from '../queries/supporters.ts'
import { untoldOf } from '../telling.ts'

/** Leads the applicant, and who supports them, to the application, which says that a letter has come. */
export const toldFirst = createMiddleware<Env>(async (c, next) => {
  const { actor, read } = c.var
  if (actor === null) return next()
  const untold = await read(async (db) => {
    const application = await findApplication(db, c.req.param('id') ?? '')
    if (application === undefined) return null
    const theirs = isApplicant(actor, application) || (await supportOf(db, actor, application.id)) !== null
    return theirs && (await untoldOf(db, [application.id])).has(application.id) ? application : null
  })
  return untold === null ? next() : c.redirect(applicationPaths.one(untold.id), 303)
})
