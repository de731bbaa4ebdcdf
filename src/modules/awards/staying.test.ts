// What was granted, and the proposals that granted it, are held by the database against the pages' own role.
import { beforeAll, expect, it } from 'vitest'
import type { Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { type AwardWorld, awardWorld } from '../../../test/award-world.ts'
import { heldBy } from '../../../test/held-by.ts'
import { testSite } from '../../../test/site.ts'

let site: Awaited<ReturnType<typeof testSite>>
let w: AwardWorld
let application = ''
let decision = ''
beforeAll(async () => {
  site = await testSite()
  w = await awardWorld(site)
  const open = await w.scheme(1_000_000)
  application = await w.application(open)
  decision = await w.drafted(w.drafter.browser, open, { [application]: 'award' })
  await w.act(w.drafter.browser, decision, 'sending', w.chain(w.chief))
  await w.act(w.chief.browser, decision, 'approval')
})
const held = (write: (tx: Tx) => Promise<unknown>) => heldBy(site, write)
const award = (set: object) => (tx: Tx) =>
  tx.updateTable('award').set(set).where('application', '=', application).execute()

it('an award changes only by what was decided after it, and is not removed', async () => {
  expect([await held(award({ yen: 200_001 })), await held(award({ yen: 1 }))]).toEqual([
    'award_by_decision',
    'award_by_decision',
  ])
  expect(await held(award({ decided_yen: 900_000 }))).toBe('award_stays')
  const remove = (tx: Tx) => tx.deleteFrom('award').where('application', '=', application).execute()
  expect(await held(remove)).toContain('permission denied')
})

it('nothing is granted but by a decision of just that', async () => {
  const open = await w.scheme(1_000_000)
  const other = await w.application(open)
  const row = await site.inside((tx) =>
    tx.selectFrom('award').selectAll().where('application', '=', application).executeTakeFirstOrThrow(),
  )
  const grant = (tx: Tx) =>
    tx
      .insertInto('award')
      .values({ ...row, application: other, scheme: open.scheme, call: open.call })
      .execute()
  expect(await held(grant)).toBe('award_decided')
  const draft = await w.drafted(w.drafter.browser, open, { [other]: 'award' })
  expect(await held(grant)).toBe('award_decided')
  await w.act(w.drafter.browser, draft, 'sending', w.chain(w.chief))
  expect((await w.act(w.chief.browser, draft, 'approval')).status).toBe(303)
})

it('a proposal begins as a draft, and stays once it was sent on', async () => {
  const row = await w.decision(decision)
  const approved = (tx: Tx) =>
    tx
      .insertInto('decision')
      .values({ ...row, id: newId() })
      .execute()
  const remove = (tx: Tx) => tx.deleteFrom('decision').where('id', '=', decision).execute()
  expect([row.state, await held(approved), await held(remove)]).toEqual([
    'approved',
    'decision_stays',
    'decision_stays',
  ])
})
