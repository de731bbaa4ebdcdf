// People for a challenge, and challenges for a person. One query on each side; the rest is computed.
import type { Db } from '#platform/db/index.ts'
import {
  type ChoosableField,
  findablePerson,
  type MatchablePerson,
  matchablePeople,
  matchablePerson,
  personsOfOrganization,
} from '#modules/members/index.ts'
import { openNeeds, type OpportunityNeed, opportunityNeeds } from '#modules/opportunities/index.ts'
import { enteredOpportunities, enteredPersons, findPlace } from '#modules/entries/index.ts'
import { byFit, type Fit, fit, sortPeople, type Sorted } from '../rules.ts'

/** Before it is published and after it is closed the question is the same: who would fit? */
const asIfOpen = (need: OpportunityNeed): OpportunityNeed => ({
  ...need,
  state: 'published',
  entry_from_on: null,
  entry_until_on: null,
})

/** Everyone who agreed to be found, sorted by how they fit; null when there is no such challenge. */
export async function candidatesFor(
  db: Db,
  opportunity: string,
  today: string,
): Promise<(Sorted & { need: OpportunityNeed }) | null> {
  const [need] = await opportunityNeeds(db, [opportunity])
  if (need === undefined) return null
  const entered = await enteredPersons(db, opportunity)
  const own = new Set(await personsOfOrganization(db, need.organization))
  const people = await matchablePeople(db)
  const between = (person: string) => ({ entered: entered.has(person), own: own.has(person) })
  return { need, ...sortPeople(people, asIfOpen(need), today, between) }
}

/** One person who agreed to be found, and how they fit; null when there is no such challenge or person. */
export async function candidateFor(
  db: Db,
  opportunity: string,
  person: string,
  today: string,
): Promise<{ need: OpportunityNeed; person: MatchablePerson; hidden: ReadonlySet<ChoosableField>; fit: Fit } | null> {
  const [need] = await opportunityNeeds(db, [opportunity])
  const who = await findablePerson(db, person)
  if (need === undefined || who === undefined) return null
  const entered = (await findPlace(db, opportunity, person)) !== undefined
  const own = (await personsOfOrganization(db, need.organization)).includes(person)
  return { need, person: who, hidden: who.hidden, fit: fit(who, asIfOpen(need), today, { entered, own }) }
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
