// What the audit would have recorded, had the invented acts been done here: in order, by whoever did them, at their own times.
import type { PastAct } from '#platform/audit/index.ts'
import type { AgreementRows } from '#modules/agreements/index.ts'
import { drawTimes } from './events/draws.ts'
import type { EventRows } from './events/index.ts'
import type { DemoWard } from './types.ts'

interface Done {
  at: string | Date | null
  /** A person. */
  by: string
  action: string
  subject: string
  id: string
  changes?: Record<string, [unknown, unknown]>
}

type State = Record<'state', [unknown, unknown]>
const change = (from: string | null, to: string): { changes: State } => ({ changes: { state: [from, to] } })

const ofMembers = ({ people, organizations }: DemoWard, headOf: (organization: string) => string): Done[] => [
  ...people.flatMap(({ id, created_at, consented_at }) => [
    { at: created_at, by: id, action: 'members.profile_created', subject: 'person', id },
    { at: consented_at, by: id, action: 'members.consent_given', subject: 'person', id },
  ]),
  ...organizations.map(({ id, created_at }) => ({
    at: created_at,
    by: headOf(id),
    action: 'members.organization_registered',
    subject: 'organization',
    id,
  })),
]

const ofChallenges = ({ challenges, review_comments }: DemoWard): Done[] => [
  ...challenges.flatMap(({ id, created_by, coordinator, ...at }): Done[] => {
    const common = { subject: 'opportunity', id }
    const staff = coordinator ?? created_by
    return [
      { ...common, at: at.created_at, by: created_by, action: 'opportunities.drafted', ...change(null, 'draft') },
      {
        ...common,
        at: at.submitted_at,
        by: created_by,
        action: 'opportunities.submitted',
        ...change('draft', 'review'),
      },
      {
        ...common,
        at: at.published_at,
        by: staff,
        action: 'opportunities.published',
        ...change('review', 'published'),
      },
      { ...common, at: at.closed_at, by: staff, action: 'opportunities.closed', ...change('published', 'closed') },
    ]
  }),
  ...review_comments.map(({ opportunity: id, author: by, created_at: at }) => ({
    at,
    by,
    action: 'opportunities.commented',
    subject: 'opportunity',
    id,
  })),
]

const ofEntries = ({ entries, messages }: DemoWard, answererOf: (opportunity: string) => string): Done[] => [
  ...entries.flatMap(({ id, person, opportunity, interview, ...entry }): Done[] => {
    const common = { subject: 'entry', id }
    const answerer = answererOf(opportunity)
    const before = interview === null ? 'sent' : 'interview'
    return [
      { ...common, at: entry.created_at, by: person, action: 'entries.sent', ...change(null, 'sent') },
      ...(interview === null
        ? []
        : [
            { ...common, at: interview.created_at, by: interview.created_by, action: 'entries.interview_proposed' },
            { ...common, at: interview.answered_at, by: person, action: 'entries.interview_answered' },
          ]),
      {
        ...common,
        at: ['sent', 'interview'].includes(entry.state) ? null : entry.answered_at,
        by: entry.state === 'withdrawn' ? person : answerer,
        action: `entries.${entry.state}`,
        ...change(before, entry.state),
      },
    ]
  }),
  ...messages.map(({ entry: id, author: by, created_at: at }) => ({
    at,
    by,
    action: 'entries.message_posted',
    subject: 'entry',
    id,
  })),
]

const ofMatching = ({ introductions, shortlist }: DemoWard, answererOf: (opportunity: string) => string): Done[] => [
  ...shortlist.map(({ opportunity: id, by, created_at: at }) => ({
    at,
    by,
    action: 'matching.shortlisted',
    subject: 'opportunity',
    id,
  })),
  ...introductions.flatMap(({ id, opportunity, person, coordinator, ...one }): Done[] => {
    const [common, answered] = [{ subject: 'introduction', id }, { action: 'matching.answered' }]
    return [
      { ...common, at: one.created_at, by: coordinator, action: 'matching.introduced' },
      { ...common, ...answered, at: one.person_answered_at, by: person },
      { ...common, ...answered, at: one.organization_answered_at, by: answererOf(opportunity) },
    ]
  }),
]

