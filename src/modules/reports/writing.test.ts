// The applicant's report, from the lines of the budget to handing it in.
import { PDFDocument } from 'pdf-lib'
import { beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { day, type ReportWorld, reportWorld } from '../../../test/report-world.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
let w: ReportWorld
const papers: Uint8Array<ArrayBuffer>[] = []
beforeAll(async () => {
  w = await reportWorld(site)
  for (const pages of [1, 2]) {
    const made = await PDFDocument.create()
    for (let at = 0; at < pages; at += 1) made.addPage()
    papers.push(new Uint8Array(await made.save()))
  }
})

const text = async (path: string, browser = w.hana.browser) => (await browser.get(path)).text()
async function begun(more = {}) {
  const id = await w.awarded(more)
  await w.hana.browser.post(`/applications/${id}/report`)
  return { id, path: `/applications/${id}/report`, lines: await w.lines(id) }
}

const spent = (more: Record<string, string> = {}) => ({
  version: '1',
  line: 'booth',
  what: '1小間',
  yen: '300,000円',
  paid_on: day(-3),
  payee: '展示会事務局',
  kept_years: '',
  ...more,
})

async function kept(path: string, values: Record<string, string>, paper?: Uint8Array<ArrayBuffer>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  if (paper !== undefined) form.set('upload_1', new File([paper], '領収書.pdf'))
  return w.hana.browser.post(path, form)
}

const words = {
  version: '1',
  ended_on: day(-1),
  done_words: '3日間出展し、商談が12件ありました。',
  changes_words: '',
  extra_words: '名刺58枚',
  income_yen: '0',
  other_aid_yen: '0',
  other_aid_words: '',
}

it('begins with the lines of the application, once', async () => {
  const { id, lines } = await begun()
  await w.hana.browser.post(`/applications/${id}/report`)
  expect(lines.map(({ line, what, planned_yen, yen }) => [line, what, planned_yen, yen])).toEqual([
    ['booth', '1小間', 330_000, null],
    ['video', '製品の動画', 110_000, null],
  ])
  expect(await w.lines(id)).toEqual(lines)
  // What is paid for needs its day, payee and receipt: it is not called optional.
  expect((await text(`/applications/${id}/report/lines/${lines[0]?.id}`)).split('支払ったときは必要')).toHaveLength(5)
})

it('is there for the firm, and for nobody else', async () => {
  const { id, path } = await begun()
  const status = async (browser: typeof w.hana.browser, where: string) => (await browser.get(where)).status
  expect(await status(w.hana.browser, path)).toBe(200)
  expect(await status(w.jiro.browser, path)).toBe(404)
  expect((await w.jiro.browser.post(`${path}/words`, words)).status).toBe(404)
  const [line] = await w.lines(id)
  await kept(`${path}/lines/${line?.id}`, spent(), papers[0])
  const [file] = await site.inside((tx) =>
    tx
      .selectFrom('file')
      .select('id')
      .where('subject_id', '=', line?.id ?? '')
      .execute(),
  )
  const open = (browser: typeof w.hana.browser) => status(browser, `/files/${file?.id}`)
  expect([await open(w.hana.browser), await open(w.jiro.browser), await open(w.officer.browser)]).toEqual([
    200, 404, 200,
  ])
})

it('keeps what was typed and says what is wrong: a day to come, an amount below nothing', async () => {
  const { path, lines } = await begun()
  const wrong = await w.hana.browser.post(
    `${path}/lines/${lines[0]?.id}`,
    spent({ yen: '-5', paid_on: day(1), payee: '事務局' }),
  )
  expect(wrong.status).toBe(422)
  const page = await wrong.text()
  expect(page).toContain('数字で入力してください')
  expect(page).toContain('までの日付にしてください')
  expect(page).toContain('value="事務局"')
})

it('says that what was paid before the award is not aided', async () => {
  const { path, lines } = await begun()
  await w.hana.browser.post(`${path}/lines/${lines[0]?.id}`, spent({ paid_on: day(-11) }))
  expect(await text(path)).toContain('交付決定より前の支払いです')
})

it('shows two who write at once both words, and does not lose the line of either', async () => {
  const { id, path, lines } = await begun()
  const at = `${path}/lines/${lines[0]?.id}`
  expect((await w.hana.browser.post(at, spent({ payee: '先に書いた人' }))).status).toBe(303)
  const second = await w.hana.browser.post(at, spent({ payee: 'あとから書いた人' }))
  expect(second.status).toBe(409)
  const page = await second.text()
  expect(page).toContain('先に書いた人')
  expect(page).toContain('あとから書いた人')
  // Of another line nobody is told anything.
  expect((await w.hana.browser.post(`${path}/lines/${lines[1]?.id}`, spent({ line: 'video', yen: '0' }))).status).toBe(
    303,
  )
  expect((await w.lines(id)).map(({ payee }) => payee)).toEqual(['先に書いた人', '展示会事務局'])
})

it('takes a second click for what it is', async () => {
  const { path, lines } = await begun()
  for (const [at, values] of [
    [`${path}/words`, words],
    [`${path}/lines/${lines[0]?.id}`, spent({ yen: '300000' })],
  ] as const)
    for (const _ of [1, 2]) {
      const answer = await kept(at, values)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
    }
})

it('is not handed in before every line has its receipt, nor when something changed after it was checked', async () => {
  const { id, path, lines } = await begun()
  const [booth, video] = lines.map((line) => `${path}/lines/${line.id}`)
  await kept(booth ?? '', spent())
  await kept(`${path}/words`, words)
  const confirmed = { confirmed: 'yes', stamp: 'x' }
  expect(await text(path)).toContain('1小間：領収書')
  expect((await w.hana.browser.post(`${path}/submission`, confirmed)).status).toBe(409)
  await kept(booth ?? '', spent({ version: '2' }), papers[0])
  await kept(video ?? '', spent({ line: 'video', yen: '0' }))
  const stamp = /name="stamp" value="(\w+)"/.exec(await text(path))?.[1] ?? ''
  // A second line, added and taken out again by a colleague, leaves it as it was; a changed one does not.
  const extra = newId()
  await w.hana.browser.post(`${path}/lines`, { id: extra })
  await w.hana.browser.post(`${path}/lines`, { id: extra })
  expect(await w.lines(id)).toHaveLength(3)
  await w.hana.browser.post(`${path}/lines/${extra}/removal`, { version: '1' })
  await kept(booth ?? '', spent({ version: '3', yen: '299999' }))
  expect((await w.hana.browser.post(`${path}/submission`, { confirmed: 'yes', stamp })).status).toBe(409)
  const fresh = /name="stamp" value="(\w+)"/.exec(await text(path))?.[1] ?? ''
  expect((await w.hana.browser.post(`${path}/submission`, { stamp: fresh })).status).toBe(422)
  expect((await w.hana.browser.post(`${path}/submission`, { confirmed: 'yes', stamp: fresh })).status).toBe(303)
  expect(await w.state(id)).toBe('report')
  const mails = await site.mailTo(`${w.hana.person}@example.jp`)
  expect(mails.at(-1)?.paragraphs.join()).toContain('2行・合計299,999円')
  // What was handed in stays.
  expect((await w.hana.browser.post(booth ?? '', spent({ version: '4' }))).status).toBe(404)
})

it('asks nothing about money where none is given: a certification reports in words, and is called one', async () => {
  const { id, path } = await begun()
  const become = (kind: 'certification' | 'grant') =>
    site.inside((tx) =>
      tx
        .updateTable('scheme')
        .set({ kind })
        .where('id', 'in', tx.selectFrom('application').select('scheme').where('id', '=', id))
        .execute(),
    )
  await become('certification')
  const [page, asked, own, all] = await Promise.all(
    [path, `${path}/words`, `/applications/${id}`, '/my/applications'].map((where) => text(where)),
  )
  await become('grant')
  expect([page, asked].map((html) => /領収書を添えて|使った費用|事業の収入|ほかの補助/.test(html ?? ''))).toEqual([
    false,
    false,
  ])
  expect(asked).toContain('報告する期間の最後の日')
  expect(own).toContain('実施した内容を報告してください。')
  expect([own, all].map((html) => /交付決定<|交付する/.test(html ?? ''))).toEqual([false, false])
  expect(own).toContain('<span class="chip good">認定</span>')
})

it('names in the summary the field in which something cannot be read, and leads to it', async () => {
  const { path, lines } = await begun()
  const summary = async (where: string, values: Record<string, string>) => {
    const page = await (await kept(where, values)).text()
    return [...page.matchAll(/<li><a href="(#[^"]+)">([^<]+)<\/a><\/li>/g)].map(([, href, words]) => [href, words])
  }
  expect(await summary(`${path}/words`, { ...words, ended_on: 'きのう', income_yen: 'なし' })).toEqual([
    ['#ended_on', expect.stringMatching(/^事業が終わった日：/)],
    ['#income_yen', expect.stringMatching(/^事業の収入：/)],
  ])
  expect(await summary(`${path}/lines/${lines[0]?.id}`, spent({ yen: '三十万くらい' }))).toEqual([
    ['#yen', expect.stringMatching(/^支払った額（税抜き）：/)],
  ])
})
