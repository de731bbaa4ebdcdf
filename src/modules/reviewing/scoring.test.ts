// What reviewers hand in: who sees it when, what it comes to, and from when on it stays.
import { beforeAll, expect, it } from 'vitest'
import { all, plan, reviewTalk, text } from '../../../test/review-talk.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { proposedFor } from './queries/proposed.ts'
import { resultsOf } from './queries/results.ts'

const site = await testSite()
const { w, officer, aoi, ken, mei, application, board, panel, reviews, reviewOf, handIn, assigned, added, declared } =
  await reviewTalk(site)
type Somebody = typeof aoi

beforeAll(async () => {
  await officer.browser.post(`/staff/schemes/${w.scheme}/review-plan`, plan)
  await assigned()
  const asked = new Set((await reviews()).map(({ reviewer }) => reviewer))
  for (const one of [aoi, ken, mei]) if (!asked.has(one.account)) await added(one)
  for (const one of [aoi, ken]) await declared(one)
  await declared(mei, { declared: 'conflict', conflict: 'kinship', words: '' })
})

it('shows nobody a score before all are in: not the other, not the staff, on no page', async () => {
  const review = await reviewOf(aoi)
  const half = await aoi.browser.post(`/reviews/${review}/score`, {
    score_need: '4',
    comment_need: '蒼の所見',
    words: '',
    version: '0',
    act: 'hand_in',
  })
  expect(half.status).toBe(422)
  expect(
    (await aoi.browser.post(`/reviews/${review}/score`, { score_need: '9', words: '', version: '1', act: 'keep' }))
      .status,
  ).toBe(422)
  expect(
    (
      await aoi.browser.post(`/reviews/${review}/score`, {
        ...all(4),
        comment_need: '蒼の所見',
        words: '蒼はよいと思う',
        version: '1',
        act: 'hand_in',
      })
    ).status,
  ).toBe(303)
  expect(
    (await aoi.browser.post(`/reviews/${review}/score`, { ...all(1), words: '', version: '2', act: 'hand_in' })).status,
  ).toBe(409)
  const pages = [
    [ken.browser, `/reviews/${await reviewOf(ken)}`],
    [officer.browser, panel()],
    [officer.browser, board()],
    [officer.browser, `/staff/applications/${application}/reviews`],
    [officer.browser, `/applications/${application}`],
    [w.hana.browser, `/applications/${application}`],
  ] as const
  for (const [browser, path] of pages) {
    const page = await text(browser, path)
    expect([path, page.includes('蒼の所見') || page.includes('蒼はよい') || page.includes('80.0')]).toEqual([
      path,
      false,
    ])
  }
  expect((await ken.browser.get(panel())).status).toBe(404)
  expect(await site.inside((tx) => resultsOf(tx, [application]))).toEqual(
    new Map([[application, { score: null, corrected: null, reviews: 1, spread: null, rank: null, comments: [] }]]),
  )
  await handIn(ken, 2, '健は心配')
  const both = (await site.inside((tx) => resultsOf(tx, [application]))).get(application)
  expect(both).toEqual({
    score: 60,
    corrected: 60,
    reviews: 2,
    spread: 40,
    rank: 1,
    comments: expect.arrayContaining(['蒼はよいと思う', '健は心配']) as string[],
  })
  expect(await text(ken.browser, `/reviews/${await reviewOf(ken)}`)).toContain('蒼の所見')
  expect(await text(officer.browser, panel())).toContain('話し合う')
  expect(await text(w.hana.browser, `/applications/${application}`)).not.toContain('蒼の所見')
})

it('keeps criteria once somebody scored, in the call and in the database', async () => {
  const path = `/staff/schemes/${w.scheme}/review-plan`
  expect(await text(officer.browser, path)).toContain('採点が始まった募集回の観点は変わりません')
  expect(
    (
      await officer.browser.post(path, {
        reviewers: '5',
        days: '7',
        label_1: '新しい観点',
        weight_1: '1',
        points_1: '3',
        second: 'yes',
        version: '1',
      })
    ).status,
  ).toBe(303)
  const call = await site.inside((tx) =>
    tx.selectFrom('review_call').select('plan').where('call', '=', w.call).executeTakeFirstOrThrow(),
  )
  expect(call.plan.criteria.map(({ code }) => code)).toEqual(['need', 'feasibility', 'effect', 'cost'])
  await expect(
    site.inside((tx) => tx.updateTable('review_call').set({ plan: '{}' }).where('call', '=', w.call).execute()),
  ).rejects.toThrow(/review_plan_stays|criteria stay/)
  await expect(
    site.inside((tx) => tx.updateTable('review_score').set({ words: 'x' }).where('points', 'is not', null).execute()),
  ).rejects.toThrow(/never changes/)
})

it('reopens what was handed in with a reason, and keeps what it was', async () => {
  const review = await reviewOf(ken)
  expect((await officer.browser.post(`/staff/reviews/${review}/reopening`, {})).status).toBe(422)
  expect(
    (await officer.browser.post(`/staff/reviews/${review}/reopening`, { reason: '点と所見が合いません' })).status,
  ).toBe(303)
  expect(await text(aoi.browser, `/reviews/${await reviewOf(aoi)}`)).not.toContain('健は心配')
  await handIn(ken, 3, '健は見直した')
  const page = await text(officer.browser, `/staff/applications/${application}/reviews`)
  expect([page.includes('健は心配'), page.includes('健は見直した'), page.includes('点と所見が合いません')]).toEqual([
    true,
    true,
    true,
  ])
  expect((await site.inside((tx) => resultsOf(tx, [application]))).get(application)?.score).toBe(70)
})

