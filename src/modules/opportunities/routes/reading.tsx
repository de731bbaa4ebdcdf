// The public list and a challenge's page.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { belongsTo, readsAsStaff } from '#platform/auth/actor.ts'
import { found, foundIf } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { withinPages } from '#platform/http/page-of.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { measureLabels } from '#modules/vision/index.ts'
import { entryWays, opportunityAsides } from '../asides.ts'
import { readFilters } from '../filters.ts'
import { kindOf } from '../kinds/index.ts'
import { organizationNames, skillGroups } from '../others.ts'
import { OpportunityList } from '../pages/opportunity-list.tsx'
import { titleOf } from '../pages/opportunity-card.tsx'
import { OpportunityPage, type PageProps } from '../pages/opportunity-page.tsx'
import { OwnList } from '../pages/own-list.tsx'
import { opportunityPaths } from '../paths.ts'
import { stateWords } from '../phrases.ts'
import { canEdit, canReview, canSeeOpportunity, canWriteFor, isOfferedEntry } from '../policy.ts'
import { opportunityCards } from '../queries/cards.ts'
import { findDetail, type OpportunityDetail } from '../queries/detail.ts'
import { listPublic, perPage } from '../queries/list.ts'
import { ownOpportunityIds } from '../queries/own.ts'
import { whyNotPublishable } from '../rules.ts'
import { states } from '../tables.ts'

export const reading = new Hono<Env>()

reading.get('/opportunities', async (c) => {
  const day = today(c.var.now)
  const filters = readFilters(c.req.query())
  const read = await c.var.read(async (db) => {
    const { ids, total } = await listPublic(db, filters, day)
    withinPages(filters.page, total, perPage)
    return { cards: await opportunityCards(db, ids), total }
  })
  return show(
    c,
    { title: t('募集をさがす', 'Find a challenge'), wide: true },
    <OpportunityList {...read} filters={filters} today={day} skillGroups={skillGroups()} />,
  )
})

/** What its own people and the staff are offered; the public gets nothing of it. */
function managingOf(c: Ctx, o: OpportunityDetail): PageProps['managing'] {
  const { actor } = c.var
  if (!canWriteFor(actor, o.organization)) return null
  const lacks = o.state === 'draft' ? whyNotPublishable(o, kindOf(o.kind), today(c.var.now)) : []
  return {
    id: o.id,
    version: o.version,
    state: o.state,
    lacks,
    mayEdit: canEdit(actor, o),
    mayWrite: true,
    mayReview: canReview(actor),
  }
}

/** A challenge's page, also after a submission that lacks something. */
export async function showOpportunity(c: Ctx, id: string, status: 200 | 409 | 422 = 200): Promise<Response> {
  const read = await c.var.read(async (db) => {
    const o = found(await findDetail(db, id))
    const labels = await measureLabels(db, o.measures)
    const organization = (await organizationNames(db, [o.organization])).get(o.organization)
    return {
      o,
      organization,
      measures: o.measures.map((measure) => ({ id: measure, label: labels.get(measure) ?? measure })),
    }
  })
  foundIf(canSeeOpportunity(c.var.actor, read.o))
  const asides: Html[] = []
  for (const aside of opportunityAsides) {
    const shown = await aside(c, read.o)
    if (shown !== null) asides.push(shown)
  }
  let entryWay: Html | null = null
  for (const way of entryWays) entryWay ??= await way(c, read.o)
  const kind = kindOf(read.o.kind)
  return show(
    c,
    {
      title: titleOf(read.o),
      wide: true,
      status,
      crumbs: [
        { label: t('募集', 'Challenges'), href: opportunityPaths.list() },
        { label: t(kind.label), href: `${opportunityPaths.list()}?kind=${kind.id}` },
        { label: read.organization?.name ?? titleOf(read.o) },
      ],
    },
    <OpportunityPage
      {...read}
      today={today(c.var.now)}
      asides={asides}
      entryWay={entryWay}
      managing={managingOf(c, read.o)}
      seesNote={belongsTo(c.var.actor, read.o.organization) || readsAsStaff(c.var.actor)}
      meanwhile={status === 409}
      mayEnter={isOfferedEntry(c.var.actor)}
    />,
  )
}

reading.get('/opportunities/:id', (c) => showOpportunity(c, c.req.param('id')))

reading.get('/my/opportunities', async (c) => {
  const { organizations: mine } = signedIn(c)
  const ids = [...mine.keys()]
  const page = await c.var.read(async (db) => {
    const names = await organizationNames(db, ids)
    const cards = await opportunityCards(db, await ownOpportunityIds(db, ids, states, 200))
    return { organizations: ids.map((id) => ({ id, name: names.get(id)?.name ?? '' })), cards }
  })
  const groups = states.map((state) => ({
    title: t(stateWords[state]),
    cards: page.cards.filter((card) => card.state === state),
  }))
  return show(
    c,
    { title: t('自社の募集', "My organization's challenges"), wide: true },
    <OwnList organizations={page.organizations} groups={groups} today={today(c.var.now)} />,
  )
})
