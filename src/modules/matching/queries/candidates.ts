// People for a challenge, and challenges for a person. One query on each side; the rest is computed.
import type { Db } from '#platform/db/index.ts'
import { matchablePeople, matchablePerson, personsOfOrganization } from '#modules/members/index.ts'
import { openNeeds, type OpportunityNeed, opportunityNeeds } from '#modules/opportunities/index.ts'
import { enteredOpportunities, enteredPersons } from '#modules/entries/index.ts'
import { byFit, type Fit, fit, sortPeople, type Sorted } from '../rules.ts'

/** Everyone who agreed to be found, or `only` these of them, sorted by how they fit; null when there is no such challenge. */
export async function candidatesFor(
  db: Db,
  opportunity: string,
  today: string,
  only: readonly string[] | null = null,
): Promise<(Sorted & { need: OpportunityNeed }) | null> {
  const [need] = await opportunityNeeds(db, [opportunity])
  if (need === undefined) return null
  const entered = await enteredPersons(db, opportunity)
  const own = new Set(await personsOfOrganization(db, need.organization))
  const people = await matchablePeople(db, only)
  const between = (person: string) => ({ entered: entered.has(person), own: own.has(person) })
  // Before it is published and after it is closed the question is the same: who would fit?
  const open: OpportunityNeed = { ...need, state: 'published', entry_from_on: null, entry_until_on: null }
  return { need, ...sortPeople(people, open, today, between) }
}

interface Suggestion {
  need: OpportunityNeed
  fit: Fit
}

/** What this person could take up, best first; not what they entered, nor their own organizations'. */
export async function challengesFor(
  db: Db,
  person: string,
  organizations: ReadonlySet<string>,
  today: string,
): Promise<Suggestion[]> {
  const who = await matchablePerson(db, person)
  if (who === undefined) return []
  const entered = await enteredOpportunities(db, person)
  const needs = await openNeeds(db, today)
  return needs
    .map((need) => ({
      need,
      key: need.id,
      fit: fit(who, need, today, { entered: entered.has(need.id), own: organizations.has(need.organization) }),
    }))
    .filter((one) => one.fit.possible)
    .sort(byFit)
}