it('has a second round, which counts once it is closed and is nobody else’s before', async () => {
  const second = (act: string) =>
    officer.browser.post(`/staff/schemes/${w.scheme}/panel/second-round`, { call: w.call, act })
  expect((await second('open')).status).toBe(303)
  await handIn(ken, 5, '健の2回目', 2)
  for (const [browser, path] of [
    [aoi.browser, `/reviews/${await reviewOf(aoi)}`],
    [officer.browser, panel()],
    [officer.browser, `/staff/applications/${application}/reviews`],
  ] as const)
    expect([path, /健の2回目|100\.0/.test(await text(browser, path))]).toEqual([path, false])
  expect((await site.inside((tx) => resultsOf(tx, [application]))).get(application)?.score).toBe(70)
  expect((await second('close')).status).toBe(303)
  expect(await text(officer.browser, panel())).toContain('60.0→100.0')
  expect((await site.inside((tx) => resultsOf(tx, [application]))).get(application)?.score).toBe(90)
  expect((await handIn(aoi, 5, '', 2)).status).toBe(409)
})

it('draws a line, keeps it as the panel’s proposal, and tells it in minutes', async () => {
  expect(await text(officer.browser, panel('&budget_yen=100000'))).toContain('補欠')
  expect(await text(officer.browser, panel('&budget_yen=x'))).toContain('数字で入力してください')
  const line = { by: 'score', budget_yen: '150000', partial: 'last', percent: '80', reserves: '', pass: '60' }
  const id = '01890000-0000-7000-8000-0000000000aa'
  const posted = { ...line, id, call: w.call, words: '全員一致で採択とした' }
  for (let n = 0; n < 2; n++)
    expect((await officer.browser.post(`/staff/schemes/${w.scheme}/panel`, posted)).status).toBe(303)
  expect(await site.inside((tx) => proposedFor(tx, w.call))).toEqual([
    { application, outcome: 'award', yen: 150_000, rank: 1, score: 90 },
  ])
  // Whoever goes on has what was written before them.
  expect(await text(officer.browser, panel())).toContain('全員一致で採択とした</textarea>')
  const minutes = await text(officer.browser, `/staff/schemes/${w.scheme}/panel/minutes.txt?call=${w.call}`)
  expect(minutes).toContain('全員一致で採択とした')
  expect(await text(officer.browser, panel())).toContain(
    `/staff/decisions/new?scheme=${w.scheme}&amp;call=${w.call}&amp;from=panel`,
  )
})

it('keeps scores, rounds and reviewers as they are once a proposal is out for approval, and after it', async () => {
  const [chief, later] = [await w.somebody('kacho', 'officer'), await w.somebody('later', 'reviewer')]
  const decision = () =>
    site.inside((tx) =>
      tx.selectFrom('decision').select(['id', 'version', 'state']).where('call', '=', w.call).executeTakeFirstOrThrow(),
    )
  const act = (browser: Browser, path: string, values = {}) =>
    decision().then(
      async ({ id, version }) =>
        (await browser.post(`/staff/decisions/${id}/${path}`, { ...values, version: String(version) })).status,
    )
  const send = () => act(officer.browser, 'sending', { title_1: '課長', account_1: chief.account })
  const staffAct = async (one: Somebody, name: string) =>
    (await officer.browser.post(`/staff/reviews/${await reviewOf(one)}/${name}`, { reason: 'x' })).status
  const score = async () => (await site.inside((tx) => resultsOf(tx, [application]))).get(application)?.score
  expect([await staffAct(ken, 'reopening'), await score()]).toEqual([409, 90])
  await officer.browser.post(`/staff/decisions/new?scheme=${w.scheme}&call=${w.call}&kind=award`, {
    call: w.call,
    title: '決定',
    words: '',
    [`outcome_${application}`]: 'reserve',
  })
  expect([await staffAct(aoi, 'reopening'), await send(), (await decision()).state]).toEqual([303, 303, 'pending'])
  const all = [(await handIn(aoi, 0)).status, await staffAct(ken, 'removal'), await staffAct(ken, 'reopening')]
  const more = await added(later)
  const tied = await aoi.browser.post(`/reviews/${await reviewOf(aoi)}/declaration`, {
    declared: 'conflict',
    conflict: 'advice',
    words: '',
  })
  expect([...all, more.status, tied.status]).toEqual([409, 409, 409, 409, 409])
  expect(await text(aoi.browser, `/reviews/${await reviewOf(aoi)}`)).toContain('採点は締め切られました')
  expect([await act(officer.browser, 'taking-back'), (await handIn(aoi, 4)).status, await score()]).toEqual([
    303, 303, 90,
  ])
  expect([await send(), await act(chief.browser, 'approval'), (await decision()).state]).toEqual([303, 303, 'approved'])
  expect([await staffAct(aoi, 'reopening'), await staffAct(aoi, 'removal'), await score()]).toEqual([409, 409, 90])
  expect(await text(officer.browser, `/staff/applications/${application}/reviews`)).not.toMatch(
    /差し戻す<|担当から外す/,
  )
})
