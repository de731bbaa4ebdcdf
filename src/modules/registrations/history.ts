// Who of those that wait for a draw was there before, and who lost the last one. Pure.
import type { State } from './tables.ts'

/** Who waits, by what they may be known from other events. */
export interface Group {
  registration: string
  person: string | null
  email_key: string | null
  phone: string
  people: readonly { name: string; organization_name: string }[]
}

/** What a draw may weigh of each group. */
export interface Before {
  /** Nobody in it had a seat at an event that has begun, or stood at its door. */
  first_timer: boolean
  /** The last draw that whoever applied took part in ended without a seat, or the offer of one. */
  lost_last: boolean
}

type Key = Pick<Group, 'person' | 'email_key'>

/** Of the other events. */
export interface Past {
  begun: ReadonlySet<string>
  /** When those with a draw begin, in milliseconds. */
  draws: ReadonlyMap<string, number>
  /** Applications of the same members and addresses that came as far as a decision. */
  earlier: readonly (Key & { event: string; state: State; override: string | null })[]
  /** Those of the same names who had a seat. */
  seated: readonly { event: string; name: string; organization_name: string; phone: string }[]
}

export const bareName = (name: string): string => name.replaceAll(/[ 　]/g, '')

const keysOf = ({ person, email_key }: Key): string[] => [person, email_key].filter((key) => key !== null)

/** By a name alone nobody is known. */
const signsOf = ({ name, organization_name, phone }: Omit<Past['seated'][number], 'event'>): string[] => [
  ...(organization_name === '' ? [] : [`${bareName(name)} of ${organization_name}`]),
  ...(phone === '' ? [] : [`${bareName(name)} at ${phone}`]),
]

const knownIn = ({ begun, earlier, seated }: Past): Set<string> =>
  new Set([
    ...earlier.filter(({ event, state }) => state === 'admitted' && begun.has(event)).flatMap(keysOf),
    ...seated.filter(({ event }) => begun.has(event)).flatMap(signsOf),
  ])

interface Drawn {
  at: number
  lost: boolean
}

/** Of each member and address the last draw they were in. */
function lastDraws({ draws, earlier }: Past): Map<string, Drawn> {
  const last = new Map<string, Drawn>()
  for (const one of earlier) {
    const at = draws.get(one.event)
    if (at === undefined || one.override === 'never') continue
    const lost = one.state === 'waiting' || one.state === 'declined'
    for (const key of keysOf(one)) if (at > (last.get(key)?.at ?? -Infinity)) last.set(key, { at, lost })
  }
  return last
}

/** By registration. */
export function beforeOf(groups: readonly Group[], past: Past): Map<string, Before> {
  const [known, last] = [knownIn(past), lastDraws(past)]
  return new Map(
    groups.map((group) => {
      const signs = group.people.flatMap((one) => signsOf({ ...one, phone: group.phone }))
      const drawn = keysOf(group).flatMap((key) => last.get(key) ?? [])
      const first_timer = ![...keysOf(group), ...signs].some((sign) => known.has(sign))
      return [group.registration, { first_timer, lost_last: drawn.toSorted((a, b) => b.at - a.at)[0]?.lost ?? false }]
    }),
  )
}
