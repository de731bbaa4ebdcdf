// Somebody one can sign in as has brought work to its end here, and is at home in the other town.
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/db/index.ts'
import { sharingConsent } from '#modules/hometown/index.ts'
import { demoMunicipalities } from './municipalities.ts'
import type { DemoEngagement, DemoEntry, DemoMessage, DemoPerson } from './types.ts'

interface Done {
  entries: DemoEntry[]
  messages: DemoMessage[]
  engagements: DemoEngagement[]
}

/** The first finished work with a public story that they could have done becomes theirs, with its entry and talk. */
export function doneBy(visitor: DemoPerson | undefined, done: Done, motiveFor: (entry: DemoEntry) => string): Done {
  if (visitor === undefined) return done
  const mine = done.engagements.find(({ entry, how, outcome, opportunity }) => {
    const sent = done.entries.find(({ id }) => id === entry)
    const taken = done.entries.some((one) => one.opportunity === opportunity && one.person === visitor.id)
    const known = sent !== undefined && sent.created_at > visitor.created_at && sent.members.length === 0
    return how === 'finished' && (outcome?.published_at ?? null) !== null && known && !taken
  })
  if (mine === undefined) return done
  const { id: person, display_name: person_name } = visitor
  return {
    entries: done.entries.map((one) => (one.id === mine.entry ? { ...one, person, motive: motiveFor(one) } : one)),
    messages: done.messages.map((one) =>
      one.entry === mine.entry && one.author_side === 'person' ? { ...one, author: person } : one,
    ),
    engagements: done.engagements.map((one) => (one === mine ? { ...one, person, person_name } : one)),
  }
}

/** Whoever can sign in and names the other demo town shares their work with it. */
export function homeTownRows(
  people: readonly DemoPerson[],
  municipality: string,
  accountOf: (person: DemoPerson) => string | null,
  shared_at: Date,
): Insertable<Tables['across.home_town']>[] {
  return people.flatMap((person) => {
    const account = accountOf(person)
    const home = demoMunicipalities.find(({ name, code }) => name === person.home_town && code !== municipality)
    return account === null || home === undefined
      ? []
      : [{ municipality, account, home: home.code, shared_at, text_version: sharingConsent.version }]
  })
}
