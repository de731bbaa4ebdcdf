import { Hono } from 'hono'
import { found, notFound } from '#platform/errors.ts'
import { isId } from '#platform/id.ts'
import type { Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { NoticeList } from './pages/notice-list.tsx'
import { messagePaths } from './paths.ts'
import { findNotice, listNotices, perPage, unreadCount } from './queries.ts'
import { markRead } from './reading.ts'

export const routes = new Hono<Env>()

routes.get('/notices', async (c) => {
  const { person } = signedIn(c)
  const page = pageOf(c.req.query('page'))
  const read =
    person === null
      ? { notices: [], total: 0, unread: 0 }
      : await c.var.read(async (db) => ({
          ...(await listNotices(db, person, page)),
          unread: await unreadCount(db, person),
        }))
  withinPages(page, read.total, perPage)
  return show(c, { title: t('お知らせ', 'Notices') }, <NoticeList {...read} page={page} />)
})

routes.post('/notices/reading', async (c) => {
  const actor = signedIn(c)
  await c.var.write((tx) => markRead(tx, actor))
  return c.redirect(messagePaths.notices(), 303)
})

routes.get('/notices/:id', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const { person } = actor
  if (person === null || !isId(id)) throw notFound()
  const notice = await c.var.write(async (tx) => {
    await markRead(tx, actor, id)
    return found(await findNotice(tx, person, id))
  })
  return c.redirect(notice.href, 303)
})
