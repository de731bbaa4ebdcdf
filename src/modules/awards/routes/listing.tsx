// 起案と決裁: the list.
import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { show } from '#ui/show.tsx'
import { ListPage } from '../pages/list-page.tsx'
import { listDecisions, perPage, waitingFor } from '../queries/lists.ts'
import { decisionStates } from '../tables.ts'
import { readerIn } from './staff.ts'

export const listing = new Hono<Env>()

listing.get('/staff/decisions', async (c) => {
  const actor = readerIn(c)
  const query = c.req.query()
  const state = decisionStates.find((one) => one === query['state']) ?? null
  const page = pageOf(query['page'])
  const read = await c.var.read(async (db) => {
    const mine = await waitingFor(db, actor.account)
    const { rows, total } = await listDecisions(db, state, page)
    return { mine, rows, total, schemes: await callsById(db, [...new Set([...mine, ...rows].map(({ call }) => call))]) }
  })
  withinPages(page, read.total, perPage)
  const title = t('起案と決裁', 'Proposals and approvals')
  return show(c, { title, wide: true }, <ListPage {...read} state={state} page={page} now={c.var.now} />)
})