const ofFollowing = ({ engagements }: DemoWard, headOf: (organization: string) => string): Done[] =>
  engagements.flatMap(({ entry: id, person, organization, pulses, notes, ended_on, outcome }): Done[] => {
    const common = { subject: 'entry', id }
    const by = (side: 'person' | 'organization') => (side === 'person' ? person : headOf(organization))
    const given = { ...common, action: 'following.pulse_given' }
    const approved = { ...common, at: outcome?.published_at ?? null, action: 'following.story_approved' }
    return [
      ...pulses.map(({ week_on, side }) => ({ ...given, at: `${week_on}T03:00:00Z`, by: by(side) })),
      ...notes.map(({ done_on, side }) => ({
        ...common,
        at: `${done_on}T09:00:00Z`,
        by: by(side),
        action: 'following.note_added',
      })),
      { ...common, at: ended_on && `${ended_on}T09:00:00Z`, by: by('organization'), action: 'following.ended' },
      { ...approved, by: person },
      { ...approved, by: by('organization') },
    ]
  })

const ofAgreements = ({ agreement, payment }: AgreementRows, headOf: (organization: string) => string): Done[] => {
  const persons = new Map(agreement.map(({ id, person }) => [id, person]))
  return [
    ...agreement.flatMap(({ id, organization, person, created_at }): Done[] => {
      const common = { subject: 'agreement', id, at: created_at ?? null }
      const consented = { ...common, action: 'agreements.consented' }
      return [
        { ...common, action: 'agreements.proposed', by: headOf(organization) },
        { ...consented, by: headOf(organization) },
        { ...consented, by: person },
      ]
    }),
    ...payment.map(({ agreement: id, confirmed_at }) => ({
      at: confirmed_at ?? null,
      by: persons.get(id) ?? '',
      action: 'agreements.payment_confirmed',
      subject: 'agreement',
      id,
    })),
  ]
}

const ofEvents = ({ events }: EventRows, by: string): Done[] =>
  events.flatMap((event): Done[] => {
    const { id, state, created_at, submitted_at, published_at, closed_at } = event
    const common = { by, subject: 'event', id }
    const draw = drawTimes(event)
    return [
      { ...common, at: created_at ?? null, action: 'events.drafted', ...change(null, 'draft') },
      { ...common, at: submitted_at ?? null, action: 'events.submitted', ...change('draft', 'review') },
      { ...common, at: published_at ?? null, action: 'events.published', ...change('review', 'published') },
      {
        ...common,
        at: state === 'closed' ? (closed_at ?? null) : null,
        action: 'events.closed',
        ...change('published', 'closed'),
      },
      { by, subject: 'draw', id, at: draw?.committed_at ?? null, action: 'draws.committed' },
      { by, subject: 'draw', id, at: draw?.frozen_at ?? null, action: 'draws.frozen' },
      { by, subject: 'draw', id, at: draw?.drawn_at ?? null, action: 'draws.drawn' },
    ]
  })

/** The town's past, oldest first; `accountOf` as in `rowsOf`. */
export function pastActs(
  ward: DemoWard,
  agreements: AgreementRows,
  events: EventRows,
  until: Date,
  accountOf: (person: string) => string,
): PastAct[] {
  const heads = new Map(
    ward.affiliations.filter(({ role }) => role === 'representative').map((one) => [one.organization, one.person]),
  )
  const names = new Map(ward.people.map(({ id, display_name }) => [id, display_name]))
  const organizations = new Map(ward.challenges.map(({ id, organization }) => [id, organization]))
  const headOf = (organization: string) => heads.get(organization) ?? ''
  const answererOf = (opportunity: string) => headOf(organizations.get(opportunity) ?? '')
  return [
    ...ofMembers(ward, headOf),
    ...ofChallenges(ward),
    ...ofEntries(ward, answererOf),
    ...ofMatching(ward, answererOf),
    ...ofFollowing(ward, headOf),
    ...ofAgreements(agreements, headOf),
    ...ofEvents(events, ward.people.find(({ roles }) => roles.includes('coordinator'))?.id ?? ''),
  ]
    .flatMap(({ at, by, id, ...act }) =>
      at === null || new Date(at) > until
        ? []
        : [
            {
              ...act,
              at: new Date(at),
              account: accountOf(by),
              actor: names.get(by) ?? 'machiport demo',
              subject_id: id,
            },
          ],
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
