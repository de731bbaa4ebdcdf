// What the panel keeps is what stood on its page: who was asked in between is waited for, and the page shows what was kept.
import { parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { minamo } from '../../../test/database.ts'
import { somebodyWaits } from '../../../test/lock-waits.ts'
import { type ReviewWorld, reviewWorld } from '../../../test/review-world.ts'
import { testSite } from '../../../test/site.ts'
import { lockReviewCall } from './queries/reviews.ts'

const site = await testSite()
let w: ReviewWorld
type Somebody = Awaited<ReturnType<ReviewWorld['somebody']>>
let officer: Somebody
let [aoi, ken]: Somebody[] = []
let applications: string[] = []

const line = { by: 'corrected', budget_yen: '150000', partial: 'last', percent: '80', reserves: '', pass: '' }
const keep = (more = {}) =>
  officer.browser.post(`/staff/schemes/${w.scheme}/panel`, { ...line, id: newId(), call: w.call, words: '', ...more })

beforeAll(async () => {
  w = await reviewWorld(site)
  officer = await w.somebody('yakusho', 'officer')
  ;[aoi, ken] = [await w.somebody('aoi', 'reviewer'), await w.somebody('ken', 'reviewer')]
  const first = await w.application()
  applications = [first, ...(await w.copies(first, 1))]
  await officer.browser.post(`/staff/schemes/${w.scheme}/review-plan`, {
    reviewers: '1',
    days: '14',
    version: '0',
    label_1: '必要',
    weight_1: '1',
    points_1: '5',
  })
  await officer.browser.post(`/staff/schemes/${w.scheme}/reviews/assignment`, { call: w.call, due_on: '2099-12-01' })
  const reviews = await site.inside((tx) => tx.selectFrom('review').select(['id', 'reviewer']).execute())
  for (const { id, reviewer } of reviews) {
    const { browser } = [aoi, ken].find((one) => one?.account === reviewer) ?? officer
    await browser.post(`/reviews/${id}/declaration`, { declared: 'none' })
    await browser.post(`/reviews/${id}/score`, { score_c1: '4', words: '', version: '0', act: 'hand_in' })
  }
})

it('waits for a reviewer who was asked between reading and keeping', async () => {
  const [application = '', other = ''] = applications
  const { reviewer } = await site.inside((tx) =>
    tx.selectFrom('review').select('reviewer').where('application', '=', application).executeTakeFirstOrThrow(),
  )
  const spare = [aoi, ken].find((one) => one?.account !== reviewer)?.account ?? ''
  const id = newId()
  const { answer } = await site.inside(async (tx) => {
    await lockReviewCall(tx, w.call)
    const answer = keep()
    await somebodyWaits(site)
    const asked = { municipality: minamo.code, id, application, call: w.call, reviewer: spare, due_on: '2099-12-01' }
    await tx
      .insertInto('review')
      .values({ ...asked, assigned_account: officer.account })
      .execute()
    return { answer }
  })
  const refused = await answer
  expect([refused.status, (await refused.text()).includes('採点がそろっていません')]).toEqual([422, true])
  const kept = await keep({ incomplete: 'yes' })
  expect(kept.status).toBe(303)
  const items = await site.inside((tx) => tx.selectFrom('review_panel_item').select('application').execute())
  expect(items).toEqual([{ application: other }])
})

it('chooses nothing beforehand for an application whose scores are awaited', async () => {
  const path = `/staff/decisions/new?${new URLSearchParams({ scheme: w.scheme, call: w.call, kind: 'award' })}`
  const page = parse(await (await officer.browser.get(path)).text())
  const rows = applications.map((id) => {
    const select = page.querySelector(`select[name="outcome_${id}"]`)
    const chosen = select?.querySelector('option[selected]')?.getAttribute('value') ?? ''
    return [chosen, select?.closest('tr')?.text.includes('採点がそろっていません')]
  })
  expect(rows).toEqual([
    ['', true],
    ['award', false],
  ])
})

it('shows what was kept, not what it would propose by itself', async () => {
  const kept = await keep({ incomplete: 'yes' })
  const page = await (await officer.browser.get(kept.headers.get('location') ?? '')).text()
  expect(page).toMatch(/採択1件・合計150,000円/)
  expect(page).toMatch(/name="budget_yen"[^>]*value="150,?000"/)
})
