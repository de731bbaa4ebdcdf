// People for a challenge, and challenges for a person.
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
import { byFit, type Candidate, type Fit, fit, type Hint } from '../rules.ts'
import { bestPeople, countFitting, hintsFor, nearPeople, type Part } from './best.ts'

/** Before it is published and after it is closed the question is the same: who would fit? */
const asIfOpen = (need: OpportunityNeed): OpportunityNeed => ({
  ...need,
  state: 'published',
  entry_from_on: null,
  entry_until_on: null,
})

export type Show = 'fitting' | 'near' | 'shortlist' | 'introduced'

interface CandidateList {
  need: OpportunityNeed
  /** `near` only where it is shown, or nobody fits: to know it, everyone must be asked. */
  counts: { fitting: number; near: number | undefined }
  hints: Hint[]
  people: Candidate[]
  /** Of the people of `also`, those who may be found. */
  listed: Candidate[]
}

/** Who fits a challenge or nearly does, a page of it; and `also`, whoever they are. Null when there is no such challenge. */
export async function candidatesFor(
  db: Db,
  opportunity: string,
  today: string,
  show: Show,
  part: Part,
  also: readonly string[],
): Promise<CandidateList | null> {
  const [need] = await opportunityNeeds(db, [opportunity])
  if (need === undefined) return null
  const entered = await enteredPersons(db, opportunity)
  const own = new Set(await personsOfOrganization(db, need.organization))
  const [open, asked] = [asIfOpen(need), { today, excluded: [...entered, ...own] }]
  const fitting = await countFitting(db, open, asked)
  const hints = show === 'near' || fitting === 0 ? (await hintsFor(db, [open], asked)).get(open.id) : undefined
  const list = show === 'fitting' ? bestPeople : show === 'near' ? nearPeople : null
  const people = list === null ? [] : await list(db, open, asked, part)
  const listed = (await matchablePeople(db, also))
    .map((person) => ({
      person,
      key: person.id,
      fit: fit(person, open, today, { entered: entered.has(person.id), own: own.has(person.id) }),
    }))
    .sort(byFit)
  const near = hints?.reduce((sum, hint) => sum + hint.people, 0)
  return { need, counts: { fitting, near }, hints: hints ?? [], people, listed }
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
