import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import type { Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { homeParts } from '../asides.ts'
import { Home } from '../pages/home.tsx'
import { opportunityCards } from '../queries/cards.ts'
import { newestIds, standing } from '../queries/own.ts'

export const home = new Hono<Env>()

home.get('/', async (c) => {
  const day = today(c.var.now)
  const { municipality } = c.var
  const read = await c.var.read(async (db) => ({
    cards: await opportunityCards(db, await newestIds(db, day, 6)),
    standing: await standing(db, day),
  }))
  const parts: Html[] = []
  for (const part of homeParts) {
    const shown = await part(c)
    if (shown !== null) parts.push(shown)
  }
  return show(
    c,
    { title: t('ホーム', 'Home'), wide: true },
    <Home {...read} parts={parts} municipality={municipality} today={day} business="/my/opportunities" />,
  )
})
