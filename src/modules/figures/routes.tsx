import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { entriesByMonth } from '#modules/entries/index.ts'
import { engagementsByMonth, engagementTotals } from '#modules/following/index.ts'
import { publishedByAim, publishedByMonth } from '#modules/opportunities/index.ts'
import { aimOptions } from '#modules/vision/index.ts'
import { FiguresPage, type FiguresPageProps } from './figures-page.tsx'
import { monthsUntil } from './rules.ts'

export const routes = new Hono<Env>()

async function figures(db: Db, on: string): Promise<FiguresPageProps> {
  const months = monthsUntil(on, 12)
  const [from = on.slice(0, 7)] = months
  const published = await publishedByMonth(db, from)
  const entered = new Map((await entriesByMonth(db, from)).map((one) => [one.month, one]))
  const ended = new Map((await engagementsByMonth(db, from)).map((one) => [one.month, one]))
  const byAim = await publishedByAim(db)
  const rows = months.map((month) => ({
    month,
    published: published.get(month) ?? 0,
    entered: entered.get(month)?.entered ?? 0,
    accepted: entered.get(month)?.accepted ?? 0,
    finished: ended.get(month)?.finished ?? 0,
    interrupted: ended.get(month)?.interrupted ?? 0,
  }))
  const sum = (of: 'published' | 'entered') => rows.reduce((all, row) => all + row[of], 0)
  return {
    months: rows,
    totals: { ...(await engagementTotals(db)), published: sum('published'), entered: sum('entered') },
    aims: (await aimOptions(db)).map(({ value, label }) => ({ id: value, label, count: byAim.get(value) ?? 0 })),
  }
}

routes.get('/figures', async (c) => {
  const page = await c.var.read((db) => figures(db, today(c.var.now)))
  return show(c, { title: t('数字で見るあゆみ', 'In figures'), wide: true }, <FiguresPage {...page} />)
})
