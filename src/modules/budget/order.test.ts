// Two at once who need the ledgers of several years and schemes: the second waits for the first, and neither is begun anew.
import { expect, it } from 'vitest'
import { addDays, tokyoInstant } from '#platform/calendar/index.ts'
import { lockApplications } from '#modules/applications/index.ts'
import { somebodyWaits } from '../../../test/lock-waits.ts'
import { bookYear } from '../../../test/book-year.ts'
import { payingWorld } from '../../../test/paying-world.ts'
import { testSite } from '../../../test/site.ts'
import { carryOver } from './actions/carry-over.ts'
import { postEntry } from './enter.ts'
import { payLate } from './late.ts'
import { lockLedgers, lockLedgersOf } from './lock-ledger.ts'

const site = await testSite()
const w = await payingWorld(site)
const { municipality } = w.actor
const stages = ['submitted', 'decision', 'payment', 'closed']
const june = addDays(`${bookYear + 1}-05-31`, 10)

/** What each did, and how often it was begun: the second once the first holds what it needs, the first goes on once the second waits. */
async function twoAtOnce(
  first: { lock: Parameters<typeof site.inside>[0]; act: Parameters<typeof site.inside>[0] },
  second: Parameters<typeof site.inside>[0],
): Promise<number[]> {
  const begun = [0, 0]
  const held = Promise.withResolvers<undefined>()
  const one = site.inside(async (tx) => {
    begun[0] = (begun[0] ?? 0) + 1
    await first.lock(tx)
    held.resolve(undefined)
    await somebodyWaits(site)
    await first.act(tx)
  })
  await held.promise
  const other = site.inside(async (tx) => {
    begun[1] = (begun[1] ?? 0) + 1
    await second(tx)
  })
  await Promise.all([one, other])
  return begun
}

it('whoever pays what a closed year owes holds the ledger of the year that pays before one of a later scheme', async () => {
  const schemes = [await w.scheme(stages), await w.scheme(stages)]
  const owed: { scheme: string; application: string }[] = []
  for (const terms of schemes) {
    owed.push({
      scheme: terms.scheme,
      application: await w.granted(terms, 100_000, { name: `過年度商店${owed.length}` }),
    })
    await site.inside((tx) =>
      postEntry(tx, w.actor, {
        scheme: terms.scheme,
        fiscal_year: bookYear + 1,
        kind: 'appropriate',
        yen: 100_000,
        application: null,
        words: '当初予算',
        now: tokyoInstant(june, '09:00'),
      }),
    )
  }
  const ids = owed.map(({ application }) => application)
  const [one = '', two = ''] = owed.map(({ scheme }) => scheme)
  const begun = await twoAtOnce(
    {
      lock: (tx) => lockLedgersOf(tx, municipality, ids, june),
      act: (tx) => payLate(tx, w.actor, owed, june, tokyoInstant(june, '12:00')),
    },
    (tx) =>
      lockLedgers(tx, municipality, [
        { scheme: one, fiscal_year: bookYear + 1 },
        { scheme: two, fiscal_year: bookYear },
      ]),
  )
  expect(begun).toEqual([1, 1])
})

it('a decision on what was carried over and the carrying over of the rest take the years in the same order', async () => {
  const terms = await w.scheme(stages)
  const carried = await w.granted(terms, 100_000, { name: '繰越商店' })
  const rest = await w.granted(terms, 50_000, { name: '未払商店' })
  await w.carriedOver(carried)
  const now = tokyoInstant(`${bookYear + 1}-03-20`, '12:00')
  const begun = await twoAtOnce(
    {
      lock: async (tx) => {
        await lockApplications(tx, [carried])
        await lockLedgersOf(tx, municipality, [carried])
      },
      act: (tx) =>
        postEntry(tx, w.actor, {
          scheme: terms.scheme,
          fiscal_year: bookYear + 1,
          kind: 'release',
          yen: 10_000,
          application: carried,
          words: '額の確定',
          now,
        }),
    },
    (tx) =>
      carryOver(tx, w.actor, {
        scheme: terms.scheme,
        fiscal_year: bookYear,
        applications: [rest],
        words: '翌年度に支払うため',
        document_number: '',
        now,
      }),
  )
  expect(begun).toEqual([1, 1])
})
