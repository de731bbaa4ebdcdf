// What every page of the form begins with.
import { found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { schemeCrumbs } from '../../crumbs.tsx'
import { canEditScheme, canReadSchemes } from '../../policy.ts'
import { formPaths } from '../paths.ts'
import { findVersioned, maySettle } from '../../actions/versions.ts'
import { formVersions } from '../actions.ts'
import type { FormScheme } from '../queries.ts'

/** The scheme, its versions, and whether the reader may change them. */
export async function readVersions(c: Ctx, id: string) {
  const actor = signedIn(c)
  return c.var.read(async (db) => {
    const scheme = found(canReadSchemes(actor) ? await findVersioned(db, id) : null)
    const versions = await formVersions(db, id)
    return { scheme, versions, may: canEditScheme(actor, scheme), maySettle: maySettle(actor, scheme, versions) }
  })
}

export const crumbs = (scheme: FormScheme, title?: string) =>
  title === undefined
    ? schemeCrumbs(scheme, t('申請書', 'Form'))
    : schemeCrumbs(scheme, title, { label: t('申請書', 'Form'), href: formPaths.editor(scheme.id) })
