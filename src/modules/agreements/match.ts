// What this module asks of the others: who, with whom, about what.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import type { EntrySummary } from '#modules/entries/index.ts'
import { fullNames, organizationNames, organizationPlace, peopleOf, personCards } from '#modules/members/index.ts'
import { findOpportunity, findOpportunityDetail } from '#modules/opportunities/index.ts'
import type { Match } from './draft-terms.ts'
import type { Agreement } from './queries/agreement.ts'

/** What the first draft of the terms is made from. */
export async function matchOf(
  db: Db,
  actor: Actor,
  entry: EntrySummary,
): Promise<Match & { opportunity: { title: string }; organization: { id: string } }> {
  const o = found(await findOpportunityDetail(db, entry.opportunity))
  const place = found(await organizationPlace(db, o.organization))
  const people = await peopleOf(db, o.organization)
  const head = people.find(({ role }) => role === 'representative')?.person
  const names = await fullNames(db, head === undefined ? [] : [head])
  const card = (await personCards(db, actor, [entry.person])).get(entry.person)
  return {
    organization: { id: o.organization, ...place, representative: names.get(head ?? '') ?? '' },
    person: { name: card?.display_name ?? '' },
    start_on: entry.start_on,
    opportunity: o,
  }
}

/** Of whoever is signed in: what stands in the document. */
export async function fullNameOf(db: Db, { person, name }: Actor): Promise<string> {
  return (await fullNames(db, person === null ? [] : [person])).get(person ?? '') ?? name
}

/** The words around an agreement. */
export async function namesOf(db: Db, actor: Actor, { opportunity, organization, person }: Agreement) {
  const title = (await findOpportunity(db, opportunity))?.title ?? ''
  const organizations = await organizationNames(db, [organization])
  const card = (await personCards(db, actor, [person])).get(person)
  return {
    title,
    organization_name: organizations.get(organization)?.name ?? '',
    person_name: card?.display_name ?? '',
  }
}
