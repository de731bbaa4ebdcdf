// What is a participant's alone, and how they get there.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { registrationPaths } from '#modules/registrations/index.ts'
import { sendOwnLink } from '../actions/own-link.ts'
import { actorOf, findHolder, ownerOf } from '../holder.ts'
import { opened } from '../opened.ts'
import { OwnLinkSent, OwnPage } from '../pages/own-page.tsx'
import { afterwardsPaths } from '../paths.ts'

/** By the code of the ticket: of those who came. */
const ticketed = (c: Ctx) =>
  c.var.read(async (db) => {
    const holder = await findHolder(db, c.req.param('code') ?? '', c.var.now)
    return found(holder.came ? holder : null)
  })

export const own = new Hono<Env>()
  .get('/tickets/:key/afterwards', async (c) => {
    const holder = await ownerOf(c)
    const { participant, event } = holder
    const title = t('催しのあとに', 'Afterwards')
    const open = await c.var.read((db) => opened(db, event, c.var.now))
    return show(
      c,
      { title, crumbs: [{ label: event.title, href: registrationPaths.ticket(participant.code) }, { label: title }] },
      <OwnPage name={participant.name} ownKey={participant.own_key} open={open} />,
    )
  })
  .get('/tickets/:code/own-link', async (c) => {
    const { participant } = await ticketed(c)
    const { demo } = c.var.services.config
    return show(
      c,
      { title: t('メールをお送りしました', 'Please check your mail') },
      <OwnLinkSent code={participant.code} demo={demo} />,
    )
  })
  .post('/tickets/:code/own-link', async (c) => {
    const holder = await ticketed(c)
    const { code } = holder.participant
    await c.var.services.rateLimits.count('ownLinkMail', code)
    await c.var.write((tx) => sendOwnLink(tx, actorOf(c, holder), holder))
    return c.redirect(afterwardsPaths.ownLink(code), 303)
  })
