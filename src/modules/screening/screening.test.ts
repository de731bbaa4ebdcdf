// An application from its arrival to the review: checked, corrected, handed in again.
import { beforeAll, expect, it } from 'vitest'
import { addDays, nextOfficeDay, today } from '#platform/calendar/index.ts'
import { inMunicipality } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { findApplication } from '#modules/applications/index.ts'
import { type ApplicationWorld, applicationWorld, openScheme } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { emptyScheme } from '../../../test/form-world.ts'
import { person } from '../../../test/member-world.ts'
import { testSite } from '../../../test/site.ts'
import { remind } from './actions/answered.ts'
import { findingsOf } from './index.ts'

const site = await testSite()
let w: ApplicationWorld
let miura: Awaited<ReturnType<typeof officer>>
let saeki: Awaited<ReturnType<typeof officer>>

async function officer(name: string) {
  const email = `${name}@example.jp`
  const [account, id] = [await site.account(email, 'officer'), newId()]
  const row = { ...person(id, account, name), email }
  await site.inside((tx) => tx.insertInto('person').values(row).execute())
  const browser = site.browser()
  await browser.signIn(email)
  return { account, browser, email, person: id }
}

beforeAll(async () => {
  w = await applicationWorld(site)
  ;[miura, saeki] = [await officer('miura'), await officer('saeki')]
})

type Stages = NonNullable<Parameters<typeof openScheme>[3]>['stages']
const stages: Stages = ['submitted', 'formal', 'correction', 'review', 'decision', 'payment', 'closed']
async function submitted(own: Stages = stages): Promise<string> {
  const { scheme } = await openScheme(site, {}, undefined, { stages: own })
  const id = await w.begun(w.hana.browser, w.factory, scheme)
  await w.filled(id)
  await w.submitted(id)
  return id
}
const path = (id: string, rest = '') => `/staff/applications/${id}/screening${rest}`
const text = async (to: string, browser = miura.browser): Promise<string> => (await browser.get(to)).text()
const codes = ['section_about', 'section_plan']
const noted = (version: number, ok: 'yes' | 'no' = 'yes', note = '') => ({
  version: String(version),
  ...Object.fromEntries(codes.flatMap((code) => [[`ok-${code}`, ok], [`note-${code}`, note]])),
}) // prettier-ignore
const due = nextOfficeDay(addDays(today(new Date()), 9))
const asking = { 'ask-plan': 'yes', 'words-plan': '経費の内訳を書いてください', due_on: due, words: '' }
const state = async (id: string) => (await w.row(id))?.state
const save = async (id: string, section: string, values: Record<string, string>, browser = w.hana.browser) =>
  browser.post(`/applications/${id}/sections/${section}`, { version: await w.version(id), ...values })

it('begins with the first point noted, and ends once all are in order', async () => {
  const id = await submitted()
  expect((await miura.browser.post(path(id), { version: '0', 'ok-section_about': 'yes' })).status).toBe(303)
  expect(await w.row(id)).toMatchObject({ state: 'formal', officer: miura.account })
  expect((await miura.browser.post(path(id, '/passing'), { version: '1' })).status).toBe(409)
  await miura.browser.post(path(id), noted(1))
  expect((await miura.browser.post(path(id, '/passing'), { version: '2' })).status).toBe(303)
  expect(await state(id)).toBe('review')
  const findings = await site.inside(async (tx) =>
    (await findingsOf(tx, [(await findApplication(tx, id)) ?? never()])).get(id),
  )
  expect(findings?.map(({ code, ok }) => [code, ok])).toEqual([['section:about', true], ['section:plan', true]]) // prettier-ignore
})
const never = (): never => {
  throw new Error('not there')
}

it('stays where it is, and says that it is complete, where the scheme has no review', async () => {
  const id = await submitted(['submitted', 'formal', 'decision', 'closed'])
  await miura.browser.post(path(id), noted(0))
  await miura.browser.post(path(id, '/passing'), { version: '1' })
  expect(await state(id)).toBe('formal')
  expect(await text(`/applications/${id}`)).toContain('形式審査は終わり、決定を待っています')
})

it('tells the second of two officers what the first has noted, and keeps both words', async () => {
  const id = await submitted()
  await miura.browser.post(path(id), noted(0))
  const answer = await saeki.browser.post(path(id), noted(0, 'no', '押印がない'))
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('ほかの方が先に保存しました')
  expect(page).toContain('押印がない')
  expect((await saeki.browser.post(path(id), noted(1, 'no', ''))).status).toBe(422)
})

