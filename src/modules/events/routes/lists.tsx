// Lists of events for those who organize them, and for staff.
import { Hono } from 'hono'
import { isStaff, mayWrite, readsAsStaff } from '#platform/auth/actor.ts'
import { foundIf } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { askedWords } from '#platform/http/list-address.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { findKind } from '../kinds/index.ts'
import { OrganizedList } from '../pages/organized-list.tsx'
import { StaffList } from '../pages/staff-list.tsx'
import { eventPaths } from '../paths.ts'
import { eventsForStaff, organizedEvents, staffPageSize } from '../queries/lists.ts'
import { states } from '../tables.ts'

export const lists = new Hono<Env>()

const inHand = ['draft', 'review', 'published'] as const

lists.get(eventPaths.mine(), async (c) => {
  const actor = signedIn(c)
  const events = await c.var.read((db) => organizedEvents(db, [...actor.organizations.keys()], states))
  const groups = [
    { title: t('進めている催し', 'In hand'), lines: events.filter(({ state }) => inHand.some((one) => one === state)) },
    { title: t('終わった催し', 'Over'), lines: events.filter(({ state }) => !inHand.some((one) => one === state)) },
  ]
  return show(
    c,
    { title: t('催しの運営', 'Organizing events'), wide: true },
    <OrganizedList groups={groups} mayWrite={mayWrite(actor)} isStaff={readsAsStaff(actor)} />,
  )
})

lists.get(eventPaths.staff(), async (c) => {
  const actor = signedIn(c)
  foundIf(readsAsStaff(actor))
  const asked = (name: string) => c.req.query(name) ?? ''
  const filters = {
    q: askedWords(asked('q')),
    state: states.find((state) => state === asked('state')) ?? null,
    kind: findKind(asked('kind'))?.id ?? null,
    own: asked('own') === 'yes',
    page: pageOf(c.req.query('page')),
  }
  const list = await c.var.read((db) => eventsForStaff(db, filters))
  withinPages(filters.page, list.total, staffPageSize)
  return show(
    c,
    { title: t('催しの一覧（担当者）', 'All events (staff)'), wide: true },
    <StaffList filters={filters} {...list} mayWrite={isStaff(actor)} />,
  )
})
