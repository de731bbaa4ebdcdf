// The database's order is that of fitting everyone: the same people, the same place, the same counts.
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import {
  insertConsents,
  insertPeople,
  insertPersonSkills,
  type MatchablePerson,
  matchablePeople,
} from '#modules/members/index.ts'
import { anyNeed, anyPerson } from '../../../test/any-fit.ts'
import { minamo } from '../../../test/database.ts'
import { personRow } from '../../../test/person-row.ts'
import { testSite } from '../../../test/site.ts'
import { bestPeople, countFitting, hintsFor, nearPeople, needsOfNobody } from './queries/best.ts'
import { sortPeople } from './rules.ts'

const today = '2026-11-21'
const municipality = minamo.code

describe('the best people for a challenge', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let town: MatchablePerson[]
  beforeAll(async () => {
    site = await testSite()
    const people = fc.sample(anyPerson, { numRuns: 300, seed: 1 }).map((person) => ({ ...person, id: newId() }))
    await site.inside(async (tx) => {
      const rows = people.map(({ skills: _, experience_kinds, ...person }, i) =>
        personRow({ ...person, experience_kinds: JSON.stringify(experience_kinds), display_name: `人${i}` }),
      )
      await insertPeople(tx, rows)
      await insertPersonSkills(
        tx,
        people.flatMap(({ id, skills }) => skills.map((skill) => ({ municipality, person: id, ...skill }))),
      )
      // The last ten never agreed to be found.
      const found = people.slice(0, -10)
      await insertConsents(
        tx,
        found.map(({ id }) => ({
          municipality,
          id: newId(),
          person: id,
          purpose: 'findable',
          text_version: '1',
          evidence: '{}',
        })),
      )
      await tx
        .updateTable('person')
        .set({ findable: true })
        .where(
          'id',
          'in',
          found.map(({ id }) => id),
        )
        .execute()
    })
    town = await site.inside((tx) => matchablePeople(tx))
  })

  it('are those of fitting everyone, whatever it asks for', async () => {
    expect(town.length).toBe(290)
    const open = anyNeed.map((need) => ({
      ...need,
      state: 'published' as const,
      entry_from_on: null,
      entry_until_on: null,
    }))
    await fc.assert(
      fc.asyncProperty(
        open,
        fc.subarray(
          town.map(({ id }) => id),
          { maxLength: 20 },
        ),
        async (need, excluded) => {
          const asked = { today, excluded }
          const those = town.filter(({ id }) => !excluded.includes(id))
          const slow = sortPeople(those, need, today, () => ({ entered: false, own: false }))
          await site.inside(async (tx) => {
            const all = { limit: 1000 }
            const key = ({ person, fit }: (typeof slow.fitting)[number]) => [person.id, fit.score]
            expect((await bestPeople(tx, need, asked, all)).map(key)).toEqual(slow.fitting.map(key))
            expect((await bestPeople(tx, need, asked, { limit: 5, offset: 2 })).map(key)).toEqual(
              slow.fitting.slice(2, 7).map(key),
            )
            expect(await countFitting(tx, need, asked)).toBe(slow.fitting.length)
            expect((await nearPeople(tx, need, asked, all)).map(key)).toEqual(slow.near.map(key))
            expect((await hintsFor(tx, [need], asked)).get(need.id)).toEqual(slow.hints)
            const anyone = sortPeople(town, need, today, () => ({ entered: false, own: false })).fitting.length > 0
            expect((await needsOfNobody(tx, [need], today)).length).toBe(anyone ? 0 : 1)
          })
        },
      ),
      { numRuns: 50 },
    )
  }, 120_000)

  it('are no candidates from the moment they take their consent back, and know what they changed at once', async () => {
    const [need] = fc.sample(anyNeed, { numRuns: 1, seed: 2 }).map((one) => ({
      ...one,
      state: 'published' as const,
      entry_from_on: null,
      entry_until_on: null,
      skills: [],
      hours_per_week: null,
      days: [],
      starts_on: null,
      months: null,
      place: null,
      reward_yen: null,
    }))
    if (need === undefined) throw new Error('No need')
    const asked = { today, excluded: [] }
    const [first] = await site.inside((tx) => bestPeople(tx, need, asked, { limit: 1 }))
    const id = first?.person.id ?? ''
    const isThere = async () =>
      (await site.inside((tx) => bestPeople(tx, need, asked, { limit: 1000 }))).some(({ person }) => person.id === id)
    await site.inside((tx) => tx.updateTable('person').set({ reward: 'paid' }).where('id', '=', id).execute())
    expect(await isThere()).toBe(false)
    await site.inside((tx) => tx.updateTable('person').set({ reward: 'either' }).where('id', '=', id).execute())
    expect(await isThere()).toBe(true)
    await site.inside((tx) => tx.updateTable('person').set({ findable: false }).where('id', '=', id).execute())
    expect(await isThere()).toBe(false)
    const left = await site.inside((tx) =>
      tx.selectFrom('matchable').select('skill').where('person', '=', id).execute(),
    )
    expect(left).toEqual([])
  })
})
