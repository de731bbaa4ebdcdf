import { Hono } from 'hono'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { found, foundIf } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { boardOf } from '../board.ts'
import { BoardPage, StagePage } from '../pages/board-page.tsx'
import { followingPaths } from '../paths.ts'
import { stages } from '../stages.ts'

const shownOfEach = 8
const perPage = 30
const title = () => t('取組の一覧', 'All matches')

export const board = new Hono<Env>()

board.get(followingPaths.board, async (c) => {
  const actor = signedIn(c)
  foundIf(readsAsStaff(actor))
  const span = { limit: shownOfEach, offset: 0 }
  const shown = await c.var.read((db) => boardOf(db, actor, c.var.now, stages, span))
  return show(c, { title: title(), wide: true }, <BoardPage stages={shown} />)
})

board.get('/desk/board/:stage', async (c) => {
  const actor = signedIn(c)
  foundIf(readsAsStaff(actor))
  const stage = found(stages.find(({ id }) => id === c.req.param('stage')))
  const page = pageOf(c.req.query('page'))
  const span = { limit: perPage, offset: (page - 1) * perPage }
  const [shown] = await c.var.read((db) => boardOf(db, actor, c.var.now, [stage], span))
  const { count } = found(shown)
  withinPages(page, count, perPage)
  return show(
    c,
    {
      title: t(stage.title),
      wide: true,
      crumbs: [{ label: title(), href: followingPaths.board }, { label: t(stage.title) }],
    },
    <StagePage stage={found(shown)} page={page} perPage={perPage} />,
  )
})