it('leaves an application to others where it is of a firm of one’s own; who is asked to review it declares before reading', async () => {
  const id = await submitted()
  const own = await officer('kaneko')
  await site.inside((tx) => tx.insertInto('affiliation').values({ municipality: minamo.code, person: own.person, organization: w.factory, role: 'staff' }).execute())
  const refused = await own.browser.post(path(id), noted(0))
  expect([refused.status, (await refused.text()).includes('ほかの担当者にお願いしてください')]).toEqual([409, true])
  expect((await own.browser.post(`/staff/applications/${id}/correction`, asking)).status).toBe(409)
  await miura.browser.post(path(id), noted(0))
  expect((await miura.browser.post(path(id, '/passing'), { version: '1' })).status).toBe(303)
  const { call, scheme } = (await w.row(id)) ?? never()
  const by = { municipality: minamo.code, call, due_on: due }
  const review = newId()
  await site.inside(async (tx) => {
    await tx.insertInto('review_call').values({ ...by, scheme, plan: '{"criteria":[]}', created_account: 'x' }).execute()
    await tx.insertInto('review').values({ ...by, id: review, application: id, reviewer: miura.account, organization: w.factory, person: null, conflict: null, assigned_account: 'x', reminded_on: null }).execute()
  })
  const statuses = async () => [(await miura.browser.get(`/applications/${id}`)).status, (await miura.browser.get(path(id))).status]
  expect([await statuses(), (await saeki.browser.get(path(id))).status]).toEqual([[409, 409], 200])
  expect(await text(`/applications/${id}`)).toContain(`/reviews/${review}`)
  await miura.browser.post(`/reviews/${review}/declaration`, { declared: 'none' })
  expect(await statuses()).toEqual([200, 200])
}) // prettier-ignore

/** Somebody from outside who took up an invitation to this application. */
async function supporterOf(application: string, may: 'read' | 'write') {
  const email = `zeirishi-${application}@example.jp`
  const account = await site.account(email)
  const browser = site.browser()
  await browser.signIn(email)
  const row = { municipality: minamo.code, id: newId(), application, email, may, secret_hash: newId(), invited_account: 'x' }
  await site.inside((tx) =>
    tx.insertInto('application_supporter').values({ ...row, account, accepted_at: new Date(), expires_at: new Date() }).execute(),
  )
  return browser
} // prettier-ignore

it('asks for a correction, which the applicant hears of, and opens what was asked about and nothing else', async () => {
  const id = await submitted()
  await miura.browser.post(path(id), { ...noted(0), 'ok-section_plan': 'no', 'note-section_plan': '内訳がない' })
  expect(await text(`/staff/applications/${id}/correction`)).toContain('内訳がない')
  await miura.browser.post(`/staff/applications/${id}/correction`, asking)
  expect(await w.row(id)).toMatchObject({ state: 'correction', due_on: due })
  const [mail] = (await site.mailTo(`${w.hana.person}@example.jp`)).filter(({ subject }) => subject.includes('補正'))
  expect(mail?.link_href).toBe(`/applications/${id}`)
  const page = await text(`/applications/${id}`, w.hana.browser)
  expect(page).toContain('経費の内訳を書いてください')
  expect(page).toContain(`/applications/${id}/sections/plan`)
  // Who supports them finds the same ways, as far as the applicant lets them.
  const helper = await supporterOf(id, 'write')
  const reads = async () => (await text(`/applications/${id}`, helper)).includes(`href="/applications/${id}/sections/plan"`)
  expect([await reads(), (await helper.get(`/applications/${id}/sections/plan`)).status]).toEqual([true, 200])
  await site.inside((tx) => tx.updateTable('application_supporter').set({ may: 'read' }).where('application', '=', id).execute())
  expect([await reads(), (await text(`/applications/${id}`, helper)).includes('経費の内訳を書いてください')]).toEqual([false, true])

  expect((await w.hana.browser.get(`/applications/${id}/sections/about`)).status).toBe(404)
  expect((await save(id, 'about', { 'f-name': '別の名前', 'f-phone': '03-0000-0000' })).status).toBe(404)
  expect((await w.hana.browser.post(`/applications/${id}/whole`, { version: await w.version(id), 'f-name': '別の名前' })).status).toBe(409)
  expect((await w.row(id))?.answers['name']).toBe('小宮山製作所')

  await save(id, 'plan', { 'f-purpose': '会計ソフト（内訳：本体30万円、導入10万円）', 'f-cost_yen': '400000' })
  // Staff see what was submitted until it is handed in again.
  expect(await text(`/applications/${id}`)).not.toContain('内訳：本体30万円')
  const number = (await w.row(id))?.number
  expect((await w.submitted(id)).status).toBe(303)
  expect(await w.row(id)).toMatchObject({ state: 'formal', number, due_on: null, submitted_answers: null })
  const changed = await text(path(id))
  expect(changed).toContain('会計ソフトを入れます')
  expect(changed).toContain('内訳：本体30万円')
  expect((await site.mailTo(miura.email)).map(({ subject }) => subject)).toContain('補正された申請が届きました：小宮山製作所')
  expect(await text(`/applications/${id}`, w.hana.browser)).toContain('補正の記録')
}) // prettier-ignore

