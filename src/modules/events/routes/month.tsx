import { Hono } from 'hono'
import { tokyoInstant } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { monthAfter, readMonth } from '../month.ts'
import { FeedLinks } from '../pages/calendar-ways.tsx'
import { MonthPage, monthText } from '../pages/month-page.tsx'
import { eventPaths } from '../paths.ts'
import { publicSessions } from '../queries/sessions.ts'

export const month = new Hono<Env>()

/** More than a screen can hold; a month of a city's lists stays below. */
const mostSessions = 2000

month.get('/events/months/:month', async (c) => {
  const asked = found(readMonth(c.req.param('month')))
  const from = tokyoInstant(`${asked}-01`)
  const until = tokyoInstant(`${monthAfter(asked, 1)}-01`)
  const sessions = await c.var.read((db) => publicSessions(db, from, until, mostSessions))
  return show(
    c,
    {
      title: t(`${monthText(asked)}の催し`, `Events in ${monthText(asked)}`),
      wide: true,
      head: <FeedLinks />,
      crumbs: [{ label: t('催し', 'Events'), href: eventPaths.list() }, { label: monthText(asked) }],
    },
    <MonthPage month={asked} sessions={sessions} now={c.var.now} />,
  )
})
