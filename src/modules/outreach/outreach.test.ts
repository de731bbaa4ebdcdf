import { simpleParser } from 'mailparser'
import { beforeAll, expect, test } from 'vitest'
import { deliverMail } from '#platform/mail/index.ts'
import { jobHandlers } from '../../modules.ts'
import { mailServer } from '../../../test/mail-server.ts'
import { testSite } from '../../../test/site.ts'
import { givenScheme, inDays, schemeWorld, type SchemeWorld } from '../../../test/scheme-world.ts'
import { wishKey } from './key.ts'
import { outreachPaths } from './paths.ts'
import { wishOf } from './queries/notices.ts'

let w: SchemeWorld
let mails: string[]
beforeAll(async () => {
  const { received, env } = await mailServer()
  mails = received
  w = await schemeWorld(await testSite({ env }))
  await w.site.inside((tx) =>
    tx
      .updateTable('organization')
      .set({ address: 'みなも区水辺1-2-3', industry: ['24'] })
      .where('id', '=', w.factory)
      .execute(),
  )
  await w.site.inside((tx) =>
    tx
      .updateTable('organization')
      .set({ address: 'みなも区水辺9', industry: ['01'] })
      .where('id', '=', w.other)
      .execute(),
  )
  await w.site.inside((tx) =>
    tx.updateTable('person').set({ email: 'hana@example.jp' }).where('id', '=', w.hana.person).execute(),
  )
})

const rules = {
  title: 'ルール',
  lines: [
    { id: 'maker', words: '区内の製造業であること', must: 'applicant.in_ward && any_of(applicant.industry, ["E"])' },
  ],
  amount: [
    { words: '定額', take: '100000' },
    { words: '上限', cap: 80_000 },
  ],
  examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
}
const opened = (title: string, more: object = {}, call: object = {}) =>
  givenScheme(w.site, { title, state: 'published', published_at: inDays(-2), ...more }, call, rules)

const run = (name: string, more: Record<string, string> = {}) =>
  jobHandlers[name]?.run(w.site.services, { municipality: w.municipality, ...more })
/** As the clock and the queue do it. */
async function tell(): Promise<void> {
  await run('outreach.begin')
  const rounds = await w.site.inside((tx) =>
    tx
      .selectFrom('outreach_round')
      .select('call')
      .where('finished_at', 'is', null)
      .orderBy('begun_at')
      .orderBy('call')
      .execute(),
  )
  for (const { call } of rounds) await run('outreach.judge', { call })
}
const subjects = async () => (await w.site.mailTo('hana@example.jp')).map(({ subject }) => subject)

test('Those whom a new call seems to fit are told once, with the reason, the amount, and how to refuse; others and old calls are not', async () => {
  await opened('工場の補助')
  await opened('昔からの補助', { published_at: inDays(-60) }, { opens_at: inDays(-30) })
  await opened('これからの補助', {}, { opens_at: inDays(2) })
  await opened('団体の補助', { audiences: ['association'] })
  await givenScheme(w.site, { title: '申請書しだいの補助', state: 'published', published_at: inDays(-2) })
  await tell()
  await tell()
  expect(await subjects()).toEqual(['使えそうな支援制度：工場の補助'])
  const [mail] = await w.site.mailTo('hana@example.jp')
  const text = mail?.paragraphs.join('\n') ?? ''
  for (const words of ['区内の製造業であること', '最大80,000円']) expect(text).toContain(words)
  const told = await w.site.inside((tx) => tx.selectFrom('outreach_notice').select('person').execute())
  expect(told).toEqual([{ person: w.hana.person }])
}, 20_000)

test('Nobody gets more than two in a week, over all schemes; the rest come in one list', async () => {
  for (const title of ['二つめ', '三つめ', '四つめ']) await opened(title)
  await tell()
  expect((await subjects()).length).toBe(2)
  await run('outreach.lists')
  await run('outreach.lists')
  const all = await w.site.mailTo('hana@example.jp')
  expect(all.map(({ subject }) => subject).slice(2)).toEqual(['使えそうな支援制度（一覧のお知らせ）'])
  expect((all[2]?.paragraphs.join('\n').match(/^・.*合うところ：区内の製造業であること/gm) ?? []).length).toBe(2)
}, 20_000)

test('The link of a mail opens without signing in, changes nothing by being opened, and refuses when it is said; a wrong one opens nothing', async () => {
  const path = outreachPaths.byKey(wishKey(w.site.services.config.secret, w.municipality, w.hana.person))
  expect((await w.stranger.get(path)).status).toBe(200)
  const wished = () => w.site.inside((tx) => wishOf(tx, w.hana.person))
  expect(await wished()).toEqual({ topics: [], off: false })
  expect((await w.stranger.get(path.replace(w.hana.person, w.jiro.person))).status).toBe(404)
  expect(
    (
      await w.stranger.post(
        path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        { off: 'yes' },
      )
    ).status,
  ).toBe(404)
  expect((await w.stranger.post(path, { off: 'yes' })).status).toBe(303)
  expect(await wished()).toEqual({ topics: [], off: true })
}, 20_000)

