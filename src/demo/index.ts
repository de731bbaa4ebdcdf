// Two invented towns as plain values. The same size, seed and instant give the same towns on every machine.
import { challengesOf } from './challenges.ts'
import { type Canvas, hoshimiChallenges, minamoChallenges, needs, type WrittenChallenge } from './challenges/index.ts'
import { entriesOf, motiveOf } from './entries.ts'
import { followingOf } from './following.ts'
import { groupsOf } from './groups.ts'
import { doneBy } from './home-town.ts'
import { matchingOf } from './matching.ts'
import { type Made, organizationsOf } from './organizations.ts'
import { peopleOf } from './people.ts'
import { random, type Random } from './random.ts'
import { fill } from './stories.ts'
import { hoshimiTown, minamoTown, type Town } from './towns.ts'
import type { DemoSize, DemoWard } from './types.ts'

export const demoWard = (size: DemoSize): DemoWard => townOf(minamoTown, minamoChallenges, size)

/** Small, to show that one town sees nothing of another. */
export const demoTown = ({ seed, until }: Pick<DemoSize, 'seed' | 'until'>): DemoWard =>
  townOf(hoshimiTown, hoshimiChallenges, {
    people: 24,
    organizations: 20,
    challenges: hoshimiChallenges.length,
    seed,
    until,
  })

const at = <T>(list: readonly T[], i: number): T => {
  const one = list[i % list.length]
  if (one === undefined) throw new Error('An empty list')
  return one
}

/** The written challenges by those they are written for; once these are used up, other firms say what firms of their sort need. */
function postersOf(
  r: Random,
  written: readonly WrittenChallenge[],
  made: readonly Made[],
  owned: ReadonlySet<string>,
  count: number,
): { written: Canvas; by: Made }[] {
  const ready = made.filter(({ organization }) => owned.has(organization.id))
  const own = written.slice(0, count).map((one) => ({
    written: one,
    by: at(
      ready.filter(({ poster }) => poster?.name === one.poster.name),
      0,
    ),
  }))
  const others = r.sample(
    ready.filter(({ poster, trade }) => poster === null && needs.some(({ story }) => story === trade.story)),
    count - own.length,
  )
  const more = Array.from({ length: count - own.length }, (_, i) => {
    const by = at(others, i)
    return { written: needOf(r, by), by }
  })
  return [...own, ...more]
}

/** One of the needs of its sort, about what this firm makes. */
function needOf(r: Random, { trade, organization: { makes } }: Made): Canvas {
  const need = r.pick(needs.filter(({ story }) => story === trade.story))
  const words = ['title', 'current_state', 'goal', 'work', 'way', 'experience'] as const
  const filled = Object.fromEntries(words.map((name) => [name, fill(r, need[name], { makes })]))
  const decider = r.pick(['代表が、その場で決めます。', '代表が家族と相談して、1週間のうちに決めます。'])
  return { ...need, ...filled, decider }
}

function townOf(
  town: Town,
  written: readonly WrittenChallenge[],
  { people: count, organizations, challenges: wanted, seed, until }: DemoSize,
): DemoWard {
  const { code } = town.municipality
  const used = written.slice(0, wanted)
  const made = organizationsOf(
    town,
    organizations,
    used.map(({ poster }) => poster),
    seed,
    until,
  )
  const { people, affiliations } = peopleOf(
    town,
    count,
    made,
    new Map(used.map(({ poster, decider }) => [poster.name, decider])),
    seed,
    until,
  )
  const owners = new Map(
    affiliations
      .filter(({ role }) => role === 'representative')
      .map(({ organization, person }) => [organization, person]),
  )
  const personOf = new Map(people.map((person) => [person.id, person]))
  const coordinator = at(
    people.filter(({ roles }) => roles.includes('coordinator')),
    0,
  )
  const posted = postersOf(random(seed, `${code}/posters`), used, made, new Set(owners.keys()), wanted).map((one) => ({
    ...one,
    owner: personOf.get(owners.get(one.by.organization.id) ?? '') ?? coordinator,
  }))
  const { challenges, review_comments } = challengesOf(town, posted, coordinator, seed, until)
  // The first challenge waits for the person one can sign in as.
  const [first] = challenges
  const visitor = people.find(({ email, roles }) => email.endsWith('@demo.example') && roles.length === 0)
  const kept = new Map(first !== undefined && visitor !== undefined ? [[first.id, visitor.id]] : [])
  const firms = made.map(({ organization }) => organization)
  const sent = entriesOf({ people, organizations: firms, affiliations, challenges }, kept, code, seed, until)
  const challengeOf = new Map(challenges.map((one) => [one.id, one]))
  const nameOf = new Map(firms.map(({ id, name }) => [id, name]))
  const engagements = followingOf(challenges, sent.entries, people, firms, code, seed, until)
  const done = doneBy(visitor, { ...sent, engagements }, ({ opportunity, motive }) => {
    const about = challengeOf.get(opportunity)
    return visitor === undefined || about === undefined
      ? motive
      : motiveOf(random(seed, `${code}/visitor`), visitor, about, nameOf.get(about.organization) ?? '')
  })
  return {
    municipality: town.municipality,
    people,
    organizations: firms,
    affiliations,
    groups: groupsOf(made),
    challenges,
    review_comments,
    ...done,
    ...matchingOf(challenges, people, done.entries, kept, coordinator, code, seed, until),
  }
}
