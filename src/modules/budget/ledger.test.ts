import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { tokyoInstant } from '#platform/calendar/index.ts'
import { Refusal } from '#platform/errors.ts'
import { insertAll } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { hoshimi, minamo } from '../../../test/database.ts'
import { givenScheme } from '../../../test/scheme-world.ts'
import { testSite } from '../../../test/site.ts'
import { type EntryKind, kinds } from './kinds.ts'
import { aidOf, balanceOf, type NewEntry, payingYears, postEntry } from './index.ts'
import { after, aidAfter, booksOf, nothing } from './rules.ts'

type Site = Awaited<ReturnType<typeof testSite>>
let site: Site
beforeAll(async () => {
  site = await testSite()
})

const actor = systemActor(minamo.code, '台帳')
/** Of 2026; what comes back does so on the last day of its books, and 過年度収入 on the day after. */
const entry = (scheme: string, kind: EntryKind, yen: number, application: string | null = null): NewEntry => ({
  scheme,
  fiscal_year: 2026,
  kind,
  yen,
  application,
  words: '試験',
  now: tokyoInstant('2026-11-20', '12:00'),
  ...(kind === 'pay' && { paid_on: '2027-05-31' }),
  ...(kind === 'return' && { received_on: '2027-05-31' }),
  ...(kind === 'past_income' && { received_on: '2027-06-01', ...booksOf(2026, '2027-06-01') }),
})
const afterClosing = { now: tokyoInstant('2027-06-01', '00:00') }
const post = (one: NewEntry) => site.inside((tx) => postEntry(tx, actor, one))
const balance = (scheme: string, year = 2026) => site.inside((tx) => balanceOf(tx, scheme, year))
/** The sentence it is refused with; null: it is entered. */
const refused = (one: NewEntry) =>
  post(one).then(
    () => null,
    (error: unknown) => (error instanceof Refusal && error.status === 409 ? error.why.ja : Promise.reject(error)),
  )

test('Of fifty who are committed to at the same moment out of a budget for ten, exactly ten are', async () => {
  const scheme = await givenScheme(site)
  await post(entry(scheme, 'appropriate', 1_000))
  const answers = await Promise.all(Array.from({ length: 50 }, () => refused(entry(scheme, 'commit', 100, newId()))))
  expect(answers.filter((answer) => answer === null).length).toBe(10)
  expect(await balance(scheme)).toEqual({ ...nothing, appropriated: 1_000, committed: 1_000, left: 0 })
})

