import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { type Asked, givenFacts } from '#modules/schemes/index.ts'
import { postEntry } from '#modules/budget/index.ts'
import { applicationWorld, type ApplicationWorld, openScheme } from '../../../test/application-world.ts'
import { testSite } from '../../../test/site.ts'

let w: ApplicationWorld
beforeAll(async () => {
  w = await applicationWorld(await testSite())
})

const asked = (more: Partial<Asked> = {}): Asked => ({
  scheme: w.scheme, call: w.call, fiscal_year: 2026, organization: w.factory, person: null, corporate_number: null, application: null, ...more,
}) // prettier-ignore
const given = async (...all: Asked[]) => await w.site.inside((tx) => givenFacts(tx, all))

/** Granted to the factory, by an application that is then thrown together for it. */
async function award(scheme: { scheme: string; call: string }, fiscal_year: number, yen: number | null, more: object = {}) {
  const id = await w.begun(w.hana.browser, w.factory, scheme.scheme)
  const row = { municipality: w.municipality, application: id, scheme: scheme.scheme, call: scheme.call, fiscal_year, organization: w.factory, person: null, corporate_number: null, applicant_name: '小宮山製作所', decided_on: '2026-05-01', decided_yen: yen, yen, conditions: [], valid_until: null, ...more }
  await w.site.inside((tx) => tx.insertInto('award').values(row).execute())
  return id
} // prettier-ignore

test('Earlier awards of the same firm count by scheme, year and yen; its own, ended ones and others’ do not', async () => {
  const [before, ended, another] = [await openScheme(w.site), await openScheme(w.site), await openScheme(w.site)]
  const own = await award(w, 2026, 100)
  await award(before, 2024, 30)
  await award(another, 2023, 1_000)
  await award(ended, 2026, 0, { ended_on: '2026-06-01' })
  const [first, again, other] = await given(asked(), asked({ application: own }), asked({ organization: w.other }))
  expect(first?.past).toEqual({ same_scheme: 1, same_scheme_year: 1, same_scheme_year_yen: 100, aid_yen_3_years: 130 })
  expect(again?.past).toMatchObject({ same_scheme: 0, same_scheme_year_yen: 0, aid_yen_3_years: 30 })
  expect(other?.past).toMatchObject({ same_scheme: 0, aid_yen_3_years: 0 })
})

test('What is left of the budget is the call’s until the ledger is begun, then the ledger’s', async () => {
  const left = async () => (await given(asked()))[0]?.budget
  expect(await left()).toEqual({ left_yen: 5_000_000 })
  const entry = { scheme: w.scheme, fiscal_year: 2026, words: '', now: new Date(), kind: 'appropriate' as const }
  await w.site.inside(async (tx) => {
    await postEntry(tx, systemActor(w.municipality, '台帳'), { ...entry, yen: 1_000, application: null })
    await postEntry(tx, systemActor(w.municipality, '台帳'), {
      ...entry,
      kind: 'commit',
      yen: 400,
      application: newId(),
    })
  })
  expect(await left()).toEqual({ left_yen: 600 })
})

test('Twenty judgements ask the database as often as one', async () => {
  const queries = async (n: number) => {
    w.site.db.takeQueries()
    await given(...Array.from({ length: n }, () => asked()))
    return w.site.db.takeQueries().length
  }
  expect(await queries(20)).toBe(await queries(1))
})
