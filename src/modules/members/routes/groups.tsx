// Organizations made of organizations: a shopping street and its shops.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { setGroupMember } from '../actions/group.ts'
import { groupForm } from '../forms/organization.ts'
import { GroupPage } from '../pages/group-page.tsx'
import { memberPaths } from '../paths.ts'
import { canManagePeople } from '../policy.ts'
import { findOrganization, organizationsToAdd, relatives } from '../queries/organization.ts'
import { searched } from './directory.tsx'

export const groupRoutes = new Hono<Env>()
  .get('/organizations/:id/groups', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    foundIf(canManagePeople(actor, id))
    const q = searched(c)
    const page = await c.var.read(async (db) => ({
      organization: found(await findOrganization(db, id)),
      ...(await relatives(db, id)),
      toAdd: await organizationsToAdd(db, id, q),
    }))
    const { name, slug } = page.organization
    const crumbs = [{ label: name, href: memberPaths.face(slug) }, { label: t('会員・加盟店', 'Member firms') }]
    return show(
      c,
      { title: t(`${name}の会員・加盟店`, `Member firms of ${name}`), crumbs },
      <GroupPage {...page} q={q} />,
    )
  })
  .post('/organizations/:id/groups', async (c) => {
    const actor = signedIn(c)
    const id = c.req.param('id')
    const read = await readForm(c, groupForm)
    const change = found(read.ok ? read.value : null)
    const ofParent = canManagePeople(actor, id)
    foundIf(ofParent || (change.remove && canManagePeople(actor, change.member)))
    await c.var.write((tx) => setGroupMember(tx, actor, id, change))
    return c.redirect(memberPaths.groups(ofParent ? id : change.member), 303)
  })
