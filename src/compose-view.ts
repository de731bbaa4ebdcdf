// What the frame of every page shows: the municipality, the navigation, who is signed in.
import { createMiddleware } from 'hono/factory'
import type { Env, Services } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { unreadCount } from '#modules/messages/index.ts'
import type { Module, NavItem } from '#platform/module.ts'

export const composeView = ({ assets, config }: Services, modules: readonly Module[]) =>
  createMiddleware<Env>(async (c, next) => {
    const { actor, municipality, nonce } = c.var
    const person = actor?.person ?? null
    const notices = person === null ? 0 : await c.var.read((db) => unreadCount(db, person))
    const shown = (items: readonly NavItem[] = []) =>
      items
        .filter(({ when }) => when === undefined || when(actor))
        .map(({ href, label }) => ({ href, label: t(label), current: c.req.path.startsWith(href) }))
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
              onBehalf: actor.acting_for?.name,
            },
      demo: config.demo,
      assets,
    })
    await next()
  })
