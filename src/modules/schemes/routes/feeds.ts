// Schemes for calendars, feed readers and other programs.
import { type Context, Hono } from 'hono'
import { atomFeed } from '#platform/atom/index.ts'
import { found } from '#platform/errors.ts'
import { csvAnswer } from '#platform/http/csv-answer.ts'
import type { Env } from '#platform/http/env.ts'
import { pageOf } from '#platform/http/page-of.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { calendarFile } from '#platform/ics/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { kindOf } from '../kinds/index.ts'
import { columns, csvRow, jsonRow } from '../open-data.ts'
import { schemePaths } from '../paths.ts'
import { schemeCards } from '../queries/cards.ts'
import { newestIds } from '../queries/list.ts'
import { openSchemes } from '../queries/open-data.ts'
import { findPublicScheme } from '../queries/public-scheme.ts'
import { periodOf } from '../standing.ts'
import { absolute, counterOf } from './site.ts'

export const feeds = new Hono<Env>()

const hour = 3_600_000

/** The last hour before the deadline, under an id that stays. */
feeds.get('/support/:id/deadline.ics', async (c) => {
  const { now } = c.var
  const scheme = await c.var.read(async (db) => found(await findPublicScheme(db, c.req.param('id'), now)))
  const ends_at = found(periodOf(scheme, now)?.closes_at)
  const entry = {
    uid: `${scheme.call?.id ?? scheme.id}-deadline@machiport`,
    sequence: scheme.version - 1,
    written_at: scheme.changed_at ?? scheme.published_at ?? scheme.created_at,
    starts_at: new Date(ends_at.getTime() - hour),
    ends_at,
    title: t(`締切：${scheme.title}`, `Deadline: ${scheme.title}`),
    description: scheme.summary,
    url: absolute(c, schemePaths.page(scheme.id)),
  }
  return c.body(calendarFile([entry]), 200, {
    'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
    'content-disposition': 'attachment; filename="deadline.ics"',
  })
})

feeds.get(schemePaths.feed(), async (c) => {
  const { municipality, now } = c.var
  const cards = await c.var.read(async (db) => schemeCards(db, await newestIds(db, 50), now))
  const feed = atomFeed({
    title: t(`${municipality.name}の支援制度`, `Support in ${municipality.name_en}`),
    self: absolute(c, schemePaths.feed()),
    href: absolute(c, schemePaths.list()),
    lang: locale() === 'en' ? 'en' : 'ja',
    entries: cards.flatMap(({ published_at, changed_at, ...card }) =>
      published_at === null
        ? []
        : {
            id: card.id,
            title: card.title,
            summary: card.summary,
            author: card.department === '' ? counterOf(c).department : card.department,
            category: t(kindOf(card.kind).label),
            href: absolute(c, schemePaths.page(card.id)),
            published_at,
            updated_at: changed_at ?? published_at,
          },
    ),
  })
  return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
})

/** What both forms of the open data say; where there is more, `next` leads to it. */
async function download(c: Context<Env>, path: string) {
  const { municipality, now } = c.var
  const page = pageOf(c.req.query('page'))
  const { rows, more } = await c.var.read((db) => openSchemes(db, page, now))
  const next = more ? `${absolute(c, path)}?page=${page + 1}` : null
  if (next !== null) c.header('link', `<${next}>; rel="next"`)
  const href = (id: string) => absolute(c, schemePaths.page(id))
  return { rows, next, about: { code: municipality.code, municipality: municipality.name, now, href } }
}

feeds.get(schemePaths.csv(), async (c) => {
  const { rows, about } = await download(c, schemePaths.csv())
  const headings = columns.map(({ heading }) => heading)
  const csv = writeCsv(
    headings,
    rows.map((row) => csvRow(row, about)),
  )
  return csvAnswer(c, 'support', csv)
})

feeds.get(schemePaths.json(), async (c) => {
  const { rows, next, about } = await download(c, schemePaths.json())
  return c.json({
    fields: columns.map(({ name, heading }) => ({ name, heading })),
    next,
    schemes: rows.map((row) => jsonRow(row, about)),
  })
})