test('Whatever is entered, the balance is the sum of the entries, what is refused leaves nothing, and database and rules agree', async () => {
  const kindCodes = Object.keys(kinds).filter((code): code is EntryKind => code in kinds)
  const step = fc.record({
    kind: fc.constantFrom<EntryKind>(...kindCodes, 'appropriate', 'commit'),
    yen: fc.integer({ min: 1, max: 40 }),
    who: fc.nat(2),
    less: fc.boolean(),
    shut: fc.constantFrom(false, false, false, true),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const [scheme, applications] = [await givenScheme(site), [newId(), newId(), newId()]]
      for (const { kind, yen, who, less, shut } of steps) {
        const year = kind === 'past_income' ? 2027 : 2026
        const [before, other] = [await balance(scheme, year), await balance(scheme, 2026 + 2027 - year)]
        const of = kind === 'appropriate' ? null : (applications[who] ?? null)
        const signed = kind === 'appropriate' && less ? -yen : yen
        const one = entry(scheme, kind, signed, of)
        const why = await refused(
          shut ? { ...one, ...afterClosing, ...(kind === 'pay' && { paid_on: '2027-06-01' }) } : one,
        )
        // A closed year promises and pays no more; what is released and comes back late changes nothing of that.
        if (shut && year === 2026 && ['appropriate', 'commit', 'pay'].includes(kind)) expect(why).not.toBe(null)
        const { left: _, ...sums } = await balance(scheme, year)
        const { appropriated, committed, paid } = sums
        expect(sums).toEqual(after(before, { kind, yen: why === null ? signed : 0 }))
        expect(await balance(scheme, 2026 + 2027 - year)).toEqual(other)
        expect(0 <= paid && paid <= committed && committed <= appropriated).toBe(true)
      }
      const rows = await site.inside((tx) =>
        tx
          .selectFrom('budget_entry')
          .select(['fiscal_year', 'kind', 'yen', 'number', 'application'])
          .where('scheme', '=', scheme)
          .orderBy('number')
          .execute(),
      )
      for (const year of [2026, 2027]) {
        const own = rows.filter(({ fiscal_year }) => fiscal_year === year)
        expect(own.map(({ number }) => number)).toEqual(own.map((_, i) => i + 1))
        const { left: _, ...sums } = await balance(scheme, year)
        expect(sums).toEqual(own.reduce(after, nothing))
      }
      for (const application of applications) {
        const { committed, paid } = rows.filter((row) => row.application === application).reduce(aidAfter, nothing)
        expect(0 <= paid && paid <= committed).toBe(true)
        expect(await site.inside((tx) => aidOf(tx, application, 2026))).toMatchObject({ committed, paid })
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('Each refusal says in a sentence what does not suffice', async () => {
  const [scheme, a] = [await givenScheme(site), newId()]
  const no = (kind: EntryKind, yen: number) => refused(entry(scheme, kind, yen, kind === 'appropriate' ? null : a))
  expect(await no('commit', 1)).toContain('予算がまだ入っていません')
  await post(entry(scheme, 'appropriate', 1_000))
  expect(await no('commit', 1_500)).toBe('予算が足りません。残りは1,000円で、500円足りません。')
  await post(entry(scheme, 'commit', 800, a))
  expect(await no('appropriate', -300)).toContain('すでに800円を決定している')
  expect(await no('pay', 900)).toContain('決定した額より多く支払う')
  expect(await no('return', 1)).toContain('戻すことはできません')
  expect(await no('appropriate', -200)).toBe(null)
})

test('Nobody changes or removes an entry or writes a sum, and the same form enters once', async () => {
  const [scheme, id] = [await givenScheme(site), newId()]
  await post({ ...entry(scheme, 'appropriate', 500), id })
  await post({ ...entry(scheme, 'appropriate', 500), id })
  expect((await balance(scheme)).appropriated).toBe(500)
  const attempts = [
    'update budget_entry set yen = 1',
    'delete from budget_entry',
    'update budget_balance set paid = 0',
    'delete from budget_aid',
  ]
  for (const attempt of attempts) {
    await expect(site.inside((tx) => sql.raw(attempt).execute(tx))).rejects.toThrow('permission denied')
  }
  await expect(sql`update budget_entry set yen = 1`.execute(site.db.root)).rejects.toThrow('only ever added to')
})

test('An application is paid out of the year in which something is committed and not paid', async () => {
  const [scheme, a] = [await givenScheme(site), newId()]
  expect(await site.inside((tx) => payingYears(tx, [a]))).toEqual(new Map())
  for (const year of [2026, 2027]) await post({ ...entry(scheme, 'appropriate', 500), fiscal_year: year })
  await post(entry(scheme, 'commit', 500, a))
  await post(entry(scheme, 'release', 300, a))
  await post({ ...entry(scheme, 'commit', 300, a), fiscal_year: 2027 })
  expect(await site.inside((tx) => payingYears(tx, [a]))).toEqual(new Map([[a, 2027]]))
  expect(await refused({ ...entry(await givenScheme(site), 'commit', 1, a), fiscal_year: 2026 })).not.toBe(null)
})

test('A town holds no ledger of another town', async () => {
  const held = site.inside((tx) => sql`select budget_lock(${hoshimi.code}, ${newId()}::uuid, 2026)`.execute(tx))
  await expect(held).rejects.toThrow('the ledger of another municipality')
})

test('No book takes what came on a day that belongs to another: a year until 31 May, its successors from then on', async () => {
  const [scheme, a] = [await givenScheme(site), newId()]
  await post(entry(scheme, 'appropriate', 500))
  for (const kind of ['commit', 'pay'] as const) await post(entry(scheme, kind, 500, a))
  const [back, late] = [entry(scheme, 'return', 1, a), entry(scheme, 'past_income', 1, a)]
  const wrong: [NewEntry, string][] = [
    [{ ...back, received_on: '2027-06-01' }, 'budget_entry_in_its_books'],
    [{ ...late, received_on: '2027-05-31' }, 'budget_entry_past_income'],
    [{ ...late, fiscal_year: 2028 }, 'budget_entry_past_income'],
  ]
  for (const [one, constraint] of wrong) await expect(post(one)).rejects.toMatchObject({ constraint })
  const { received_on: _, ...undated } = back
  await expect(post(undated)).rejects.toMatchObject({ constraint: 'budget_entry_came' })
  expect([booksOf(2026, '2027-05-31'), booksOf(2025, '2027-03-31'), booksOf(2025, '2027-04-01')]).toEqual([
    { kind: 'return', fiscal_year: 2026 },
    { kind: 'past_income', fiscal_year: 2026, of_year: 2025 },
    { kind: 'past_income', fiscal_year: 2027, of_year: 2025 },
  ])
})

test('What is taken back of the ledger is one entry, whole and once, in its own books', async () => {
  const [scheme, a] = [await givenScheme(site), newId()]
  await post(entry(scheme, 'appropriate', 1_000))
  for (const kind of ['commit', 'pay'] as const) await post(entry(scheme, kind, 500, a))
  const [id, receipt] = [newId(), newId()]
  const back = { ...entry(scheme, 'return', 200, a), receipt }
  await post({ ...back, id })
  const undone = { ...back, undoes: id, yen: -200 }
  const wrong: [NewEntry, string][] = [
    [{ ...undone, yen: -100 }, 'budget_entry_undoes'],
    [{ ...undone, received_on: '2027-05-30' }, 'budget_entry_undoes'],
    [{ ...back, undoes: id }, 'budget_entry_undoes'],
  ]
  for (const [one, constraint] of wrong) await expect(post(one)).rejects.toMatchObject({ constraint })
  await post(undone)
  expect(await balance(scheme)).toMatchObject({ committed: 500, paid: 500 })
  await expect(post(undone)).rejects.toMatchObject({ constraint: 'budget_entry_undone_once' })
  expect(await balance(scheme)).toMatchObject({ committed: 500, paid: 500 })
})

test('A closed year neither grows nor commits nor pays, whoever writes', async () => {
  const [scheme, a] = [await givenScheme(site), newId()]
  await post(entry(scheme, 'appropriate', 1_000))
  await post(entry(scheme, 'commit', 600, a))
  const late: [NewEntry, string][] = [
    [{ ...entry(scheme, 'appropriate', 1), ...afterClosing }, 'budget_entry_while_open'],
    [{ ...entry(scheme, 'commit', 1, a), ...afterClosing }, 'budget_entry_while_open'],
    [{ ...entry(scheme, 'pay', 1, a), paid_on: '2027-06-01' }, 'budget_entry_paid_while_open'],
  ]
  for (const [one, constraint] of late) {
    expect(await refused(one)).toContain('2026年度の出納は、2027年5月31日に閉鎖されました')
    const { now, ...rest } = one
    const row = { ...rest, municipality: minamo.code, id: newId(), account: 'x', entered_at: now }
    await expect(site.inside((tx) => insertAll(tx, 'budget_entry', [row]))).rejects.toMatchObject({ constraint })
  }
  // The bank said later what it had paid in time; what nobody needs any more is released, and stays unused.
  expect(await refused({ ...entry(scheme, 'pay', 400, a), ...afterClosing })).toBe(null)
  expect(await refused({ ...entry(scheme, 'release', 200, a), ...afterClosing })).toBe(null)
  expect(await balance(scheme)).toMatchObject({ committed: 400, paid: 400, left: 600 })
})
