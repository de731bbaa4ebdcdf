// Who is asked to review, and what they may read before and after they declare.
import { expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { all, plan, purpose, reviewTalk, text } from '../../../test/review-talk.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const { w, officer, aoi, ken, mei, own, application, board, reviews, reviewOf, attached, assigned, added } =
  await reviewTalk(site)

it('has a plan whose rows keep what was typed, and that goes into the scheme', async () => {
  const path = `/staff/schemes/${w.scheme}/review-plan`
  expect(await text(officer.browser, path)).toContain('実現性')
  const wrong = await officer.browser.post(path, { ...plan, weight_2: 'x' })
  expect([wrong.status, (await wrong.text()).includes('value="x"')]).toEqual([422, true])
  const press = async (more = {}) => (await officer.browser.post(path, { ...plan, ...more })).status
  // The same twice is kept once; something else on top of what is no longer there is not.
  expect([await press(), await press(), await press({ days: '15' })]).toEqual([303, 303, 409])
  expect((await aoi.browser.get(path))?.status).toBe(404)
  expect((await w.hana.browser.get(path)).status).toBe(404)
})

it('asks two of the three who are free, never somebody of the firm, and tells them', async () => {
  const asked = await assigned()
  expect(asked.headers.get('location')).toBe(`${board()}?call=${w.call}&short=0`)
  const given = await reviews()
  expect(given.length).toBe(2)
  expect(given.map(({ reviewer }) => reviewer)).not.toContain(own.account)
  expect((await w.row(application))?.state).toBe('review')
  const [first] = [aoi, ken, mei].filter((one) => given.some(({ reviewer }) => reviewer === one.account))
  expect(await site.mailTo(`${first?.person}@example.jp`)).toHaveLength(1)
  expect((await assigned()).status).toBe(303)
  expect((await reviews()).length).toBe(2)
  expect((await added(own)).status).toBe(409)
  const spare = [aoi, ken, mei].find((one) => !given.some(({ reviewer }) => reviewer === one.account)) ?? own
  expect((await added(spare)).status).toBe(303)
  expect((await reviews()).length).toBe(3)
})

it('lets nobody read before they declare, and takes off who is in conflict', async () => {
  const review = await reviewOf(aoi)
  const page = await text(aoi.browser, `/reviews/${review}`)
  expect([page.includes('小宮山製作所'), page.includes(purpose), page.includes('IT導入支援補助金')]).toEqual([
    true,
    false,
    true,
  ])
  expect(
    (await aoi.browser.post(`/reviews/${review}/score`, { ...all(5), words: '', version: '0', act: 'keep' })).status,
  ).toBe(403)
  expect((await aoi.browser.get(`/applications/${application}`)).status).toBe(404)
  for (const path of [`/reviews/${review}`, `/reviews/${await reviewOf(ken)}`])
    expect((await mei.browser.get(path)).status).toBe(404)
  expect((await officer.browser.get(`/reviews/${review}`)).status).toBe(404)
  expect((await aoi.browser.post(`/reviews/${review}/declaration`, {})).status).toBe(422)
  expect((await aoi.browser.post(`/reviews/${review}/declaration`, { declared: 'conflict' })).status).toBe(422)
  for (const one of [aoi, ken])
    expect((await one.browser.post(`/reviews/${await reviewOf(one)}/declaration`, { declared: 'none' })).status).toBe(
      303,
    )
  const half = await aoi.browser.post(`/reviews/${review}/declaration`, { declared: 'conflict', conflict: '' })
  expect([half.status, await half.text()]).toEqual([
    422,
    expect.stringMatching(/<details open[^>]*><summary>利害関係を申告する/),
  ])
  expect(await text(aoi.browser, `/reviews/${review}`)).toContain(purpose)
  const mine = await reviewOf(mei)
  expect(
    (
      await mei.browser.post(`/reviews/${mine}/declaration`, {
        declared: 'conflict',
        conflict: 'kinship',
        words: '弟の会社です',
      })
    ).status,
  ).toBe(303)
  expect((await mei.browser.get(`/reviews/${mine}`)).status).toBe(404)
  const seen = await text(officer.browser, `/staff/applications/${application}/reviews`)
  expect(seen).toContain('弟の会社です')
  expect((await reviews()).map(({ state }) => state).toSorted()).toEqual(['conflict', 'free', 'free'])
})

it('opens documents to reviewers only after their declaration', async () => {
  const file = newId()
  await attached(application, file, '見積書.png')
  const status = async (one: typeof aoi) => (await one.browser.get(`/files/${file}`))?.status
  const unasked = await w.somebody('unasked', 'reviewer')
  expect([await status(aoi), await status(mei), await status(unasked)]).toEqual([200, 404, 404])
})

it('shows what was submitted while its applicant corrects it, not what is half written', async () => {
  const [given] = (await reviews()).filter(({ state }) => state === 'free')
  const reviewer = [aoi, ken, mei].find((one) => one.account === given?.reviewer)
  const set = (values: object) =>
    site.inside((tx) => tx.updateTable('application').set(values).where('id', '=', application).execute())
  await set({ state: 'correction' })
  await set({ answers: JSON.stringify({ name: '名', purpose: '書きかけの補正' }) })
  const page = await text(reviewer?.browser ?? officer.browser, `/reviews/${given?.id ?? ''}`)
  expect([page.includes(purpose), page.includes('書きかけの補正')]).toEqual([true, false])
  await set({ state: 'formal' })
  await set({ state: 'review' })
})

it('opens on the newest call that has something to review', async () => {
  const newer = { id: newId(), opens_at: new Date('2098-04-01'), closes_at: new Date('2098-05-01') }
  await site.inside(async (tx) => {
    const call = await tx.selectFrom('scheme_call').selectAll().where('id', '=', w.call).executeTakeFirstOrThrow()
    await tx
      .insertInto('scheme_call')
      .values({ ...call, ...newer })
      .execute()
  })
  const link = `/staff/applications/${application}/reviews`
  expect(await text(officer.browser, board())).toContain(link)
  expect(await text(officer.browser, `${board()}?call=${newer.id}`)).not.toContain(link)
  await site.inside((tx) => tx.deleteFrom('scheme_call').where('id', '=', newer.id).execute())
})