test('Why one was told stands at the link of the mail and on the page of the scheme, each reason with the field of the record that says it', async () => {
  const [told] = await w.site.inside((tx) =>
    tx.selectFrom('outreach_notice').selectAll().where('listed', '=', false).orderBy('found_at').execute(),
  )
  const field = `href="/organizations/${w.factory}/edit#address"`
  const key = wishKey(w.site.services.config.secret, w.municipality, w.hana.person, { call: told?.call ?? '' })
  const byMail = await (await w.stranger.get(outreachPaths.byKey(key))).text()
  for (const words of ['「工場の補助」は', '区内の製造業であること', 'aria-label="ここが違う：', field])
    expect(byMail).toContain(words)
  expect(byMail).not.toContain('二つめ')
  expect((await w.stranger.get(outreachPaths.byKey(key.replace(told?.call ?? '', w.factory)))).status).toBe(404)
  const page = async (browser: typeof w.stranger) => (await browser.get(`/support/${told?.scheme}`)).text()
  expect(await page(w.hana.browser)).toContain(field)
  for (const browser of [w.stranger, w.jiro.browser]) expect(await page(browser)).not.toContain('ここが違う')
}, 20_000)

test('At the link of a list stands why one was told of each scheme in it, and of no other', async () => {
  const listed = await w.site.inside((tx) =>
    tx.selectFrom('outreach_notice').select(['told_at', 'call']).where('listed', '=', true).execute(),
  )
  const [first, second] = listed
  expect([listed.length, first?.told_at]).toEqual([2, second?.told_at])
  const { secret } = w.site.services.config
  const at = async (listed_at: Date) =>
    (await w.stranger.get(outreachPaths.byKey(wishKey(secret, w.municipality, w.hana.person, { listed_at })))).text()
  const page = await at(first?.told_at ?? new Date())
  expect(page.match(/は、ご登録の内容が次に合うため/g)).toHaveLength(2)
  expect(page).not.toContain('「工場の補助」は')
  expect(await at(new Date(0))).not.toContain('ご登録の内容が次に合うため')
}, 20_000)

test('By the mail as it arrives one knows who sent it, and refuses with one click in the mail program, without a session; no page of another site can', async () => {
  await w.hana.browser.post(outreachPaths.mine(), { topics: 'overseas' })
  const [mail] = await w.site.mailTo('hana@example.jp')
  await deliverMail.run(w.site.services, { municipality: w.municipality, mail: mail?.id ?? '' })
  const raw = mails.at(-1) ?? ''
  const { text = '' } = await simpleParser(Buffer.from(raw, 'latin1'))
  for (const words of ['みなも区 産業振興課', '〒000-0001 みなも区水辺1-1-1', '苦情：電話', '/support-mail/'])
    expect(text).toContain(words)
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  const { pathname } = new URL(/^List-Unsubscribe:\s*<([^>]+)>/m.exec(raw)?.[1] ?? '')
  const click = (headers: Record<string, string>) =>
    w.site.app.request(pathname, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      headers: { host: 'localhost', ...headers },
    })
  const wished = () => w.site.inside((tx) => wishOf(tx, w.hana.person))
  const foreign = [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }, { cookie: 'session=1' }]
  for (const headers of foreign) expect((await click(headers as never)).status).toBe(403)
  expect(await wished()).toEqual({ topics: ['overseas'], off: false })
  expect((await click({})).status).toBe(200)
  expect(await wished()).toEqual({ topics: ['overseas'], off: true })
}, 20_000)

test('Who refused, or wants other topics, hears nothing', async () => {
  const before = (await subjects()).length
  await w.site.inside((tx) => tx.deleteFrom('outreach_notice').execute())
  await opened('断ったあとの補助')
  await tell()
  expect((await w.hana.browser.post(outreachPaths.mine(), { topics: 'overseas' })).status).toBe(303)
  await opened('デジタルの補助')
  await tell()
  expect((await subjects()).length).toBe(before)
  await opened('海外の補助', { topics: ['overseas'] })
  await tell()
  expect((await subjects()).at(-1)).toContain('海外の補助')
  const statuses = [w.miura, w.auditor, w.jiro].map(
    async ({ browser }) => (await browser.get(outreachPaths.effect())).status,
  )
  expect(await Promise.all(statuses)).toEqual([200, 200, 404])
}, 20_000)
