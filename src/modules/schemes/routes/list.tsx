// The list of staff.
import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { askedWords } from '#platform/http/list-address.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { findKind } from '../kinds/index.ts'
import { StaffList } from '../pages/staff-list.tsx'
import { canWriteSchemes } from '../policy.ts'
import { callFilters, schemesForStaff, staffPageSize } from '../queries/lists.ts'
import { states } from '../tables.ts'
import { readerIn } from './staff.ts'

export const list = new Hono<Env>()

list.get('/staff/schemes', async (c) => {
  const actor = readerIn(c)
  const asked = (name: string) => c.req.query(name) ?? ''
  const filters = {
    q: askedWords(asked('q')),
    state: states.find((state) => state === asked('state')) ?? null,
    kind: findKind(asked('kind'))?.id ?? null,
    call: callFilters.find((call) => call === asked('call')) ?? null,
    own: asked('own') === 'yes',
    page: pageOf(c.req.query('page')),
  }
  const found = await c.var.read((db) => schemesForStaff(db, filters, c.var.now))
  withinPages(filters.page, found.total, staffPageSize)
  return show(
    c,
    { title: t('支援制度の一覧', 'Support schemes'), wide: true },
    <StaffList filters={filters} {...found} now={c.var.now} mayWrite={canWriteSchemes(actor)} />,
  )
})
