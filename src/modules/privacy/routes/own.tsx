// One's own data, and leaving. What must not happen at a desk that somebody has left asks who it is once more.
import { Hono } from 'hono'
import { allow, found } from '#platform/errors.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { noteExport } from '../actions/handing.ts'
import { daysToThink, leave, stay } from '../actions/leave.ts'
import type { Declared } from '../declared.ts'
import { exportOf } from '../jobs/export.ts'
import { OwnPage } from '../pages/own-page.tsx'
import { privacyPaths } from '../paths.ts'
import { canHandOut, canLeave } from '../policy.ts'
import { findLeaving } from '../queries.ts'

/** Makes the archive, records that it was made, and sends it. */
export async function sendArchive(c: Ctx, declared: Declared, person: string, judgedToo: boolean): Promise<Response> {
  const actor = signedIn(c)
  allow(canHandOut(actor, person))
  const made = found(await exportOf(c.var.services, actor.municipality, declared, person, judgedToo))
  await c.var.write((tx) => noteExport(tx, actor, person, made.rows))
  c.header('content-type', 'application/zip')
  c.header('content-disposition', 'attachment; filename="personal-data.zip"')
  c.header('cache-control', 'no-store')
  return c.body(new Uint8Array(made.archive))
}

export const ownRoutes = (declared: Declared) =>
  new Hono<Env>()
    .get(privacyPaths.own, async (c) => {
      const actor = signedIn(c)
      const person = found(actor.person)
      const leaving = await c.var.read((db) => findLeaving(db, person))
      const page = { leaving, mayLeave: canLeave(actor), days: daysToThink }
      return show(c, { title: t('自分の情報と退会', 'Your data and leaving') }, <OwnPage {...page} />)
    })
    .post(privacyPaths.download, (c) => {
      const person = found(signedIn(c).person)
      confirmedAccount(c)
      return sendArchive(c, declared, person, false)
    })
    .post(privacyPaths.leaving, async (c) => {
      const actor = signedIn(c)
      confirmedAccount(c)
      await c.var.write((tx) => leave(tx, actor, c.var.now))
      return c.redirect(privacyPaths.own, 303)
    })
    .post(privacyPaths.staying, async (c) => {
      const actor = signedIn(c)
      await c.var.write((tx) => stay(tx, actor))
      return c.redirect(privacyPaths.own, 303)
    })
