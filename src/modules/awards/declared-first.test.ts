// Staff who review declare before they read, wherever it could be read.
import { expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { reviewPart } from '#modules/reviewing/index.ts'
import { awardWorld } from '../../../test/award-world.ts'
import { minamo } from '../../../test/database.ts'
import { testSite } from '../../../test/site.ts'
import { jobs } from './jobs.ts'
import { dossiersOf } from './queries/dossiers.ts'

it('an officer who is asked to review reads neither item nor dossier before they declare', async () => {
  const site = await testSite()
  const w = await awardWorld(site)
  const open = await w.scheme(1_000_000)
  const [asked, other] = [await w.application(open), await w.application(open)]
  const id = await w.drafted(w.drafter.browser, open, { [asked]: 'award', [other]: 'award' })
  await w.act(w.drafter.browser, id, 'sending', w.chain(w.director))
  for (const { id: dossier } of await site.inside((tx) => dossiersOf(tx, id)))
    await jobs['awards.print']?.run(site.services, { municipality: minamo.code, dossier })
  const [kept] = await site.inside((tx) => dossiersOf(tx, id))
  const [review, whose] = [newId(), { municipality: minamo.code, call: open.call }]
  await site.inside(async (tx) => {
    const call = {
      ...whose,
      scheme: open.scheme,
      plan: JSON.stringify(reviewPart.fresh),
      due_on: '2099-12-01',
    }
    await tx
      .insertInto('review_call')
      .values({ ...call, created_account: 'x' })
      .execute()
    await tx
      .insertInto('review')
      .values({
        ...whose,
        id: review,
        application: asked,
        reviewer: w.chief.account,
        due_on: '2099-12-01',
        assigned_account: 'x',
      })
      .execute()
  })
  const page = `/staff/decisions/${id}`
  const status = async (path: string) => (await w.chief.browser.get(path)).status
  const paths = [`${page}/items/${asked}`, `${page}/dossier.pdf`, `${page}/dossiers/${kept?.id}`]
  for (const path of paths) expect([path, await status(path)]).toEqual([path, 409])
  expect(await (await w.chief.browser.get(`${page}/dossier.pdf`)).text()).toContain(`/reviews/${review}`)
  expect(await status(`/files/${kept?.pdf}`)).toBe(404)
  expect([await status(`${page}/items/${other}`), await status(page)]).toEqual([200, 200])
  expect((await w.director.browser.get(`${page}/dossier.pdf`)).status).toBe(200)
  await w.chief.browser.post(`/reviews/${review}/declaration`, { declared: 'none' })
  for (const path of paths) expect([path, await status(path)]).toEqual([path, 200])
})
