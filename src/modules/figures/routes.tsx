import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { entriesByAim, entriesByMonth, entriesInAll } from '#modules/entries/index.ts'
import { engagementsByAim, engagementsByMonth, engagementTotals } from '#modules/following/index.ts'
import { publishedByAim, publishedByMonth, publishedInAll } from '#modules/opportunities/index.ts'
import { aimOptions } from '#modules/vision/index.ts'
import { FiguresPage, type FiguresPageProps } from './figures-page.tsx'
import { monthsUntil } from './rules.ts'

export const routes = new Hono<Env>()

async function byMonth(db: Db, on: string): Promise<FiguresPageProps['months']> {
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
  }))
}

async function byAim(db: Db): Promise<FiguresPageProps['aims']> {
  const published = await publishedByAim(db)
  const entered = await entriesByAim(db)
  const engagements = await engagementsByAim(db)
  const served = (await aimOptions(db)).filter(({ value }) => published.has(value))
  return served.map(({ value, label }) => ({
    id: value,
    label,
    published: published.get(value) ?? 0,
    entered: entered.get(value) ?? 0,
    ...(engagements.get(value) ?? { begun: 0, finished: 0, interrupted: 0 }),
  }))
}

async function figures(db: Db, on: string): Promise<FiguresPageProps> {
  const { count: published, since } = await publishedInAll(db)
  return {
    since,
    on,
    months: await byMonth(db, on),
    totals: { ...(await engagementTotals(db)), published, entered: await entriesInAll(db) },
    aims: await byAim(db),
  }
}

routes.get('/figures', async (c) => {
  const page = await c.var.read((db) => figures(db, today(c.var.now)))
  return show(c, { title: t('数字で見るあゆみ', 'In figures'), wide: true }, <FiguresPage {...page} />)
})
