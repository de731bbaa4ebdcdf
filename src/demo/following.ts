// What came of the accepted entries: weeks of pulses, notes, and how it ended.
import { addDays, addMonths } from '#platform/calendar/index.ts'
import { weekOf } from '#modules/following/index.ts'
import { idAt, random, type Random } from './random.ts'
import { civilDay } from './time.ts'
import type { DemoChallenge, DemoEngagement, DemoEntry, DemoOrganization, DemoPerson, DemoPulse } from './types.ts'
import { noteWords, pulseWords, storyEnds, thanksToOrganization, thanksToPerson } from './words/following.ts'

const feelingOf = (r: Random) =>
  r.weighted([
    ['well', 82],
    ['slow', 15],
    ['stuck', 3],
  ] as const)

function pulsesOf(r: Random, began_on: string, until_on: string): DemoPulse[] {
  const pulses: DemoPulse[] = []
  for (let week_on = addDays(weekOf(began_on), 7); week_on <= until_on; week_on = addDays(week_on, 7)) {
    for (const side of ['person', 'organization'] as const) {
      if (!r.chance(side === 'person' ? 0.93 : 0.86)) continue
      const feeling = feelingOf(r)
      pulses.push({ week_on, side, feeling, words: r.chance(0.45) ? r.pick(pulseWords[feeling]) : '' })
    }
  }
  return pulses
}

/** `seed` and `town` as everywhere: the same give the same. */
export function followingOf(
  challenges: readonly DemoChallenge[],
  entries: readonly DemoEntry[],
  people: readonly DemoPerson[],
  organizations: readonly DemoOrganization[],
  town: string,
  seed: number,
  until: Date,
): DemoEngagement[] {
  const r = random(seed, `${town}/following`)
  const challenge = new Map(challenges.map((one) => [one.id, one]))
  const personName = new Map(people.map(({ id, display_name }) => [id, display_name]))
  const organizationName = new Map(organizations.map(({ id, name }) => [id, name]))
  const today = civilDay(until)
  return entries.flatMap(({ id, opportunity, person, state, answered_at }) => {
    const about = challenge.get(opportunity)
    if (state !== 'accepted' || about === undefined || answered_at === null) return []
    const began_on = civilDay(new Date(answered_at))
    const planned = addMonths(began_on, about.months ?? 1)
    const over = planned < today
    const interrupted = over && r.chance(0.05)
    const ended_on = over ? (interrupted ? addDays(began_on, r.int(14, 40)) : planned) : null
    const last = ended_on ?? today
    const notes = r.sample(noteWords, r.int(1, 3)).map((body) => {
      const done_on = addDays(began_on, r.int(3, 25))
      return {
        id: idAt(r, new Date(`${done_on}T03:00:00Z`)),
        done_on: done_on > last ? began_on : done_on,
        body,
        side: r.chance(0.7) ? ('person' as const) : ('organization' as const),
      }
    })
    const story = `${about.current_state}\n\n${r.pick(storyEnds)}\n\n${about.goal}`
    const shown = r.chance(0.75) ? `${ended_on}T03:00:00.000Z` : null
    return [
      {
        entry: id,
        opportunity,
        organization: about.organization,
        person,
        person_name: personName.get(person) ?? '',
        organization_name: organizationName.get(about.organization) ?? '',
        began_on,
        ended_on,
        how: ended_on === null ? null : interrupted ? ('interrupted' as const) : ('finished' as const),
        pulses: pulsesOf(r, began_on, ended_on ?? addDays(weekOf(today), -1)),
        notes,
        outcome:
          ended_on === null
            ? null
            : interrupted
              ? {
                  changed: '',
                  why: '本業の異動が決まり、続けるのが難しくなったため。資料はすべて引き継いだ。',
                  thanks_to_person: r.pick(thanksToPerson),
                  thanks_to_organization: '',
                  story: '',
                  published_at: null,
                }
              : {
                  changed: r.pick(storyEnds),
                  why: '',
                  thanks_to_person: r.pick(thanksToPerson),
                  thanks_to_organization: r.pick(thanksToOrganization),
                  story,
                  published_at: shown,
                },
      },
    ]
  })
}
