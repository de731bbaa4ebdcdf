// Many applications in one proposal: what the last approval costs, and what it leaves of each.
import { expect, it } from 'vitest'
import { awardWorld } from '../../../test/award-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const w = await awardWorld(site)

/** Decides so many of a scheme of their own, published from 1 yen on, as the proposal has them; and how many questions that took. */
async function decided(n: number, stages?: string[]) {
  const open = await w.scheme(10_000_000, stages)
  await site.inside((tx) =>
    tx.updateTable('scheme').set({ open_data_from_yen: 1 }).where('id', '=', open.scheme).execute(),
  )
  const outcomes: Record<string, string> = {}
  for (let i = 0; i < n; i += 1) {
    outcomes[await w.application(open)] = 'award'
    outcomes[await w.application(open, { outcome: 'not' })] = 'reject'
  }
  const id = await w.drafted(w.drafter.browser, open, outcomes)
  await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))
  site.db.takeQueries()
  expect((await w.act(w.chief.browser, id, 'approval')).status).toBe(303)
  return { scheme: open.scheme, id, queries: site.db.takeQueries().length }
}

it.each([
  ['paid at once', undefined],
  [
    'paid on invoice, once the amount is fixed',
    ['submitted', 'formal', 'decision', 'report', 'fixing', 'invoice', 'payment'],
  ],
])('asks as many questions for six as for two: %s', async (_, stages) => {
  const [two, six] = [await decided(1, stages), await decided(3, stages)]
  expect(six.queries).toBe(two.queries)
})

it('leaves of each its letter, numbered in the order of the proposal, its lines in the audit, what is public and what is due', async () => {
  const { scheme, id } = await decided(3)
  const left = await site.inside(async (tx) => {
    const items = await tx
      .selectFrom('decision_item')
      .selectAll()
      .where('decision', '=', id)
      .orderBy('position')
      .execute()
    const letters = await tx.selectFrom('letter').selectAll().where('scheme', '=', scheme).orderBy('number').execute()
    const issued = await tx
      .selectFrom('audit_line')
      .select('subject_id')
      .where('action', '=', 'letters.issued')
      .orderBy('seq', 'desc')
      .limit(6)
      .execute()
    const ofAwarded = async (table: 'award' | 'award_publication' | 'payment_due') =>
      (await tx.selectFrom(table).select('application').where('scheme', '=', scheme).execute())
        .map(({ application }) => application)
        .toSorted()
    return {
      items,
      letters,
      issued: issued.map(({ subject_id }) => subject_id).toReversed(),
      awarded: await ofAwarded('award'),
      published: await ofAwarded('award_publication'),
      due: await ofAwarded('payment_due'),
    }
  })
  const { items, letters } = left
  const yes = items.filter(({ outcome }) => outcome === 'award').map(({ application }) => application)
  expect(letters.map(({ application, kind }) => [application, kind])).toEqual(
    items.map(({ application, outcome }) => [application, outcome === 'award' ? 'award' : 'rejection']),
  )
  const [first] = letters
  expect(letters.map(({ number }) => number)).toEqual(letters.map((_, i) => (first?.number ?? 0) + i))
  expect(left.issued).toEqual(letters.map((one) => one.id))
  expect([left.awarded, left.published, left.due]).toEqual([yes.toSorted(), yes.toSorted(), yes.toSorted()])
})
