// The invented town as rows of the database.
import { nameKey } from '#platform/text/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { EntryRow } from '#modules/entries/index.ts'
import type { FollowingRows } from '#modules/following/index.ts'
import type { OpportunityRow } from '#modules/opportunities/index.ts'
import { agreementRows } from './agreements.ts'
import { experienceIn } from './experience.ts'
import type { DemoWard } from './types.ts'

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** `accountOf`: the account of a person whom one can sign in as; everyone else's rows are the loader's. */
export function rowsOf(ward: DemoWard, seed: number, until: Date, accountOf: (person: string) => string | null) {
  const municipality = ward.municipality.code
  const by = (person: string): string => accountOf(person) ?? 'demo'
  const nameOf = new Map(ward.people.map((person) => [person.id, person.display_name]))
  const organizationOf = new Map(ward.challenges.map(({ id, organization }) => [id, organization]))

  const experienceOf = experienceIn(ward)
  const people = ward.people.map((one) => {
    const { skills: _skills, consented_at: _at, roles: _roles, visibility, created_at, updated_at, ...person } = one
    return {
      municipality,
      ...person,
      ...experienceOf(one),
      account: accountOf(person.id),
      photo: null,
      visibility: JSON.stringify(visibility),
      origin: 'demo',
      created_at: new Date(created_at),
      updated_at: new Date(updated_at),
    }
  })

  const skills = ward.people.flatMap((person) =>
    person.skills.map((skill) => ({ municipality, person: person.id, ...skill })),
  )

  const consents = ward.people.flatMap(({ id, consented_at }) =>
    consented_at === null
      ? []
      : [
          {
            municipality,
            id,
            person: id,
            purpose: 'findable',
            text_version: '2026-11-01',
            given_at: new Date(consented_at),
            evidence: JSON.stringify({ origin: 'demo' }),
          },
        ],
  )

  const organizations = ward.organizations.map(({ verified_at, created_at, updated_at, ...organization }) => ({
    municipality,
    ...organization,
    name_key: nameKey(organization.name).key,
    verified_at: instant(verified_at),
    verified_by: verified_at === null ? null : 'demo',
    photo: null,
    closed_on: null,
    origin: 'demo',
    source: null,
    source_key: null,
    created_at: new Date(created_at),
    updated_at: new Date(updated_at),
  }))

  const affiliations = ward.affiliations.map(({ since, ...affiliation }) => ({
    municipality,
    ...affiliation,
    since: new Date(since),
  }))
  const groups = ward.groups.map((group) => ({ municipality, ...group }))

  const opportunities: OpportunityRow[] = ward.challenges.map(({ coordinator, created_by, ...challenge }) => ({
    municipality,
    ...challenge,
    coordinator: coordinator === null ? null : by(coordinator),
    origin: 'demo',
    created_by,
    created_account: by(created_by),
    created_at: new Date(challenge.created_at),
    submitted_at: instant(challenge.submitted_at),
    published_at: instant(challenge.published_at),
    changed_at: null,
    closed_at: instant(challenge.closed_at),
  }))

  const review_comments = ward.review_comments.map(({ author, created_at, ...comment }) => ({
    municipality,
    ...comment,
    author: by(author),
    author_name: nameOf.get(author) ?? '',
    created_at: new Date(created_at),
  }))

  const entries: EntryRow[] = ward.entries.map(({ interview, ...entry }) => ({
    municipality,
    ...entry,
    origin: 'demo',
    created_account: by(entry.person),
    created_at: new Date(entry.created_at),
    answer_origin: entry.answered_at === null ? null : 'demo',
    answered_at: instant(entry.answered_at),
    interview:
      interview === null
        ? null
        : {
            id: interview.id,
            proposals: interview.proposals.map((at) => new Date(at)),
            minutes: interview.minutes,
            url: interview.url,
            note: interview.note,
            chosen: instant(interview.chosen),
            state: interview.state,
            created_account: by(interview.created_by),
            created_at: new Date(interview.created_at),
            answered_at: instant(interview.answered_at),
          },
  }))

  const threads = [...new Map(ward.messages.map((message) => [message.entry, message])).values()].map(
    ({ entry, created_at }) => ({
      municipality,
      id: entry,
      subject_kind: 'entry',
      subject_id: entry,
      created_at: new Date(created_at),
    }),
  )
  const messages = ward.messages.map(({ id, entry, author, author_side, body, created_at }) => ({
    municipality,
    id,
    thread: entry,
    author,
    author_account: by(author),
    author_name: nameOf.get(author) ?? '',
    author_side,
    body,
    created_at: new Date(created_at),
  }))

  const shortlist = ward.shortlist.map(({ by: who, created_at, ...row }) => ({
    municipality,
    ...row,
    created_account: by(who),
    created_at: new Date(created_at),
  }))
  const introductions = ward.introductions.map((row) => ({
    municipality,
    id: row.id,
    opportunity: row.opportunity,
    organization: organizationOf.get(row.opportunity) ?? '',
    person: row.person,
    note: row.words,
    person_answer: row.person_answer ?? ('open' as const),
    person_answered_at: instant(row.person_answered_at),
    organization_answer: row.organization_answer ?? ('open' as const),
    organization_answered_at: instant(row.organization_answered_at),
    until_on: addDays(row.created_at.slice(0, 10), 14),
    ended_at: null,
    created_account: by(row.coordinator),
    created_at: new Date(row.created_at),
  }))

  const following: FollowingRows = {
    engagements: ward.engagements.map(({ entry, opportunity, organization, person, began_on, ended_on, how }) => ({
      municipality,
      entry,
      opportunity,
      organization,
      person,
      began_on,
      ended_on,
      how,
    })),
    pulses: ward.engagements.flatMap(({ entry, pulses, person }) =>
      pulses.map((pulse) => ({
        municipality,
        entry,
        ...pulse,
        account: by(person),
        origin: 'demo' as const,
        given_at: new Date(`${pulse.week_on}T03:00:00Z`),
      })),
    ),
    notes: ward.engagements.flatMap(({ entry, notes, person, person_name, organization_name }) =>
      notes.map((note) => ({
        municipality,
        entry,
        ...note,
        author: note.side === 'person' ? person_name : organization_name,
        account: by(person),
      })),
    ),
    outcomes: ward.engagements.flatMap(({ entry, outcome, person }) => {
      if (outcome === null) return []
      const approved = instant(outcome.published_at)
      return [
        {
          municipality,
          entry,
          ...outcome,
          figures: '[]',
          published_at: approved,
          approved_by_person: approved,
          approved_by_organization: approved,
          created_account: by(person),
        },
      ]
    }),
  }

  return {
    agreements: agreementRows(ward, seed, until, (person) => accountOf(person) ?? person),
    following,
    people,
    skills,
    consents,
    organizations,
    affiliations,
    groups,
    opportunities,
    review_comments,
    entries,
    threads,
    messages,
    shortlist,
    introductions,
  }
}
