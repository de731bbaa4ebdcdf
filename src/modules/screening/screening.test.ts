// An application from its arrival to the review: checked, noted, handed on.
import { expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { findApplication } from '#modules/applications/index.ts'
import { openScheme } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { emptyScheme } from '../../../test/form-world.ts'
import { asking, due, noted, screeningPath, screeningWorld, stages } from '../../../test/screening-world.ts'
import { testSite } from '../../../test/site.ts'
import { findingsOf } from './index.ts'

const site = await testSite()
const w = await screeningWorld(site)
const { miura, saeki, arrived, text, state } = w

it('begins with the first point noted, and ends once all are in order', async () => {
  const id = await arrived()
  expect((await miura.browser.post(screeningPath(id), { version: '0', 'ok-section_about': 'yes' })).status).toBe(303)
  expect(await w.row(id)).toMatchObject({ state: 'formal', officer: miura.account })
  expect((await miura.browser.post(screeningPath(id, '/passing'), { version: '1' })).status).toBe(409)
  await miura.browser.post(screeningPath(id), noted(1))
  expect((await miura.browser.post(screeningPath(id, '/passing'), { version: '2' })).status).toBe(303)
  expect(await state(id)).toBe('review')
  const findings = await site.inside(async (tx) =>
    (await findingsOf(tx, [(await findApplication(tx, id)) ?? never()])).get(id),
  )
  expect(findings?.map(({ code, ok }) => [code, ok])).toEqual([
    ['section:about', true],
    ['section:plan', true],
  ])
})

const never = (): never => {
  throw new Error('not there')
}

it('stays where it is, and says that it is complete, where the scheme has no review', async () => {
  const id = await arrived(['submitted', 'formal', 'decision', 'closed'])
  await miura.browser.post(screeningPath(id), noted(0))
  await miura.browser.post(screeningPath(id, '/passing'), { version: '1' })
  expect(await state(id)).toBe('formal')
  expect(await text(`/applications/${id}`)).toContain('形式審査は終わり、決定を待っています')
})

it('tells the second of two officers what the first has noted, and keeps both words', async () => {
  const id = await arrived()
  await miura.browser.post(screeningPath(id), noted(0))
  const answer = await saeki.browser.post(screeningPath(id), noted(0, 'no', '押印がない'))
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('ほかの方が先に保存しました')
  expect(page).toContain('押印がない')
  expect((await saeki.browser.post(screeningPath(id), noted(1, 'no', ''))).status).toBe(422)
})

it('leaves an application to others where it is of a firm of one’s own; who is asked to review it declares before reading', async () => {
  const id = await arrived()
  const own = await w.officer('kaneko')
  await site.inside((tx) =>
    tx
      .insertInto('affiliation')
      .values({ municipality: minamo.code, person: own.person, organization: w.factory, role: 'staff' })
      .execute(),
  )
  const refused = await own.browser.post(screeningPath(id), noted(0))
  expect([refused.status, (await refused.text()).includes('ほかの担当者にお願いしてください')]).toEqual([409, true])
  expect((await own.browser.post(`/staff/applications/${id}/correction`, asking)).status).toBe(409)
  await miura.browser.post(screeningPath(id), noted(0))
  expect((await miura.browser.post(screeningPath(id, '/passing'), { version: '1' })).status).toBe(303)
  const { call, scheme } = (await w.row(id)) ?? never()
  const by = { municipality: minamo.code, call, due_on: due }
  const review = newId()
  await site.inside(async (tx) => {
    await tx
      .insertInto('review_call')
      .values({ ...by, scheme, plan: '{"criteria":[]}', created_account: 'x' })
      .execute()
    await tx
      .insertInto('review')
      .values({
        ...by,
        id: review,
        application: id,
        reviewer: miura.account,
        organization: w.factory,
        person: null,
        conflict: null,
        assigned_account: 'x',
        reminded_on: null,
      })
      .execute()
  })
  const statuses = async () => [
    (await miura.browser.get(`/applications/${id}`)).status,
    (await miura.browser.get(screeningPath(id))).status,
  ]
  expect([await statuses(), (await saeki.browser.get(screeningPath(id))).status]).toEqual([[409, 409], 200])
  expect(await text(`/applications/${id}`)).toContain(`/reviews/${review}`)
  await miura.browser.post(`/reviews/${review}/declaration`, { declared: 'none' })
  expect(await statuses()).toEqual([200, 200])
})

it('is the officers’ to do, others’ to read, and hidden from the applicant and from strangers', async () => {
  const id = await arrived()
  const read = await Promise.all(
    [miura, w.coordinator, w.auditor, w.hana, w.jiro].map(({ browser }) => browser.get(screeningPath(id))),
  )
  expect(read.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404])
  const wrote = await Promise.all(
    [w.coordinator, w.auditor, w.hana, w.jiro].map(({ browser }) => browser.post(screeningPath(id), noted(0))),
  )
  expect(wrote.map(({ status }) => status)).toEqual([403, 403, 404, 404])
  const asked = await Promise.all(
    [w.coordinator, w.auditor, w.hana].map(({ browser }) =>
      browser.post(`/staff/applications/${id}/correction`, asking),
    ),
  )
  expect(asked.map(({ status }) => status)).toEqual([403, 403, 404])
  expect(await state(id)).toBe('submitted')
})

it('is one officer’s work, handed on and given back; two at once do not take it from each other unseen', async () => {
  const id = await arrived()
  const hand = (browser: typeof miura.browser, officer: string, before = '') =>
    browser.post(`/staff/work/${id}/officer`, { officer, before })
  await hand(miura.browser, miura.account)
  expect((await hand(saeki.browser, saeki.account)).status).toBe(409)
  expect(await text('/staff/work?whose=mine')).toContain('小宮山製作所')
  await hand(miura.browser, saeki.account, miura.account)
  expect((await w.row(id))?.officer).toBe(saeki.account)
  expect((await site.mailTo(saeki.email)).map(({ subject }) => subject)).toContain(
    '申請の担当になりました：小宮山製作所',
  )
  expect((await hand(saeki.browser, w.hana.account, saeki.account)).status).toBe(404)
  await hand(saeki.browser, '', saeki.account)
  expect((await w.row(id))?.officer).toBe(null)
})

it('keeps the points that a scheme adds, and shows them', async () => {
  const { scheme } = await openScheme(site, {}, undefined, { stages })
  const plan = { version: '0', correction_days: '10', label_1: '代表者の印がある', help_1: '', label_2: '', help_2: '' }
  // From its first hour, before it has a call.
  expect((await miura.browser.get(`/staff/schemes/${await emptyScheme(site)}/screening`)).status).toBe(200)
  expect((await miura.browser.post(`/staff/schemes/${scheme}/screening`, { ...plan, help_2: '理由' })).status).toBe(422)
  expect((await miura.browser.post(`/staff/schemes/${scheme}/screening`, plan)).status).toBe(303)
  expect(
    (await saeki.browser.post(`/staff/schemes/${scheme}/screening`, { ...plan, label_1: '代理人の印がある' })).status,
  ).toBe(409)
  const id = await w.begun(w.hana.browser, w.factory, scheme)
  await w.filled(id)
  await w.submitted(id)
  expect(await text(screeningPath(id))).toContain('代表者の印がある')
})
