// The public list and a scheme's page.
import { Hono } from 'hono'
import { readsAsStaff } from '#platform/auth/actor.ts'
import { found, foundIf } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { withinPages } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, JsonLd } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { schemeAsides, schemeListLinks } from '../asides.ts'
import { listHref, readFilters } from '../filters.ts'
import { kindOf } from '../kinds/index.ts'
import { FeedLink } from '../pages/feed-link.tsx'
import { titleOf } from '../pages/scheme-card.tsx'
import { SchemeList } from '../pages/scheme-list.tsx'
import { SchemePage } from '../pages/scheme-page.tsx'
import { schemePaths } from '../paths.ts'
import { canSeeScheme } from '../policy.ts'
import { schemeCards } from '../queries/cards.ts'
import { listNear, listPublic, perPage } from '../queries/list.ts'
import { findPublicScheme, type PublicScheme } from '../queries/public-scheme.ts'
import { schemaOrg } from '../schema-org.ts'
import { absolute, counterOf } from './site.ts'

export const support = new Hono<Env>()

support.get(schemePaths.list(), async (c) => {
  const { now, actor } = c.var
  const filters = readFilters(c.req.query())
  const read = await c.var.read(async (db) => {
    const found = await listPublic(db, filters, now)
    withinPages(filters.page, found.total, perPage)
    const near = found.total === 0 && filters.q !== '' && filters.when !== 'closed'
    const { ids, total } = near ? await listNear(db, filters, now) : found
    return { cards: await schemeCards(db, ids, now), total, near }
  })
  return show(
    c,
    { title: t('使える支援をさがす', 'Find support'), wide: true, head: <FeedLink /> },
    <SchemeList
      {...read}
      filters={filters}
      now={now}
      counter={counterOf(c)}
      member={(actor?.organizations.size ?? 0) > 0}
      links={schemeListLinks}
    />,
  )
})

/** Facts for machines, of what is public only. */
function machineFacts(c: Ctx, scheme: PublicScheme): Html | null {
  if (scheme.published_at === null) return null
  const { municipality } = c.var
  const data = schemaOrg(
    scheme,
    absolute(c, schemePaths.page(scheme.id)),
    `${municipality.name} ${municipality.department}`,
  )
  return <JsonLd data={data} nonce={c.var.nonce} />
}

support.get('/support/:id{[0-9a-f-]{36}}', async (c) => {
  const { now, actor } = c.var
  const scheme = await c.var.read(async (db) => found(await findPublicScheme(db, c.req.param('id'), now)))
  foundIf(canSeeScheme(actor, scheme))
  const asides: Html[] = []
  for (const part of schemeAsides) {
    const html = await part(c, scheme)
    if (html !== null) asides.push(html)
  }
  const kind = kindOf(scheme.kind)
  return show(
    c,
    {
      title: titleOf(scheme),
      wide: true,
      head: (
        <>
          <FeedLink />
          {machineFacts(c, scheme)}
        </>
      ),
      crumbs: [
        { label: t('支援', 'Support'), href: schemePaths.list() },
        { label: t(kind.label), href: listHref(readFilters({ kind: kind.id })) },
        { label: titleOf(scheme) },
      ],
    },
    <SchemePage
      scheme={scheme}
      now={now}
      counter={counterOf(c)}
      asides={asides}
      manage={readsAsStaff(actor) && scheme.source === null ? schemePaths.manage(scheme.id) : null}
    />,
  )
})
