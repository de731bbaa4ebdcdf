// What is asked about an application, answered and handed in again.
import { expect, it } from 'vitest'
import { addDays, nextOfficeDay, today } from '#platform/calendar/index.ts'
import { inMunicipality } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { minamo } from '../../../test/database.ts'
import { asking, due, noted, screeningPath, screeningWorld } from '../../../test/screening-world.ts'
import { testSite } from '../../../test/site.ts'
import { remind } from './actions/answered.ts'

const site = await testSite()
const w = await screeningWorld(site)
const { miura, saeki, arrived, text, state, save } = w

/** Somebody from outside who took up an invitation to this application. */
async function supporterOf(application: string, may: 'read' | 'write') {
  const email = `zeirishi-${application}@example.jp`
  const account = await site.account(email)
  const browser = site.browser()
  await browser.signIn(email)
  const row = {
    municipality: minamo.code,
    id: newId(),
    application,
    email,
    may,
    secret_hash: newId(),
    invited_account: 'x',
  }
  await site.inside((tx) =>
    tx
      .insertInto('application_supporter')
      .values({ ...row, account, accepted_at: new Date(), expires_at: new Date() })
      .execute(),
  )
  return browser
}

it('asks for a correction, which the applicant hears of, and opens what was asked about and nothing else', async () => {
  const id = await arrived()
  await miura.browser.post(screeningPath(id), {
    ...noted(0),
    'ok-section_plan': 'no',
    'note-section_plan': '内訳がない',
  })
  expect(await text(`/staff/applications/${id}/correction`)).toContain('内訳がない')
  await miura.browser.post(`/staff/applications/${id}/correction`, asking)
  expect(await w.row(id)).toMatchObject({ state: 'correction', due_on: due })
  const [mail] = (await site.mailTo(`${w.hana.person}@example.jp`)).filter(({ subject }) => subject.includes('補正'))
  expect(mail?.link_href).toBe(`/applications/${id}`)
  const page = await text(`/applications/${id}`, w.hana.browser)
  expect(page).toContain('経費の内訳を書いてください')
  expect(page).toContain(`/applications/${id}/sections/plan`)
  // Where it is put right, it is read once more.
  expect(await text(`/applications/${id}/sections/plan`, w.hana.browser)).toContain('経費の内訳を書いてください')
  // Who supports them finds the same ways, as far as the applicant lets them.
  const helper = await supporterOf(id, 'write')
  const reads = async () =>
    (await text(`/applications/${id}`, helper)).includes(`href="/applications/${id}/sections/plan"`)
  expect([await reads(), (await helper.get(`/applications/${id}/sections/plan`)).status]).toEqual([true, 200])
  await site.inside((tx) =>
    tx.updateTable('application_supporter').set({ may: 'read' }).where('application', '=', id).execute(),
  )
  expect([await reads(), (await text(`/applications/${id}`, helper)).includes('経費の内訳を書いてください')]).toEqual([
    false,
    true,
  ])

  expect((await w.hana.browser.get(`/applications/${id}/sections/about`)).status).toBe(404)
  expect((await save(id, 'about', { 'f-name': '別の名前', 'f-phone': '03-0000-0000' })).status).toBe(404)
  expect(
    (await w.hana.browser.post(`/applications/${id}/whole`, { version: await w.version(id), 'f-name': '別の名前' }))
      .status,
  ).toBe(409)
  expect((await w.row(id))?.answers['name']).toBe('小宮山製作所')

  await save(id, 'plan', { 'f-purpose': '会計ソフト（内訳：本体30万円、導入10万円）', 'f-cost_yen': '400000' })
  // Staff see what was submitted until it is handed in again.
  expect(await text(`/applications/${id}`)).not.toContain('内訳：本体30万円')
  const number = (await w.row(id))?.number
  expect((await w.submitted(id)).status).toBe(303)
  expect(await w.row(id)).toMatchObject({ state: 'formal', number, due_on: null, submitted_answers: null })
  const changed = await text(screeningPath(id))
  expect(changed).toContain('会計ソフトを入れます')
  expect(changed).toContain('内訳：本体30万円')
  expect((await site.mailTo(miura.email)).map(({ subject }) => subject)).toContain(
    '補正された申請が届きました：小宮山製作所',
  )
  expect(await text(`/applications/${id}`, w.hana.browser)).toContain('補正の記録')
})

it('takes its request back, and what was submitted stands again', async () => {
  const id = await arrived()
  const before = (await w.row(id))?.answers
  await miura.browser.post(`/staff/applications/${id}/correction`, asking)
  await save(id, 'plan', { 'f-purpose': '書きかけ', 'f-cost_yen': '1' })
  await miura.browser.post(`/staff/applications/${id}/correction/taking-back`)
  expect(await w.row(id)).toMatchObject({ state: 'formal', answers: before })
  expect((await miura.browser.post(`/staff/applications/${id}/correction/taking-back`)).status).toBe(409)
})

it('asks only with a reason, and by an office day to come; more time may be given', async () => {
  const id = await arrived()
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
  const id = await arrived(['submitted', 'formal', 'decision', 'closed'])
  expect((await miura.browser.post(`/staff/applications/${id}/correction`, asking)).status).toBe(409)
})

it('takes an answer that came on paper from staff who act for the applicant', async () => {
  const id = await arrived()
  await miura.browser.post(`/staff/applications/${id}/correction`, asking)
  await saeki.browser.post('/acting', { kind: 'organization', id: w.factory, origin: 'paper' })
  await save(id, 'plan', { 'f-purpose': '紙で届いた内訳', 'f-cost_yen': '400000' }, saeki.browser)
  expect((await w.submitted(id, saeki.browser)).status).toBe(303)
  await saeki.browser.post('/acting/end')
  expect(await w.row(id)).toMatchObject({ state: 'formal' })
})

it('reminds once, three days before it is due, and marks what is overdue', async () => {
  const id = await arrived()
  await miura.browser.post(`/staff/applications/${id}/correction`, asking)
  const run = (on: string) =>
    inMunicipality(site.db.root, minamo.code, (tx) =>
      remind(tx, systemActor(minamo.code, '検査'), new Date(`${on}T08:30:00+09:00`)),
    )
  const counts = [await run(addDays(due, -4)), await run(addDays(due, -3)), await run(addDays(due, -2))]
  expect([counts[0], (counts[1] ?? 0) > 0, counts[2]]).toEqual([0, true, 0])
  const mails = (await site.mailTo(`${w.hana.person}@example.jp`)).filter(
    ({ link_href, subject }) => link_href === `/applications/${id}` && subject.includes('期限が近づいています'),
  )
  expect(mails).toHaveLength(1)
  const real = site.services.now
  site.services.now = () => new Date(`${addDays(due, 1)}T09:00:00+09:00`)
  expect(await text('/staff/work')).toContain('補正の期限を過ぎた申請')
  expect(await text('/staff/work?state=overdue')).toContain('小宮山製作所')
  site.services.now = real
})
