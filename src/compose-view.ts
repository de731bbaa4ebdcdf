// What the frame of every page shows: the municipality, the navigation, who is signed in.
import { createMiddleware } from 'hono/factory'
import type { Ctx, Env, Services } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import type { Module, NavItem } from '#platform/module.ts'
import { awaitsReading, markReadAt, unreadCount } from '#modules/messages/index.ts'

/** How many notices wait; opening the page that one leads to reads it. */
async function unreadNotices(c: Ctx): Promise<number> {
  const { actor } = c.var
  const person = actor?.person ?? null
  if (actor === null || person === null) return 0
  // As it was asked for, still percent-encoded: what a path decodes to may be no text at all.
  const here = new URL(c.req.url).pathname
  const unread = await c.var.read(async (db) => {
    const count = await unreadCount(db, person)
    return { count, here: count > 0 && c.req.method === 'GET' && (await awaitsReading(db, person, here)) }
  })
  if (!unread.here) return unread.count
  await c.var.write((tx) => markReadAt(tx, actor, here))
  return c.var.read((db) => unreadCount(db, person))
}

export const composeView = ({ assets, config }: Services, modules: readonly Module[]) =>
  createMiddleware<Env>(async (c, next) => {
    const { actor, municipality, nonce } = c.var
    const notices = await unreadNotices(c)
    const isHere = (href: string) => c.req.path === href || c.req.path.startsWith(`${href}/`)
    const shown = (items: readonly NavItem[] = []) =>
      items
        .filter(({ when }) => when === undefined || when(actor))
        .map(({ href, also = [], label }) => ({ href, label: t(label), current: [href, ...also].some(isHere) }))
    c.set('view', {
      municipality,
      path: c.req.path + new URL(c.req.url).search,
      nonce,
      nav: modules.flatMap((module) => shown(module.nav)),
      account:
        actor === null
          ? null
          : {
              name: actor.name,
              notices,
              links: modules.flatMap((module) => shown(module.account)),
              acting_for: actor.acting_for,
            },
      demo: config.demo,
      assets,
    })
    await next()
  })
