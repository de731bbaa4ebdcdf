// Entering together: make the link, open it, join, leave.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { organizationNames } from '#modules/members/index.ts'
import { findOpportunity, opportunityPaths } from '#modules/opportunities/index.ts'
import { join, leave, openGroup } from '../actions/group.ts'
import { personNames } from '../others.ts'
import { JoinPage } from '../pages/group.tsx'
import { entryPaths } from '../paths.ts'
import { findByInvitation } from '../queries/entry.ts'

export const group = new Hono<Env>()

group.post('/entries/:id/group', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  await c.var.write((tx) => openGroup(tx, actor, id))
  return c.redirect(entryPaths.page(id), 303)
})

group.post('/entries/:id/group/leaving', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  await c.var.write((tx) => leave(tx, actor, id))
  return c.redirect(entryPaths.mine(), 303)
})

group.get('/entry-invitations/:secret', async (c) => {
  const actor = signedIn(c)
  const secret = c.req.param('secret')
  const { entry, o, leader, name } = await c.var.read(async (db) => {
    const entry = found(await findByInvitation(db, secret))
    const o = found(await findOpportunity(db, entry.opportunity))
    return {
      entry,
      o,
      leader: (await personNames(db, actor, [entry.person])).get(entry.person)?.name ?? '',
      name: (await organizationNames(db, [o.organization])).get(o.organization)?.name ?? '',
    }
  })
  if (actor.person !== null && entry.people.includes(actor.person)) return c.redirect(entryPaths.page(entry.id), 303)
  const about = { id: o.id, title: o.title, organization_name: name, href: opportunityPaths.page(o.id) }
  return show(
    c,
    { title: t('一緒に応募しませんか', 'Would you enter together?') },
    <JoinPage
      {...{ about, secret, leader }}
      group_name={entry.group_name}
      motive={entry.motive}
      ready={actor.person !== null}
    />,
  )
})

group.post('/entry-invitations/:secret', async (c) => {
  const actor = signedIn(c)
  const entry = await c.var.write((tx) => join(tx, actor, c.req.param('secret'), c.var.now))
  return c.redirect(entryPaths.page(entry), 303)
})