it('takes its request back, and what was submitted stands again', async () => {
  const id = await submitted()
  const before = (await w.row(id))?.answers
  await miura.browser.post(`/staff/applications/${id}/correction`, asking)
  await save(id, 'plan', { 'f-purpose': '書きかけ', 'f-cost_yen': '1' })
  await miura.browser.post(`/staff/applications/${id}/correction/taking-back`)
  expect(await w.row(id)).toMatchObject({ state: 'formal', answers: before })
  expect((await miura.browser.post(`/staff/applications/${id}/correction/taking-back`)).status).toBe(409)
})

it('asks only with a reason, and by an office day to come; more time may be given', async () => {
  const id = await submitted()
  const ask = (more: Record<string, string>) =>
    miura.browser.post(`/staff/applications/${id}/correction`, { ...asking, ...more })
  const wrong: Record<string, string>[] = [
    { due_on: today(new Date()) },
    { due_on: '2027-01-02' },
    { 'words-plan': '' },
    { 'ask-plan': '' },
  ]
  for (const more of wrong) expect([more, (await ask(more)).status]).toEqual([more, 422])
  expect(await state(id)).toBe('submitted')
  await ask({})
  expect((await ask({})).status).toBe(409)
  const later = nextOfficeDay(addDays(due, 7))
  const extend = (due_on: string) => miura.browser.post(`/staff/applications/${id}/correction/due`, { due_on })
  expect((await extend('2020-01-06')).status).toBe(422)
  expect((await extend(later)).status).toBe(303)
  expect((await w.row(id))?.due_on).toBe(later)
})

it('asks for none where the scheme has none', async () => {
  const id = await submitted(['submitted', 'formal', 'decision', 'closed'])
  expect((await miura.browser.post(`/staff/applications/${id}/correction`, asking)).status).toBe(409)
})

it('takes an answer that came on paper from staff who act for the applicant', async () => {
  const id = await submitted()
  await miura.browser.post(`/staff/applications/${id}/correction`, asking)
  await saeki.browser.post('/acting', { kind: 'organization', id: w.factory, origin: 'paper' })
  await save(id, 'plan', { 'f-purpose': '紙で届いた内訳', 'f-cost_yen': '400000' }, saeki.browser)
  expect((await w.submitted(id, saeki.browser)).status).toBe(303)
  await saeki.browser.post('/acting/end')
  expect(await w.row(id)).toMatchObject({ state: 'formal' })
})

it('reminds once, three days before it is due, and marks what is overdue', async () => {
  const id = await submitted()
  await miura.browser.post(`/staff/applications/${id}/correction`, asking)
  const run = (on: string) =>
    inMunicipality(site.db.root, minamo.code, (tx) =>
      remind(tx, systemActor(minamo.code, '検査'), new Date(`${on}T08:30:00+09:00`)),
    )
  const counts = [await run(addDays(due, -4)), await run(addDays(due, -3)), await run(addDays(due, -2))]
  expect([counts[0], (counts[1] ?? 0) > 0, counts[2]]).toEqual([0, true, 0])
  const mails = (await site.mailTo(`${w.hana.person}@example.jp`)).filter(({ link_href, subject }) => link_href === `/applications/${id}` && subject.includes('期限が近づいています')) // prettier-ignore
  expect(mails).toHaveLength(1)
  const real = site.services.now
  site.services.now = () => new Date(`${addDays(due, 1)}T09:00:00+09:00`)
  expect(await text('/staff/work')).toContain('補正の期限を過ぎた申請')
  expect(await text('/staff/work?state=overdue')).toContain('小宮山製作所')
  site.services.now = real
})

it('is the officers’ to do, others’ to read, and hidden from the applicant and from strangers', async () => {
  const id = await submitted()
  const read = await Promise.all([miura, w.coordinator, w.auditor, w.hana, w.jiro].map(({ browser }) => browser.get(path(id)))) // prettier-ignore
  expect(read.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404])
  const wrote = await Promise.all([w.coordinator, w.auditor, w.hana, w.jiro].map(({ browser }) => browser.post(path(id), noted(0)))) // prettier-ignore
  expect(wrote.map(({ status }) => status)).toEqual([403, 403, 404, 404])
  const asked = await Promise.all([w.coordinator, w.auditor, w.hana].map(({ browser }) => browser.post(`/staff/applications/${id}/correction`, asking))) // prettier-ignore
  expect(asked.map(({ status }) => status)).toEqual([403, 403, 404])
  expect(await state(id)).toBe('submitted')
})

it('is one officer’s work, handed on and given back; two at once do not take it from each other unseen', async () => {
  const id = await submitted()
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
  expect(await text(path(id))).toContain('代表者の印がある')
})
