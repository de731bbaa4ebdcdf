// What fits an organization of mine; whoever has not signed in is told what it is.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { organizationNames } from '#modules/members/index.ts'
import { FitsPage } from '../pages/fits.tsx'
import { FitsStranger } from '../pages/fits-stranger.tsx'
import { NoOrganization } from '../pages/no-organization.tsx'
import { canJudge } from '../policy.ts'
import { callsFor, openElsewhere } from '../queries/fits.ts'

export const fitting = new Hono<Env>()

fitting.get('/support/fits', async (c) => {
  const { actor } = c.var
  const title = t('使える支援策', 'Support that fits')
  if (actor === null) return show(c, { title }, <FitsStranger />)
  const mine = [...actor.organizations.keys()]
  const id = c.req.query('organization') ?? mine[0]
  if (id === undefined) return show(c, { title }, <NoOrganization />)
  // Whether there is one of this id is nobody else's to know.
  found(canJudge(actor, id) || null)
  const { calls, elsewhere, names } = await c.var.read(async (db) => ({
    calls: await callsFor(db, id, c.var.municipality, c.var.now),
    elsewhere: await openElsewhere(db, id, c.var.now),
    names: await organizationNames(db, [...new Set([id, ...mine])]),
  }))
  const named = (one: string) => ({ id: one, name: found(names.get(one)).name })
  return show(
    c,
    { title },
    <FitsPage
      organization={named(id)}
      others={mine.filter((one) => one !== id).map(named)}
      calls={calls}
      elsewhere={elsewhere}
      mayEdit={actor.organizations.get(id) === 'representative'}
    />,
  )
})
