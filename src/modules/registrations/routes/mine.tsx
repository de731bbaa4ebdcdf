// One's own events: those to come, and those that were.
import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { MyEvents } from '../pages/my-events.tsx'
import { registrationPaths } from '../paths.ts'
import { applicationsOf } from '../queries/mine.ts'

export const mine = new Hono<Env>().get(registrationPaths.mine(), async (c) => {
  const { person, acting_for } = signedIn(c)
  const email = acting_for === null ? (c.var.account?.email ?? null) : null
  const all = await c.var.read((db) => applicationsOf(db, { person, email }))
  return show(c, { title: t('申し込んだ催し', 'My events') }, <MyEvents all={all} now={c.var.now} />)
})
