// Who applied to the invented events: people of the town who are members, and some without an account.
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/db/index.ts'
import { participantKinds } from '#modules/registrations/index.ts'
import { fullName } from '../names.ts'
import { idAt, type Random } from '../random.ts'
import type { DemoOrganization, DemoPerson } from '../types.ts'
import type { WrittenEvent } from './event.ts'

type Registration = Insertable<Tables['registration']>
type Participant = Insertable<Tables['participant']>
type State = Registration['state']

export interface Applied {
  registrations: Registration[]
  participants: Participant[]
}

interface Asked {
  municipality: string
  event: string
  written: WrittenEvent
  tickets: readonly string[]
  questions: readonly { id: string; kind: string; options: string[] }[]
  people: readonly DemoPerson[]
  organizations: readonly DemoOrganization[]
  /** While applications were taken. */
  from: Date
  until: Date
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const text = (r: Random, alphabet: string, length: number): string =>
  Array.from({ length }, () => r.pick([...alphabet])).join('')

const kinds = participantKinds.map(({ code }) => code)
const wishes = [
  '副業で手伝える先を探しています。',
  '自分の店の次の一手を相談したいです。',
  '町工場の方の話を聞いてみたいです。',
  '組める相手を探しています。',
]

const scale = [
  ['5', 5],
  ['4', 6],
  ['3', 2],
  ['2', 1],
] as const

/** Of a question of this kind; where words are asked for, one of `words`. */
export function answerTo(r: Random, kind: string, options: readonly string[], words = wishes): string | string[] {
  if (kind === 'yes') return r.pick(['yes', 'no'])
  if (kind === 'one') return r.pick(options)
  if (kind === 'several') return r.sample(options, 2)
  return kind === 'scale' ? r.weighted(scale) : r.pick(words)
}

const sizeOf = (r: Random, most: number): number =>
  most === 1
    ? 1
    : Math.min(
        most,
        r.weighted([
          [1, 60],
          [2, 24],
          [3, 10],
          [4, 6],
        ] as const),
      )

/** States in the order of applying: with first come, those with a seat before those who wait. */
const statesOf = ({ applications }: WrittenEvent): State[] =>
  (['admitted', 'applied', 'declined', 'cancelled', 'waiting'] as const).flatMap((state) =>
    Array.from({ length: applications[state] ?? 0 }, () => state),
  )

const at = (date: Date, minutes: number) => new Date(date.getTime() + minutes * 60_000)

/** Nobody applies at night: before seven in Tokyo, seven hours earlier. */
const awake = (date: Date): Date => ((date.getUTCHours() + 9) % 24 < 7 ? at(date, -7 * 60) : date)

export function applicationsOf(r: Random, asked: Asked): Applied {
  const { municipality, event, written, from, until } = asked
  const first = asked.people.filter(({ email }) => written.members?.includes(email))
  const others = asked.people.filter((person) => person.roles.length === 0 && !first.includes(person))
  // Taken from the end.
  const members = [...r.sample(others, 60), ...first]
  const states = statesOf(written)
  const step = (until.getTime() - from.getTime()) / 60_000 / Math.max(1, states.length)
  let left = written.capacity
  let queue = 0
  const applied: Applied = { registrations: [], participants: [] }
  states.forEach((state, i) => {
    const created_at = awake(at(from, Math.floor(i * step + r.next() * step * 0.9)))
    const wanted = sizeOf(r, written.group_max ?? 1)
    const size = state === 'admitted' ? Math.min(wanted, Math.max(1, left)) : wanted
    const seated = state === 'admitted' && left >= size
    if (seated) left -= size
    const person = i % 10 < 8 ? members.pop() : undefined
    const names = Array.from({ length: size }, () => fullName(r))
    const id = idAt(r, created_at)
    const real = state === 'admitted' && !seated ? 'cancelled' : state
    applied.registrations.push({
      municipality,
      id,
      event,
      receipt: `${text(r, letters, 4)}-${text(r, letters, 4)}`,
      person: person?.id ?? null,
      email: person?.email ?? `${id.slice(-12)}@mail.example`,
      phone: '',
      locale: 'ja',
      ticket: asked.tickets.length === 0 ? null : (asked.tickets[r.chance(0.8) ? 0 : asked.tickets.length - 1] ?? null),
      size,
      answers: JSON.stringify(
        Object.fromEntries(
          asked.questions.map(({ id: question, kind, options }) => [question, answerTo(r, kind, options)]),
        ),
      ),
      state: real,
      queue: real === 'waiting' ? ++queue : null,
      offered_until: null,
      override: null,
      origin: 'demo',
      created_account: null,
      created_at,
      confirmed_at: at(created_at, 4),
      decided_at:
        real === 'admitted' || real === 'declined' ? (written.admission === 'first-come' ? created_at : until) : null,
      cancelled_at: real === 'cancelled' ? at(created_at, 90) : null,
    })
    names.forEach((called, position) => {
      const works = r.chance(0.6) ? r.pick(asked.organizations) : undefined
      const isLead = position === 0 && person !== undefined
      applied.participants.push({
        municipality,
        id: idAt(r, created_at),
        event,
        registration: id,
        position: position + 1,
        name: isLead ? `${person.family_name} ${person.given_name}` : `${called.family.name} ${called.given.name}`,
        name_kana: isLead ? `${person.family_kana} ${person.given_kana}` : `${called.family.kana} ${called.given.kana}`,
        code: text(r, '0123456789abcdef', 26),
        organization_name: written.asks_about_work ? (works?.name ?? '') : '',
        industry: written.asks_about_work ? (works?.industry[0] ?? null) : null,
        kind: written.asks_about_work ? r.pick(kinds) : null,
        resident: r.chance(0.65),
        needs: r.chance(0.03) ? ['wheelchair'] : [],
        needs_words: '',
      })
    })
  })
  return applied
}
