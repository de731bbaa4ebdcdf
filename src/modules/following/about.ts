// What this module asks of the others: who, with whom, about what.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { entryPaths } from '#modules/entries/index.ts'
import { contactsOf, organizationNames, personCards } from '#modules/members/index.ts'
import { findOpportunity, opportunityCards, opportunityPaths } from '#modules/opportunities/index.ts'
import type { StoryShown } from './pages/stories.tsx'
import type { Engagement, Story } from './queries/engagement.ts'

export async function aboutOf(db: Db, actor: Actor, { entry, opportunity, organization, person }: Engagement) {
  const title = (await findOpportunity(db, opportunity))?.title ?? ''
  const organization_name = (await organizationNames(db, [organization])).get(organization)?.name ?? ''
  const person_name = (await personCards(db, actor, [person])).get(person)?.display_name ?? ''
  return { title, organization_name, person_name, entry: entryPaths.page(entry) }
}

/** For everybody: both have approved that their names stand there. In three queries, however many. */
export async function shownStories(db: Db, stories: readonly Story[]): Promise<StoryShown[]> {
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
