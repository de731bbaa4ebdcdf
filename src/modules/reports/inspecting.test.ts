// The inspection, the final amount as a decision, and what goes back to the budget.
import { parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { balanceOf } from '#modules/budget/index.ts'
import { type ReportWorld, reportWorld, day } from '../../../test/report-world.ts'
import { openLetters } from '../../../test/open-letters.ts'
import { testSite } from '../../../test/site.ts'
import { wholeApplications } from '#modules/applications/index.ts'
import { fixedOf } from './index.ts'
import { fixingMeasures, inspectionPart } from './queries/fixing.ts'
import { lettersOf } from '#modules/letters/index.ts'
import { minamo } from '../../../test/database.ts'
import { newId } from '#platform/id.ts'

const site = await testSite()
let w: ReportWorld
beforeAll(async () => {
  w = await reportWorld(site)
})

/** Handed in: the booth for 300,000, the video for 100,000, of which the receipts lie here. */
async function handedIn(organization = w.factory) {
  const id = await w.awarded({ organization })
  const { browser } = organization === w.factory ? w.hana : w.jiro
  await browser.post(`/applications/${id}/report`)
  await site.inside(async (tx) => {
    const submitted = {
      state: 'submitted' as const,
      submitted_at: new Date(),
      submitted_account: 'test',
      ended_on: day(-1),
      done_words: '出展しました',
      income_yen: 0,
      other_aid_yen: 0,
    }
    await tx.updateTable('cost_report').set(submitted).where('application', '=', id).execute()
    const paid = { paid_on: day(-3), payee: '事務局' }
    await tx
      .updateTable('cost_line')
      .set({ ...paid, yen: 300_000 })
      .where('application', '=', id)
      .where('line', '=', 'booth')
      .execute()
    await tx
      .updateTable('cost_line')
      .set({ ...paid, yen: 100_000 })
      .where('application', '=', id)
      .where('line', '=', 'video')
      .execute()
    await tx.updateTable('application').set({ state: 'report' }).where('id', '=', id).execute()
    for (const { id: line } of await w.lines(id)) {
      const sha256 = line.replaceAll('-', '').padEnd(64, '0')
      await tx
        .insertInto('file')
        .values({
          municipality: minamo.code,
          id: newId(),
          name: '領収書.pdf',
          type: 'application/pdf',
          bytes: 10,
          sha256,
          pages: 1,
          uploaded_by: 'test',
          subject: 'cost_line',
          subject_id: line,
        })
        .execute()
    }
  })
  return id
}

const page = async (id: string) => (await w.officer.browser.get(`/staff/reports/${id}`)).text()
const stampIn = (text: string) => /name="stamp" value="(\w+)"/.exec(text)?.[1] ?? ''
const finding = {
  found_other_aid_yen: '0',
  eligible_0: '300000',
  reason_0: '',
  words_0: '',
  eligible_1: '40000',
  reason_1: 'outside',
  words_1: '自社紹介の部分',
  found_people: '2',
  site_on: '',
  site_words: '',
}
const inspected = async (id: string, more: Record<string, string> = {}, browser = w.officer.browser) =>
  browser.post(`/staff/reports/${id}`, { ...finding, stamp: stampIn(await page(id)), done: 'yes', ...more })

it('is for officers: others may not know of it, and those who only read may not write', async () => {
  const id = await handedIn()
  expect((await w.hana.browser.get(`/staff/reports/${id}`)).status).toBe(404)
  expect((await w.coordinator.browser.get(`/staff/reports/${id}`)).status).toBe(200)
  expect((await w.coordinator.browser.post(`/staff/reports/${id}`, finding)).status).toBe(403)
})

it('finds what is eligible line by line, never more than was paid, and never less without a reason', async () => {
  const id = await handedIn()
  const more = await inspected(id, { eligible_0: '300001' })
  const told = parse(await more.text()).querySelector('.error-summary a')
  expect([more.status, told?.getAttribute('href')]).toEqual([422, '#eligible_0'])
  expect(told?.text).toMatch(/対象と認める額：.*支払った額（300,000円）までにしてください/)
  const silent = await inspected(id, { reason_1: '' })
  expect([silent.status, (await silent.text()).includes('対象外とする理由を選んでください')]).toEqual([422, true])
  expect((await w.lines(id)).map(({ eligible_yen }) => eligible_yen)).toEqual([null, null])
  expect((await inspected(id)).status).toBe(303)
  expect((await w.lines(id)).map(({ eligible_yen, disallowed_reason }) => [eligible_yen, disallowed_reason])).toEqual([
    [300_000, ''],
    [40_000, 'outside'],
  ])
  // 340,000, of which half is 170,000.
  expect(await page(id)).toContain('170,000円')
  // One person fewer than applied for: at most 100,000.
  await inspected(id, { found_people: '1' })
  expect(await page(id)).toMatch(/確定する額 <strong>100,000円/)
})

it('begins at 0 where no receipt shows what was paid', async () => {
  const id = await handedIn()
  const [, video] = await w.lines(id)
  await site.inside((tx) =>
    tx
      .deleteFrom('file')
      .where('subject_id', '=', video?.id ?? '')
      .execute(),
  )
  const text = await page(id)
  const begins = (at: number) => [
    new RegExp(`<input[^>]*name="eligible_${at}"[^>]*>`).exec(text)?.[0].match(/value="(.*?)"/)?.[1],
    new RegExp(`name="reason_${at}".*?</select>`, 's').exec(text)?.[0].match(/value="(\w*)" selected/)?.[1] ?? '',
  ]
  expect([begins(0), begins(1)]).toEqual([
    ['300,000', ''],
    ['0', 'receipt'],
  ])
})

it('takes the aid and the income that the report says, and what the inspection finds instead, also where nobody was asked before', async () => {
  const id = await handedIn()
  await site.inside((tx) =>
    tx
      .updateTable('cost_report')
      .set({ other_aid_yen: 300_000, other_aid_words: '県の補助' })
      .where('application', '=', id)
      .execute(),
  )
  const before = await page(id)
  expect(before).toContain('申請：なし　実績報告：300,000円')
  const reported = { found_other_aid: 'yes', found_other_aid_yen: '300000' }
  await inspected(id, reported)
  // Of 340,000 eligible 40,000 are left to aid; half of it is given.
  expect(await page(id)).toMatch(/確定する額 <strong>20,000円/)
  await inspected(id, { ...reported, found_other_aid_yen: '240000' })
  expect(await page(id)).toMatch(/確定する額 <strong>50,000円/)
  await inspected(id, { ...reported, found_other_aid: 'no' })
  expect(await page(id)).toMatch(/確定する額 <strong>170,000円/)
})

it('tells the second of two officers that a colleague was first, and keeps what they typed', async () => {
  const id = await handedIn()
  const stamp = stampIn(await page(id))
  expect((await inspected(id, {}, w.approver.browser)).status).toBe(303)
  const second = await w.officer.browser.post(`/staff/reports/${id}`, { ...finding, stamp, words_1: 'あとの人の説明' })
  expect(second.status).toBe(409)
  const text = await second.text()
  expect(text).toContain('ほかの担当者が先に保存しました')
  expect(text).toContain('あとの人の説明')
})

it('shows the officer that a receipt was used before, in another application', async () => {
  const [one, other] = [await handedIn(), await handedIn(w.other)]
  const [line] = await w.lines(other)
  await site.inside((tx) =>
    tx
      .updateTable('file')
      .set({ sha256: 'a'.repeat(64) })
      .where('subject_id', '=', line?.id ?? '')
      .execute(),
  )
  expect(await page(one)).not.toContain('同じ領収書')
  const [mine] = await w.lines(one)
  await site.inside((tx) =>
    tx
      .updateTable('file')
      .set({ sha256: 'a'.repeat(64) })
      .where('subject_id', '=', mine?.id ?? '')
      .execute(),
  )
  const text = await page(one)
  expect(text).toContain('同じ領収書が、ほかでも使われています')
  expect(text).toContain(`/staff/reports/${other}`)
})

it('goes back to the applicant with the reason, and can be written in again', async () => {
  const id = await handedIn()
  await inspected(id)
  expect(await w.state(id)).toBe('inspection')
  expect((await w.officer.browser.post(`/staff/reports/${id}/sending-back`, { reason: '' })).status).toBe(422)
  await w.officer.browser.post(`/staff/reports/${id}/sending-back`, { reason: '動画の納品書を添えてください' })
  expect([await w.state(id), (await w.report(id))?.state]).toEqual(['awarded', 'draft'])
  expect(await (await w.hana.browser.get(`/applications/${id}/report`)).text()).toContain(
    '動画の納品書を添えてください',
  )
  const mails = await site.mailTo(`${w.hana.person}@example.jp`)
  expect(mails.at(-1)?.paragraphs).toContain('動画の納品書を添えてください')
})

it('fixes the amount by a decision: what is not needed goes back to the budget, in one transaction', async () => {
  const id = await handedIn()
  expect((await w.officer.browser.post(`/staff/reports/${id}/fixing`)).status).toBe(409)
  await inspected(id)
  const proposed = await w.officer.browser.post(`/staff/reports/${id}/fixing`)
  expect(proposed.headers.get('location')).toMatch(/^\/staff\/decisions\//)
  const decision = proposed.headers.get('location')?.split('/').at(-1) ?? ''
  const one = () =>
    site.inside((tx) => tx.selectFrom('decision').selectAll().where('id', '=', decision).executeTakeFirstOrThrow())
  const act = async (browser: typeof w.officer.browser, name: string, values: Record<string, string> = {}) =>
    (await browser.post(`/staff/decisions/${decision}/${name}`, { version: String((await one()).version), ...values }))
      .status
  expect(await (await w.officer.browser.get(`/staff/decisions/${decision}`)).text()).toContain('△30,000円')
  const item = async (yen: string, reason = '') => {
    const { version } = await site.inside((tx) =>
      tx.selectFrom('application').select('version').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    return act(w.officer.browser, `items/${id}`, {
      application_version: String(version),
      outcome: 'fixed',
      yen,
      conditions: '',
      reason,
    })
  }
  const send = () => act(w.officer.browser, 'sending', { title_1: '課長', account_1: w.approver.account })
  const see = async (path = '') => (await w.approver.browser.get(`/staff/decisions/${decision}${path}`)).text()
  // Never above the inspection and the rules, nor below them without a word; whoever approves reads what they gave.
  expect([await item('180000', '見込みのとおり'), await send(), await item('160000'), await send()]).toEqual([
    303, 422, 303, 422,
  ])
  const words = ['170,000円', '160,000円', '検査と判定ルールでは170,000円です']
  const text = await see()
  expect(words.filter((one) => !text.includes(one))).toEqual([])
  const onItem = await see(`/items/${id}`)
  expect(['実績報告の検査', '自社紹介の部分', '340,000円', '2分の1'].filter((one) => !onItem.includes(one))).toEqual([])
  await item('170000')
  expect(await send()).toBe(303)
  const sums = () => site.inside((tx) => balanceOf(tx, w.scheme, w.fiscal_year))
  const before = await sums()
  // Nobody approves what they proposed; until then nothing is fixed, nothing due.
  expect([await act(w.officer.browser, 'approval'), await w.state(id)]).toEqual([403, 'inspection'])
  expect(await act(w.approver.browser, 'approval')).toBe(303)
  const after = await sums()
  expect([before.committed - after.committed, after.left - before.left]).toEqual([30_000, 30_000])
  expect(await site.inside((tx) => fixedOf(tx, id))).toEqual({ yen: 170_000, fixed_on: day(0) })
  expect(await w.state(id)).toBe('fixed')
  const [letter] = await site.inside((tx) => lettersOf(tx, id))
  const said = JSON.stringify(letter?.content)
  const terms = ['交付決定額', '金２００，０００円', '補助対象と認めた経費', '金３４０，０００円']
  expect([letter?.kind, terms.filter((words) => !said.includes(words))]).toEqual(['fixing', []])
  const due = await site.inside((tx) =>
    tx.selectFrom('payment_due').select(['kind', 'yen', 'state']).where('application', '=', id).execute(),
  )
  expect(due).toEqual([{ kind: 'final', yen: 170_000, state: 'due' }])
  await openLetters(site, w.hana.browser, id)
  const read = await (await w.hana.browser.get(`/applications/${id}`)).text()
  expect(read).toContain('170,000円')
})

it('asks as many questions for three reports as for one', async () => {
  const count = async () => {
    site.db.takeQueries()
    expect((await w.officer.browser.get(`/staff/schemes/${w.scheme}/reports`)).status).toBe(200)
    return site.db.takeQueries().length
  }
  const before = await count()
  await handedIn()
  await handedIn()
  expect(await count()).toBe(before)
})

it('measures three inspected reports, and tells of them, with as many questions as one', async () => {
  const ids = [await handedIn(), await handedIn(), await handedIn()]
  for (const id of ids) expect((await inspected(id)).status).toBe(303)
  const count = async (some: string[]) => {
    const applications = [...(await site.inside((tx) => wholeApplications(tx, some))).values()]
    site.db.takeQueries()
    const [measures, parts] = await site.inside(async (tx) => [
      await fixingMeasures(tx, applications),
      await inspectionPart(tx, applications),
    ])
    const queries = site.db.takeQueries().length
    expect([measures.map(({ by_rules_yen }) => by_rules_yen), parts.size]).toEqual([
      some.map(() => 170_000),
      some.length,
    ])
    return queries
  }
  expect(await count(ids)).toBe(await count(ids.slice(0, 1)))
})
