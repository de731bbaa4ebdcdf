import { Hono } from 'hono'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { found } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { boardStages } from '../board.ts'
import { BoardPage } from '../pages/board-page.tsx'
import { followingPaths } from '../paths.ts'

export const board = new Hono<Env>().get(followingPaths.board, async (c) => {
  const actor = signedIn(c)
  found(readsAsStaff(actor) || null)
  const stages = await c.var.read((db) => boardStages(db, actor, c.var.now))
  return show(c, { title: t('取組の一覧', 'All matches'), wide: true }, <BoardPage stages={stages} />)
})
