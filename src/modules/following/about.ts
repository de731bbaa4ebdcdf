// What this module asks of the others: who, with whom, about what.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { entryPaths } from '#modules/entries/index.ts'
import { contactsOf, organizationNames, personCards } from '#modules/members/index.ts'
import { findOpportunity, opportunityCards, opportunityPaths } from '#modules/opportunities/index.ts'
import type { StoryShown, Told } from './pages/story-text.tsx'
import { type Engagement, type Outcome, outcomeOf } from './queries/engagement.ts'

export async function aboutOf(db: Db, actor: Actor, { entry, opportunity, organization, person }: Engagement) {
  const title = (await findOpportunity(db, opportunity))?.title ?? ''
  const organization_name = (await organizationNames(db, [organization])).get(organization)?.name ?? ''
  const person_name = (await personCards(db, actor, [person])).get(person)?.display_name ?? ''
  return { title, organization_name, person_name, entry: entryPaths.page(entry) }
}

/** As everybody reads them: both approve that their names stand there. In three queries, however many. */
export async function shownStories(db: Db, stories: readonly Told[]): Promise<StoryShown[]> {
  const cards = new Map(
    (
      await opportunityCards(
        db,
        stories.map(({ opportunity }) => opportunity),
      )
    ).map((card) => [card.id, card]),
  )
  const organizations = await organizationNames(
    db,
    stories.map(({ organization }) => organization),
  )
  const people = new Map(
    (
      await contactsOf(
        db,
        stories.map(({ person }) => person),
      )
    ).map((one) => [one.person, one.display_name]),
  )
  return stories.map((story) => ({
    story,
    title: cards.get(story.opportunity)?.title ?? '',
    organization_name: organizations.get(story.organization)?.name ?? '',
    organization_href: organizations.get(story.organization)?.href ?? '/organizations',
    person_name: people.get(story.person) ?? '',
    challenge_href: opportunityPaths.page(story.opportunity),
  }))
}

/** How it ended, and its story as everybody will read it; null while it runs. Work that broke off has none. */
export async function outcomeAnd(
  db: Db,
  engagement: Engagement,
): Promise<{ outcome: Outcome | null; preview: StoryShown | null }> {
  const outcome = (await outcomeOf(db, engagement.entry)) ?? null
  if (outcome === null || outcome.story === '') return { outcome, preview: null }
  const [preview = null] = await shownStories(db, [{ ...engagement, ...outcome }])
  return { outcome, preview }
}
