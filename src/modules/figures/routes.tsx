import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { eventsHeld } from '#modules/afterwards/index.ts'
import { entriesByAim, entriesByMonth, entriesInAll } from '#modules/entries/index.ts'
import { engagementsByAim, engagementsByMonth, engagementTotals } from '#modules/following/index.ts'
import { publishedByAim, publishedByMonth, publishedInAll } from '#modules/opportunities/index.ts'
import { aimOptions } from '#modules/vision/index.ts'
import { FiguresPage, type FiguresPageProps } from './figures-page.tsx'
import { monthsUntil } from './rules.ts'

export const routes = new Hono<Env>()

const none = { events: 0, visits: 0, first_timers: 0 }
type Held = Awaited<ReturnType<typeof eventsHeld>>

async function byMonth(db: Db, on: string, held: Held['byMonth']): Promise<FiguresPageProps['months']> {
  const months = monthsUntil(on, 12)
  const [from = on.slice(0, 7)] = months
  const published = await publishedByMonth(db, from)
  const entered = new Map((await entriesByMonth(db, from)).map((one) => [one.month, one]))
  const ended = new Map((await engagementsByMonth(db, from)).map((one) => [one.month, one]))
  return months.map((month) => ({
    month,
    published: published.get(month) ?? 0,
    entered: entered.get(month)?.entered ?? 0,
    accepted: entered.get(month)?.accepted ?? 0,
    finished: ended.get(month)?.finished ?? 0,
    interrupted: ended.get(month)?.interrupted ?? 0,
    ...(held.get(month) ?? none),
  }))
}

async function byAim(db: Db, held: Held['byAim']): Promise<FiguresPageProps['aims']> {
  const published = await publishedByAim(db)
  const entered = await entriesByAim(db)
  const engagements = await engagementsByAim(db)
  const served = (await aimOptions(db)).filter(({ value }) => published.has(value) || held.has(value))
  return served.map(({ value, label }) => ({
    id: value,
    label,
    published: published.get(value) ?? 0,
    entered: entered.get(value) ?? 0,
    ...(engagements.get(value) ?? { begun: 0, finished: 0, interrupted: 0 }),
    events: held.get(value)?.events ?? 0,
    visits: held.get(value)?.visits ?? 0,
  }))
}

async function figures(db: Db, on: string, now: Date): Promise<FiguresPageProps> {
  const { count: published, since } = await publishedInAll(db)
  const held = await eventsHeld(db, now)
  const { events, visits } = held.total
  return {
    since,
    on,
    months: await byMonth(db, on, held.byMonth),
    totals: { ...(await engagementTotals(db)), published, entered: await entriesInAll(db), events, visits },
    aims: await byAim(db, held.byAim),
  }
}

routes.get('/figures', async (c) => {
  const page = await c.var.read((db) => figures(db, today(c.var.now), c.var.now))
  return show(c, { title: t('数字で見るあゆみ', 'In figures'), wide: true }, <FiguresPage {...page} />)
})
