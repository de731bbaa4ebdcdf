import { describe, expect, it } from 'vitest'
import { eventKinds } from '#modules/events/index.ts'
import { demoTown, demoWard } from '../index.ts'
import { afterwardsOf } from './afterwards.ts'
import { attendanceOf } from './attendance.ts'
import { eventRowsOf } from './index.ts'

const until = new Date('2026-11-21T03:00:00Z')
const ward = demoWard({ people: 300, organizations: 250, challenges: 40, seed: 1, until })
const rows = eventRowsOf(ward, 1, until, 'saeki')
const registrationsOf = (title: string) => {
  const event = rows.events.find((one) => one.title?.includes(title))
  return { event, registrations: rows.registrations.filter((one) => one.event === event?.id) }
}
const seats = (registrations: typeof rows.registrations, ...states: string[]) =>
  registrations.filter(({ state }) => states.includes(state)).reduce((sum, { size }) => sum + size, 0)

describe('the events of the demo ward', () => {
  it('are the same for the same seed, and of every kind that is offered', () => {
    expect(eventRowsOf(ward, 1, until, 'saeki')).toEqual(rows)
    const shown = new Set(rows.events.map(({ kind }) => kind))
    expect(eventKinds.map(({ id }) => id).filter((kind) => !shown.has(kind))).toEqual(['other'])
  })

  it('have one draw with more applications than seats, and one that is full with a waiting list', () => {
    const drawn = registrationsOf('冬の巻')
    expect(drawn.registrations.filter(({ state }) => state === 'applied').length).toBe(60)
    expect(seats(drawn.registrations, 'applied')).toBeGreaterThan(2 * (drawn.event?.capacity ?? 0))
    const full = registrationsOf('工場めぐり')
    expect(seats(full.registrations, 'admitted')).toBe(full.event?.capacity)
    expect(full.registrations.filter(({ state }) => state === 'waiting').map(({ queue }) => queue)).toEqual([
      1, 2, 3, 4,
    ])
  })

  it('have an interview fair with the twelve firms it tells of, and nobody at two booths at once', () => {
    const { booths, slots, bookings } = rows.fairs
    expect([booths.length, slots.length]).toEqual([12, 8])
    expect(bookings.length).toBeGreaterThan(20)
    for (const key of ['booth', 'participant'] as const)
      expect(new Set(bookings.map((one) => `${one[key]} ${one.slot}`)).size).toBe(bookings.length)
    expect(new Set(bookings.map(({ booth, participant }) => booth + participant)).size).toBe(bookings.length)
  })

  it('give no seat twice, and happen in order', () => {
    for (const event of rows.events) {
      const here = rows.registrations.filter((one) => one.event === event.id)
      expect(seats(here, 'admitted', 'offered')).toBeLessThanOrEqual(event.capacity ?? 0)
      const times = [
        event.created_at,
        event.submitted_at,
        event.published_at,
        event.opens_at,
        event.closes_at,
        event.starts_at,
      ]
      const known = times.flatMap((time) => (time ? [new Date(time).getTime()] : []))
      expect([event.title, known]).toEqual([event.title, known.toSorted((a, b) => a - b)])
      for (const { created_at } of here) expect(created_at && new Date(created_at) <= until).toBe(true)
    }
    const codes = rows.participants.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('are some of each town’s own', () => {
    const town = demoTown({ seed: 1, until })
    const theirs = eventRowsOf(town, 1, until, 'hoshi')
    expect(theirs.events.length).toBeGreaterThan(1)
    const known = new Set(rows.events.map(({ id }) => id))
    expect(theirs.events.filter(({ id }) => known.has(id))).toEqual([])
  })
})

describe('what followed', () => {
  const { wishes, contacts, answers } = afterwardsOf(rows, attendanceOf(rows))
  const miura = ward.people.find(({ email }) => email === 'miura@demo.example')
  const own = new Set(rows.registrations.filter(({ person }) => person === miura?.id).map(({ id }) => id))
  const isOwn = (id: string) => rows.participants.some((one) => one.id === id && own.has(one.registration))

  it('has wishes of two, one of whom is the member one signs in as, among those who may be seen', () => {
    const seen = new Set(contacts.map(({ participant }) => participant))
    expect(wishes.filter(({ participant, wanted }) => !seen.has(participant) || !seen.has(wanted))).toEqual([])
    const mutual = wishes.filter(({ mutual_at }) => mutual_at !== null)
    expect(mutual.map(({ participant }) => isOwn(participant)).toSorted()).toEqual([false, true])
  })

  it('has answers that say of nobody that they are theirs', () => {
    expect(answers.length).toBeGreaterThan(10)
    const people = new Set(rows.participants.map(({ id }) => id))
    expect(answers.filter(({ key }) => people.has(key))).toEqual([])
  })
})
