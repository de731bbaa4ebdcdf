// /search: one field over everything the viewer may see.
import { Hono } from 'hono'
import type { Ctx, Env } from '#platform/http/env.ts'
import { askedWords } from '#platform/http/list-address.ts'
import { pageOf, withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import {
  type Found,
  type Hit,
  rankedAtMost,
  type Results,
  search,
  type Searchable,
  viewerOf,
} from '#platform/search/index.ts'
import { show } from '#ui/show.tsx'
import { SearchPage } from './search-page.tsx'

const perPage = 20
const nothing: Results = { hits: [], total: 0, counts: [], how: 'exact', corrected: null }

/** What each hit is, in the order of the hits; one the viewer may not see is left out. */
async function foundOf(c: Ctx, searchables: readonly Searchable[], asked: Parameters<typeof search>[1]) {
  return c.var.read(async (db) => {
    const results = asked.q === '' ? nothing : await search(db, asked)
    const shown = new Map<string, Found>()
    const key = ({ kind, id }: Pick<Hit, 'kind' | 'id'>) => `${kind} ${id}`
    for (const { kind, show: showSome } of searchables) {
      const ids = results.hits.filter((hit) => hit.kind === kind).map(({ id }) => id)
      if (ids.length > 0)
        for (const [id, one] of await showSome(db, c.var.actor, ids)) shown.set(key({ kind, id }), one)
    }
    return { results, found: results.hits.flatMap((hit) => shown.get(key(hit)) ?? []) }
  })
}

export const searchRoutes = (searchables: readonly Searchable[]) =>
  new Hono<Env>().get('/search', async (c) => {
    const q = askedWords(c.req.query('q'))
    const of = searchables.find(({ kind }) => kind === c.req.query('kind'))
    const facet = c.req.query('facet') ?? ''
    const page = pageOf(c.req.query('page'))
    const filter = { kind: of?.kind ?? null, facet: of?.facets?.[facet] === undefined ? null : facet }
    const asked = { q, ...filter, viewer: viewerOf(c.var.actor), page, perPage }
    const { results, found } = await foundOf(c, searchables, asked)
    withinPages(page, Math.min(results.total, rankedAtMost), perPage)
    return show(
      c,
      { title: q === '' ? t('さがす', 'Search') : t(`「${q}」の検索結果`, `Search: ${q}`), wide: true },
      <SearchPage
        q={q}
        {...filter}
        page={page}
        perPage={perPage}
        results={results}
        found={found}
        searchables={searchables}
      />,
    )
  })
