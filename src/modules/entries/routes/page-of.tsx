// The entry's page, also after a message that could not be sent.
import { found } from '#platform/errors.ts'
import { mayWrite } from '#platform/auth/actor.ts'
import type { FormState } from '#platform/forms/state.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { siteUrl } from '#platform/mail/template.ts'
import type { Html } from '#ui/index.ts'
import { show } from '#ui/show.tsx'
import { organizationNames } from '#modules/members/index.ts'
import { markThreadRead, newMessages, threadOf } from '#modules/messages/index.ts'
import { findOpportunity, opportunityPaths, type OpportunitySummary } from '#modules/opportunities/index.ts'
import { threadKind } from '../actions/talking.ts'
import { entryAsides } from '../asides.ts'
import { personNames } from '../others.ts'
import { EntryPage } from '../pages/entry-page.tsx'
import { entryPaths } from '../paths.ts'
import { canAnswer, canLead, canTalk, type Viewer, viewerOf } from '../policy.ts'
import { type EntryDetail, findEntry, interviewsOf } from '../queries/entry.ts'
import { entrantsOf } from '../telling.ts'
import { workEndOf } from '../work-ends.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '#platform/auth/actor.ts'

export interface Seen {
  entry: EntryDetail
  o: OpportunitySummary
  viewer: Viewer
  organization_name: string
}

/** The entry for whoever may see it; 404 for all others. */
export async function seeEntry(db: Db, actor: Actor, id: string): Promise<Seen> {
  const entry = found(await findEntry(db, id))
  const o = found(await findOpportunity(db, entry.opportunity))
  const viewer = found(viewerOf(actor, entry, o.organization))
  const names = await organizationNames(db, [o.organization])
  return { entry, o, viewer, organization_name: names.get(o.organization)?.name ?? '' }
}

export async function showEntry(c: Ctx, id: string, form: FormState, status: 200 | 422 = 200): Promise<Response> {
  const actor = signedIn(c)
  const { seen, ...page } = await c.var.read(async (db) => {
    const seen = await seeEntry(db, actor, id)
    const names = await personNames(db, actor, entrantsOf(seen.entry))
    return {
      seen,
      people: entrantsOf(seen.entry).flatMap((person) => names.get(person) ?? []),
      end: await workEndOf(db, seen.entry),
      interview: (await interviewsOf(db, seen.entry.id))[0] ?? null,
      messages: await threadOf(db, threadKind, seen.entry.id),
      unread: actor.person === null ? 0 : (await newMessages(db, actor.person, threadKind, [seen.entry.id])).size,
    }
  })
  const { entry, o, viewer, organization_name } = seen
  if (page.unread > 0) await c.var.write((tx) => markThreadRead(tx, actor, threadKind, entry.id))
  const may = {
    write: mayWrite(actor),
    answer: canAnswer(actor, viewer),
    lead: canLead(actor, entry) && page.end === null,
    talk: canTalk(actor, viewer),
  }
  const { config } = c.var.services
  const asides: (Html | null)[] = []
  for (const aside of entryAsides) asides.push(await aside(c, entry, o.organization))
  const link = viewer === 'entrant' ? entry.invitation : null
  const own = viewer === 'entrant'
  return show(
    c,
    {
      title: own ? o.title : t('応募', 'Entry'),
      wide: true,
      status,
      crumbs: own
        ? [{ label: t('自分の応募', 'My entries'), href: entryPaths.mine() }, { label: o.title }]
        : [
            { label: o.title, href: opportunityPaths.page(o.id) },
            { label: t('届いた応募', 'Entries'), href: entryPaths.of(o.id) },
            { label: page.people[0]?.name ?? t('応募', 'Entry') },
          ],
    },
    <EntryPage
      {...page}
      entry={entry}
      viewer={viewer}
      organization={o.organization}
      about={{ id: o.id, title: o.title, organization_name, href: opportunityPaths.page(o.id) }}
      form={form}
      me={actor}
      now={c.var.now}
      may={may}
      asides={asides}
      invitation={link === null ? null : siteUrl(c.var.municipality, config.publicUrl, entryPaths.join(link))}
    />,
  )
}
