import { createHash } from 'node:crypto'
import { parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { addDays, today } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { bookYear } from '../../../test/book-year.ts'
import { applicationWorld, type ApplicationWorld } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { issueLetter, lettersOf } from './index.ts'
import { jobs } from './jobs.ts'

const site = await testSite()
let w: ApplicationWorld
let application: string
const actor = systemActor(minamo.code, '三浦')
const decision = {
  yen: 123_000,
  conditions: ['変更の前に承認を受けること', '書類を5年間残すこと'],
  reason: '要件を満たすため',
  decided_on: '2026-11-21',
  now: new Date(),
}

const issue = (more: Partial<Parameters<typeof issueLetter>[2]> = {}) =>
  site.inside((tx) => issueLetter(tx, actor, { application, kind: 'award', ...decision, ...more }))
const letter = async (id: string) =>
  (await site.inside((tx) => lettersOf(tx, application))).find((one) => one.id === id)

beforeAll(async () => {
  w = await applicationWorld(site)
  application = await w.begun()
  await w.filled(application)
  await w.submitted(application)
})

it('is numbered without a gap: a decision that fails takes no number', async () => {
  const first = await letter(await issue())
  await expect(
    site.inside(async (tx) => {
      await issueLetter(tx, actor, { application, kind: 'change', ...decision })
      throw new Error('the decision failed')
    }),
  ).rejects.toThrow('the decision failed')
  const both = await Promise.all([issue({ kind: 'change' }), issue({ kind: 'fixing' })])
  const later = await Promise.all(both.map(async (id) => (await letter(id))?.number))
  expect([first?.number, ...later.toSorted()]).toEqual([1, 2, 3])
  expect(first?.content).toMatchObject({
    number: '8産第1号',
    on: '令和8年11月21日',
    title: '交付決定通知書',
    to: { name: '小宮山製作所', honorific: '御中' },
    from: 'みなも区長',
    facts: [
      { text: 'IT導入支援補助金' },
      { text: `${bookYear}-0001` },
      { label: '交付決定額', text: '金１２３，０００円' },
    ],
  })
  expect((await letter(await issue({ decided_on: '2027-04-01' })))?.content.number).toBe('9産第1号')
})

it('never changes, whoever tries; its file, once made, stays the same', async () => {
  const id = await issue()
  for (const change of [{ content: '{}' }, { number: 77 }, { decided_on: '2026-01-01' }, { applicant_name: '別' }]) {
    const changing = site.inside((tx) => tx.updateTable('letter').set(change).where('id', '=', id).execute())
    await expect(changing).rejects.toMatchObject({ constraint: 'letter_never_changes' })
  }
  const removing = site.inside((tx) => tx.deleteFrom('letter').where('id', '=', id).execute())
  await expect(removing).rejects.toThrow('permission denied')
  const print = () => jobs['letters.print']?.run(site.services, { municipality: minamo.code, letter: id })
  await print()
  const { pdf } = (await letter(id)) ?? {}
  await print()
  expect((await letter(id))?.pdf).toBe(pdf)
  const file = await site.inside((tx) =>
    tx
      .selectFrom('file')
      .selectAll()
      .where('id', '=', pdf ?? '')
      .executeTakeFirst(),
  )
  expect(file).toMatchObject({ type: 'application/pdf', pages: 1, subject: 'letter', subject_id: id, public: false })
  const again = site.inside((tx) => tx.updateTable('letter').set({ pdf: null }).where('id', '=', id).execute())
  await expect(again).rejects.toMatchObject({ constraint: 'letter_never_changes' })
})

it('tells everybody of the firm that it has come, not what it says', async () => {
  await issue({ kind: 'rejection', yen: null, reason: '予算を超えたため' })
  const [mail] = (await site.mailTo(`${w.hana.person}@example.jp`)).toReversed()
  expect(mail?.subject).toBe('通知書が届きました：IT導入支援補助金')
  expect(JSON.stringify(mail)).not.toMatch(/不交付|予算を超えた/)
})

it('opens by a button only, shows from then until when one may object, and gives the same bytes each time', async () => {
  const id = await issue()
  await jobs['letters.print']?.run(site.services, { municipality: minamo.code, letter: id })
  const { browser } = w.hana
  const closed = await (await browser.get(`/letters/${id}`)).text()
  expect(closed).toContain('開いて受け取る')
  expect(closed).not.toMatch(/交付決定|１２３，０００/)
  expect((await browser.get(`/letters/${id}/letter.pdf`)).status).toBe(404)
  expect((await letter(id))?.opened_at).toBe(null)
  await browser.post(`/letters/${id}/opening`)
  const open = await (await browser.get(`/letters/${id}`)).text()
  expect(open).toContain('金１２３，０００円')
  expect(open).toContain('審査請求の期限')
  const [once, twice] = [await browser.get(`/letters/${id}/letter.pdf`), await browser.get(`/letters/${id}/letter.pdf`)]
  const bytes = Buffer.from(await once.arrayBuffer())
  expect(bytes.equals(Buffer.from(await twice.arrayBuffer()))).toBe(true)
  expect(open).toContain(createHash('sha256').update(bytes).digest('hex'))
  const opened = await letter(id)
  await browser.post(`/letters/${id}/opening`)
  expect((await letter(id))?.opened_at).toEqual(opened?.opened_at)
  expect(opened?.opened_name).toBe('花')
  await w.coordinator.browser.post(`/letters/${id}/posting`, { posted_on: opened?.decided_on ?? '' })
  for (const set of [
    { opened_account: 'x' },
    { opened_name: '別の人' },
    { opened_at: null, opened_account: null },
    { posted_account: 'x' },
  ])
    await expect(
      site.inside((tx) => tx.updateTable('letter').set(set).where('id', '=', id).execute()),
    ).rejects.toMatchObject({ constraint: 'letter_never_changes' })
})

it('is there for the applicant, staff and the auditor, and for nobody else', async () => {
  const id = await issue()
  const status = async (browser: Browser) => (await browser.get(`/letters/${id}`)).status
  expect([await status(w.hana.browser), await status(w.coordinator.browser), await status(w.auditor.browser)]).toEqual([
    200, 200, 200,
  ])
  expect(await status(w.jiro.browser)).toBe(404)
  for (const path of ['letter.pdf', 'opening', 'posting']) {
    const answer =
      path === 'letter.pdf'
        ? await w.jiro.browser.get(`/letters/${id}/${path}`)
        : await w.jiro.browser.post(`/letters/${id}/${path}`)
    expect([path, answer.status]).toEqual([path, 404])
  }
  expect((await w.coordinator.browser.post(`/letters/${id}/opening`)).status).toBe(403)
  expect((await w.stranger.get(`/letters/${id}`)).status).toBe(303)
})

it('that was posted is noted once; staff see who has not opened theirs, as a list of equal queries', async () => {
  const { browser } = w.coordinator
  const on = today(new Date())
  const id = await issue({ decided_on: on })
  expect((await browser.post(`/letters/${id}/posting`, { posted_on: addDays(on, -1) })).status).toBe(422)
  expect((await browser.post(`/letters/${id}/posting`, { posted_on: on })).status).toBe(303)
  expect((await letter(id))?.posted_on).toBe(on)
  const counted = async (path: string) => {
    site.db.takeQueries()
    const html = await (await browser.get(path)).text()
    return { html, queries: site.db.takeQueries().length }
  }
  const list = await counted('/staff/letters?opened=no')
  expect(list.html).toContain('未開封')
  const one = await counted(`/staff/letters?q=${encodeURIComponent((await letter(id))?.content.number ?? '')}`)
  expect(one.queries).toBe(list.queries)
  const {
    search_key: _,
    content,
    ...row
  } = await site.inside((tx) => tx.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const wide = {
    ...row,
    content: JSON.stringify(content),
    id: newId(),
    number: 900,
    applicant_name: '株式会社ＫＭＹ％',
  }
  await site.inside((tx) => tx.insertInto('letter').values(wide).execute())
  const found = async (q: string) =>
    (await counted(`/staff/letters?${new URLSearchParams({ q })}`)).html.match(/全\d+件/)?.[0]
  expect([await found('kmy'), await found('会社ＫＭＹ%'), await found('8産第1号')]).toEqual(['全1件', '全1件', '全1件'])
  expect((await browser.get('/staff/letters')).status).toBe(200)
  expect((await w.hana.browser.get('/staff/letters')).status).toBe(404)
})

it('is called by its kind in English, where its own title is Japanese', async () => {
  const id = await issue({ kind: 'fixing' })
  const english = async (path: string) => {
    const page = await w.coordinator.browser.get(path, { 'accept-language': 'en' })
    return parse(await page.text())
  }
  const [list, one] = [await english('/staff/letters'), await english(`/letters/${id}`)]
  expect(list.querySelector(`main a[href="/letters/${id}"]`)?.text).toBe('Amount fixed')
  expect([one.querySelector('h1')?.text, one.querySelector('.letter-paper h2')?.text]).toEqual([
    'Amount fixed',
    '交付額確定通知書',
  ])
})

it('is worded by the scheme: an unknown placeholder is named with those there are', async () => {
  const officer = await w.enter('officer@example.jp')
  await site.inside((tx) =>
    tx
      .insertInto('role_grant')
      .values({ municipality: minamo.code, account: officer.account, role: 'officer', granted_by: 'test' })
      .execute(),
  )
  const path = `/staff/schemes/${w.scheme}/letters`
  const plan = { version: '0', mark: 'みな産', signer: 'みなも区長　水面　太郎', seal: 'omitted', appeal_months: '3' }
  const refused = await officer.browser.post(path, { ...plan, lead_award: '{住所}の{申請者}様' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('{住所} は使えません。使えるのは {制度}')
  expect((await officer.browser.post(path, { ...plan, lead_award: '{申請者}様に{金額}を交付します。' })).status).toBe(
    303,
  )
  expect((await officer.browser.post(path, plan)).status).toBe(409)
  expect((await letter(await issue()))?.content).toMatchObject({
    lead: '小宮山製作所様に金１２３，０００円を交付します。',
    from: 'みなも区長　水面　太郎',
    number: '8みな産第1号',
    seal: 'omitted',
  })
  const sample = await officer.browser.get(`${path}/award.pdf`)
  expect(sample.headers.get('content-type')).toBe('application/pdf')
  expect((await w.auditor.browser.post(path, plan)).status).toBe(403)
})
