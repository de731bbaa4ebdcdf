// What the coordinator does between the entries: names kept beside a challenge, and introductions.
import { skills as skillList } from '#modules/members/data/skills.ts'
import { fill } from './stories.ts'
import { idAt, random } from './random.ts'
import { days } from './time.ts'
import type { DemoChallenge, DemoEntry, DemoIntroduction, DemoPerson, DemoShortlisted } from './types.ts'
import { introductions as introducing, shortlistNotes } from './words/staff.ts'

const skillNames = new Map(skillList.map(({ code, label }) => [code, label.ja]))

/** Only those who agreed to be found, have the skills that must be there, and have not entered. */
function candidates(
  challenge: DemoChallenge,
  people: readonly DemoPerson[],
  entered: ReadonlySet<string>,
): DemoPerson[] {
  const must = challenge.skills.filter((skill) => skill.must)
  return people.filter(
    ({ id, findable, skills }) =>
      findable &&
      !entered.has(`${challenge.id}/${id}`) &&
      must.every(({ skill, level }) => skills.some((one) => one.skill === skill && one.level >= level)),
  )
}

export function matchingOf(
  challenges: readonly DemoChallenge[],
  people: readonly DemoPerson[],
  entries: readonly DemoEntry[],
  kept: ReadonlyMap<string, string>,
  coordinator: DemoPerson,
  town: string,
  seed: number,
  until: Date,
): { shortlist: DemoShortlisted[]; introductions: DemoIntroduction[] } {
  const r = random(seed, `${town}/matching`)
  const entered = new Set(
    entries.flatMap(({ opportunity, person, members }) => [person, ...members].map((one) => `${opportunity}/${one}`)),
  )
  const shortlist: DemoShortlisted[] = []
  const introductions: DemoIntroduction[] = []
  for (const challenge of challenges) {
    if (challenge.state !== 'published' || challenge.published_at === null) continue
    const published = new Date(challenge.published_at)
    const at = () => days(published, r.int(1, 3), r, until)
    const fitting = candidates(challenge, people, entered)
    const own = fitting.find(({ id }) => id === kept.get(challenge.id))
    const listed = own === undefined ? r.sample(fitting, r.int(1, 3)) : [own]
    for (const { id } of listed) {
      shortlist.push({
        opportunity: challenge.id,
        person: id,
        note: own === undefined ? r.pick(shortlistNotes) : '夜の時間が合う。現場の経験は少ないが、話がわかりやすい。',
        by: coordinator.id,
        created_at: at().toISOString(),
      })
    }
    const [person] = listed
    if (person === undefined || own !== undefined || !r.chance(0.4)) continue
    const introduced = at()
    const answered = days(introduced, r.int(0, 2), r, until).toISOString()
    const [his, theirs] = r.weighted<
      readonly [DemoIntroduction['person_answer'], DemoIntroduction['organization_answer']]
    >([
      [[null, null], 3],
      [['yes', null], 3],
      [[null, 'yes'], 2],
      [['no', null], 1],
    ])
    const skill = skillNames.get(challenge.skills[0]?.skill ?? '') ?? ''
    introductions.push({
      id: idAt(r, introduced),
      opportunity: challenge.id,
      person: person.id,
      coordinator: coordinator.id,
      words: fill(r, r.pick(introducing), { name: person.display_name, skill }),
      person_answer: his,
      person_answered_at: his === null ? null : answered,
      organization_answer: theirs,
      organization_answered_at: theirs === null ? null : answered,
      created_at: introduced.toISOString(),
    })
  }
  return { shortlist, introductions }
}
