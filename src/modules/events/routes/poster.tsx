import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { Poster } from '../pages/poster.tsx'
import { titleOf } from '../pages/event-card.tsx'
import { eventPaths } from '../paths.ts'
import { canSeeEvent } from '../policy.ts'
import { publicEventOf } from '../queries/public-event.ts'
import { findEvent } from '../queries/event.ts'
import { absolute, departmentOf } from './site.ts'

export const poster = new Hono<Env>()

/** Also before it is public, so that it can be looked at while it is written. */
poster.get('/events/:id/poster', async (c) => {
  const detail = await c.var.read(async (db) => {
    const event = found(await findEvent(db, c.req.param('id')))
    foundIf(canSeeEvent(c.var.actor, event))
    return publicEventOf(db, event)
  })
  const { event } = detail
  const { municipality } = c.var
  return show(
    c,
    {
      title: t(`ちらし：${titleOf(event)}`, `Poster: ${titleOf(event)}`),
      crumbs: [
        { label: t('催し', 'Events'), href: eventPaths.list() },
        { label: titleOf(event), href: eventPaths.page(event.id) },
        { label: t('ちらし', 'Poster') },
      ],
    },
    <Poster
      detail={detail}
      url={absolute(c, eventPaths.page(event.id))}
      municipality={t(municipality.name, municipality.name_en)}
      department={departmentOf(c)}
    />,
  )
})
