// Who entered which challenge, what they wrote, and how they were answered.
import { skills as skillList } from '#modules/members/data/skills.ts'
import { idAt, random, type Random } from './random.ts'
import { fill } from './stories.ts'
import { daysBetween, days, oClock } from './time.ts'
import type {
  DemoAffiliation,
  DemoChallenge,
  DemoEntry,
  DemoInterview,
  DemoMessage,
  DemoOrganization,
  DemoPerson,
  EntryState,
} from './types.ts'
import { accepts, declines, exchanges, reserves } from './words/answers.ts'
import { begins, brings, groupNames, learns, questions, starts } from './words/motives.ts'

interface Cast {
  people: readonly DemoPerson[]
  organizations: readonly DemoOrganization[]
  affiliations: readonly DemoAffiliation[]
  challenges: readonly DemoChallenge[]
}

const text = (at: Date) => at.toISOString()
const skillNames = new Map(skillList.map(({ code, label }) => [code, label.ja]))
const legalForm = /(株式会社|有限会社|合同会社|合資会社|NPO法人|一般社団法人|社会福祉法人|医療法人社団)/g

/** How well the challenge suits the person; people mostly enter what suits them. */
function fit(person: DemoPerson, challenge: DemoChallenge): number {
  const levels = challenge.skills.map(({ skill, must }) =>
    person.skills.some((one) => one.skill === skill) ? (must ? 6 : 2) : 0,
  )
  const sameDays = challenge.days.length === 0 || challenge.days.some((day) => person.days.includes(day))
  return levels.reduce<number>((sum, one) => sum + one, 0) + (sameDays ? 1 : 0)
}

export function motiveOf(r: Random, person: DemoPerson, challenge: DemoChallenge, organization: string): string {
  const needed = challenge.skills.map(({ skill }) => skill)
  const known = person.skills.find(({ skill, years }) => needed.includes(skill) && years !== null)
  const skill = known?.skill ?? needed[0]
  const values = {
    skill: skillNames.get(skill ?? '') ?? '',
    years: known?.years ?? 1,
    org: organization.replaceAll(legalForm, '').trim(),
    job: person.occupation,
  }
  const middle = skill === undefined ? [] : [r.pick(known === undefined ? learns : brings)]
  return [r.pick(begins), ...middle, ...r.sample(starts, r.int(1, 2))].map((one) => fill(r, one, values)).join('')
}

/** How entries stand, first come first; whoever gets the seat is one of the first three. */
function statesOf(r: Random, challenge: DemoChallenge, count: number): EntryState[] {
  if (challenge.state === 'closed') {
    const seats = challenge.closed_reason === 'filled' ? challenge.seats : 0
    const first = r.int(0, Math.max(0, Math.min(2, count - seats)))
    return Array.from({ length: count }, (_, i) =>
      i >= first && i < first + seats ? 'accepted' : r.chance(0.12) ? 'withdrawn' : 'declined',
    )
  }
  return Array.from({ length: count }, () =>
    r.weighted<EntryState>([
      ['sent', 50],
      ['interview', 26],
      ['reserved', 10],
      ['declined', 10],
      ['withdrawn', 4],
    ]),
  )
}

/** Before an answer: a meeting that took place. Otherwise times to choose from, or one that is fixed. */
function interviewOf(r: Random, entered: Date, over: boolean, by: string, until: Date): DemoInterview {
  const asked = over ? days(entered, r.int(1, 3), r) : days(until, -r.int(0, 1), r)
  const at = asked < entered ? new Date(entered.getTime() + 3_600_000) : asked
  const first = r.int(3, 5)
  const times = [
    [first, 19],
    [first + 1, 20],
    [first + 3, 10],
  ] as const
  const proposals = times.map(([after, hour]) => text(oClock(at, after, hour)))
  const fixed = over || r.chance(0.5)
  return {
    id: idAt(r, at),
    proposals,
    minutes: r.pick([30, 60]),
    url: r.chance(0.6) ? 'https://meet.example/machiport' : null,
    note: r.chance(0.5) ? 'ふだんの仕事の話を聞かせてください。資料の用意は要りません。' : '',
    chosen: fixed ? r.pick(proposals) : null,
    state: fixed ? 'fixed' : 'proposed',
    created_by: by,
    created_at: text(at),
    answered_at: fixed ? text(days(at, r.int(0, 1), r, until)) : null,
  }
}

