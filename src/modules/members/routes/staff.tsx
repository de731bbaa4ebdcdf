// For staff: the whole directory, claims, the download.
import { Hono } from 'hono'
import { allow, foundIf } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { isId } from '#platform/id.ts'
import { businessIds } from '#modules/accounts/index.ts'
import { decideClaim } from '../actions/claim.ts'
import { decisionForm } from '../forms/profile.ts'
import { ClaimsPage } from '../pages/claims-page.tsx'
import { StaffOrganizationsPage, StaffPeoplePage } from '../pages/staff.tsx'
import { memberPaths } from '../paths.ts'
import { canImport, canWriteForStaff } from '../policy.ts'
import { pageSize } from '../queries/directory.ts'
import { countOpenClaims, findDecided, openClaims } from '../queries/claims.ts'
import { findOrganizationsForStaff, findPeopleForStaff } from '../queries/staff.ts'
import { pageOf, searched } from './directory.tsx'
import { readerIn } from './reader-in.ts'

async function claimsPage(c: Ctx, typed?: { id: string; form: FormState }) {
  const page = await c.var.read(async (db) => {
    const claims = await openClaims(db)
    const accounts = claims.flatMap(({ account }) => account ?? [])
    return {
      claims,
      businesses: await businessIds(db, accounts),
      decided: await findDecided(db, c.req.query('decided') ?? ''),
    }
  })
  return show(
    c,
    { title: t('申し出', 'Claims'), wide: true, status: typed ? 422 : 200 },
    <ClaimsPage {...page} typed={typed} mayDecide={canWriteForStaff(c.var.actor)} />,
  )
}

export const staffRoutes = new Hono<Env>()
  .get(memberPaths.staffPeople, async (c) => {
    const actor = readerIn(c)
    const q = searched(c)
    const page = pageOf(c)
    const list = await c.var.read((db) => findPeopleForStaff(db, { q, page }))
    withinPages(page, list.total, pageSize)
    return show(
      c,
      { title: t('人の名簿', 'People'), wide: true },
      <StaffPeoplePage
        q={q}
        page={page}
        {...list}
        may={{ write: canWriteForStaff(actor), import: canImport(actor) }}
      />,
    )
  })
  .get(memberPaths.staffOrganizations, async (c) => {
    const actor = readerIn(c)
    const q = searched(c)
    const page = pageOf(c)
    const list = await c.var.read(async (db) => ({
      ...(await findOrganizationsForStaff(db, { q, page })),
      claims: await countOpenClaims(db),
    }))
    withinPages(page, list.total, pageSize)
    return show(
      c,
      { title: t('事業者の名簿', 'Organizations'), wide: true },
      <StaffOrganizationsPage
        q={q}
        page={page}
        {...list}
        may={{ import: canImport(actor), write: canWriteForStaff(actor) }}
      />,
    )
  })
  .get(memberPaths.staffClaims, async (c) => {
    readerIn(c)
    return claimsPage(c)
  })
  .post('/staff/claims/:id/decision', async (c) => {
    const actor = signedIn(c)
    allow(canWriteForStaff(actor))
    const id = c.req.param('id')
    const read = await readForm(c, decisionForm)
    foundIf(isId(id))
    if (!read.ok) return claimsPage(c, { id, form: read.form })
    await c.var.write((tx) => decideClaim(tx, actor, id, read.value))
    return c.redirect(memberPaths.claimDecided(id), 303)
  })
