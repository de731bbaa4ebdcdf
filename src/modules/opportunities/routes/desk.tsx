import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { type DeskRow, deskSections } from '../desk-sections.ts'
import { DeskPage } from '../pages/desk-page.tsx'
import { canReadDesk, canReview } from '../policy.ts'

export const desk = new Hono<Env>()

/** On the page of today; the section has them all. */
const shownOfEach = 5

const longestFirst = (rows: readonly DeskRow[]) =>
  [...rows].sort((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false) || (b.days ?? -1) - (a.days ?? -1))

desk.get('/desk', async (c) => {
  const actor = signedIn(c)
  allow(canReadDesk(actor))
  const now = { at: c.var.now, today: today(c.var.now) }
  const shown = c.req.query('show') ?? ''
  const sections = await c.var.read(async (db) => {
    const loaded = []
    for (const { load, ...section } of deskSections) loaded.push({ ...section, rows: await load(db, actor, now) })
    return loaded
  })
  const todo = sections.filter(({ quiet }) => !quiet).flatMap(({ rows }) => rows)
  const chosen = sections.find(({ id }) => id === shown)
  return show(
    c,
    { title: t('今日の机', 'My desk'), wide: true },
    <DeskPage
      shown={chosen?.id ?? ''}
      sections={sections.map(({ id, title, rows }) => ({ id, title: t(title), count: rows.length }))}
      groups={(chosen ? [chosen] : sections.filter(({ quiet, rows }) => !quiet && rows.length > 0)).map(
        ({ id, title, rows }) => ({
          id,
          title: t(title),
          rows: longestFirst(rows).slice(0, chosen ? 200 : shownOfEach),
          more: chosen ? 0 : Math.max(0, rows.length - shownOfEach),
        }),
      )}
      todo={todo.length}
      mayAct={canReview(actor)}
    />,
  )
})