const answers: Partial<Record<EntryState, readonly string[]>> = {
  accepted: accepts,
  declined: declines,
  reserved: reserves,
}

function entryOf(
  r: Random,
  challenge: DemoChallenge,
  person: DemoPerson,
  state: EntryState,
  entered: Date,
  organization: string,
  until: Date,
): DemoEntry {
  const closed = challenge.state === 'closed'
  const met = state === 'interview' || (closed && (state === 'accepted' || (state === 'declined' && r.chance(0.3))))
  const interview = met ? interviewOf(r, entered, closed, challenge.created_by, until) : null
  const words = answers[state]
  const heard = interview?.chosen === null || interview === null ? entered : new Date(interview.chosen)
  return {
    id: idAt(r, entered),
    opportunity: challenge.id,
    person: person.id,
    members: [],
    group_name: '',
    motive: motiveOf(r, person, challenge, organization),
    questions: r.chance(0.35) ? r.pick(questions) : '',
    start_on: null,
    state,
    answer_words: words === undefined ? '' : r.pick(words),
    introduced: false,
    interview,
    created_at: text(entered),
    answered_at: words === undefined ? null : text(days(heard, r.int(1, 2), r, until)),
  }
}

function threadOf(r: Random, { id, person, created_at }: DemoEntry, owner: string, until: Date): DemoMessage[] {
  let when = new Date(created_at)
  return r.pick(exchanges).map(([side, body]) => {
    when = new Date(Math.min(when.getTime() + r.int(40, 900) * 60_000, until.getTime()))
    const mine = side === 'p'
    return {
      id: idAt(r, when),
      entry: id,
      author: mine ? person : owner,
      author_side: mine ? 'person' : 'organization',
      body,
      created_at: text(when),
    }
  })
}

/** At the challenge one signs in to answer. */
const awaited: readonly EntryState[] = ['reserved', 'interview', 'sent', 'sent']

const howMany = (r: Random, { closed_reason, state }: DemoChallenge): number =>
  closed_reason === 'expired'
    ? r.int(0, 1)
    : r.weighted([
        [1, 3],
        [2, 5],
        [3, 5],
        [4, 4],
        [6, 2],
        [0, state === 'published' ? 2 : 0],
      ])

/** Entries with their threads. `kept`: whom a challenge, by its id, has not had an entry from. */
export function entriesOf(
  { people, organizations, affiliations, challenges }: Cast,
  kept: ReadonlyMap<string, string>,
  town: string,
  seed: number,
  until: Date,
): { entries: DemoEntry[]; messages: DemoMessage[] } {
  const r = random(seed, `${town}/entries`)
  const nameOf = new Map(organizations.map(({ id, name }) => [id, name]))
  const owners = new Set(affiliations.map(({ person }) => person))
  const helpers = people.filter(({ id, roles }) => !owners.has(id) && roles.length === 0)
  const entries: DemoEntry[] = []
  const messages: DemoMessage[] = []
  for (const challenge of challenges) {
    const { id, published_at, entry_until_on, created_by } = challenge
    if (published_at === null || entry_until_on === null) continue
    const published = new Date(published_at)
    const window = Math.min(daysBetween(published, new Date(entry_until_on)), daysBetween(published, until))
    const known = r
      .sample(helpers, 40)
      .filter((person) => person.created_at < published_at && kept.get(id) !== person.id)
    const chosen = known
      .sort((a, b) => fit(b, challenge) - fit(a, challenge))
      .slice(0, kept.has(id) ? awaited.length : howMany(r, challenge))
    const states = kept.has(id) ? awaited : statesOf(r, challenge, chosen.length)
    const made = chosen.map((person, i) => {
      const entered = days(published, Math.floor(((i + r.next()) * window) / chosen.length), r, until)
      return entryOf(
        r,
        challenge,
        person,
        states[i] ?? 'sent',
        entered,
        nameOf.get(challenge.organization) ?? '',
        until,
      )
    })
    const [first] = made
    const friend = known[chosen.length]
    if (first !== undefined && friend !== undefined && r.chance(0.15)) {
      first.members = [friend.id]
      first.group_name = r.pick(groupNames)
    }
    entries.push(...made)
    messages.push(
      ...made
        .filter(({ state }) => r.chance(state === 'sent' ? 0.2 : 0.45))
        .flatMap((entry) => threadOf(r, entry, created_by, until)),
    )
  }
  return { entries, messages }
}
