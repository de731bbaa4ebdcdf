// After the award: what the applicant asks to change, what the town takes back, and what the budget gets back.
import { describe, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { postEntry } from '#modules/budget/index.ts'
import { minamo } from '../../../test/database.ts'
import { awardedWorld, type Open } from '../../../test/awarded-world.ts'
import { openLetters } from '../../../test/open-letters.ts'
import { bookYear } from '../../../test/book-year.ts'
import { testSite } from '../../../test/site.ts'

const site = await testSite()
const w = await awardedWorld(site)
const { decide, awarded, state, balance, award, proposalOf, text } = w

describe('after the award', () => {
  const allowMore = (open: Open) =>
    w.drafter.browser.post(`/staff/schemes/${open.scheme}/decision-plan`, { version: '0', step_1: '課長', more: 'yes' })

  it('the applicant reads what was decided, on which conditions, and where to ask', async () => {
    const [, id] = await awarded()
    const page = await text(w.hana.browser.get(`/applications/${id}`))
    for (const words of ['交付する', '200,000円', '書類を5年間保存すること', '産業振興課', '変更や中止を申請する'])
      expect(page).toContain(words)
    expect(page).not.toContain('申請を取り下げる')
    expect(page).not.toContain('11月分の決定')
    expect((await w.jiro.browser.get(`/applications/${id}/change`)).status).toBe(404)
  })

  it('until its letter is opened, or noted as sent on paper, nothing tells the applicant what was decided; staff read it', async () => {
    const open = await w.scheme(1_000_000)
    const id = await w.application(open, { organization: w.factory })
    const mails = async () => (await site.mailTo(`${w.hana.person}@example.jp`)).map(({ subject }) => subject)
    const paths = [
      `/applications/${id}`,
      '/my/applications',
      '/me',
      '/notices',
      `/support/${open.scheme}`,
      `/support/${open.scheme}/application`,
      `/search?q=${encodeURIComponent('小宮山製作所')}`,
    ]
    const told = ['交付する', '交付決定', '180,000円', '看板を掲げること', '変更や中止を申請する', '振込先']
    const read = async () => (await Promise.all(paths.map((path) => text(w.hana.browser.get(path))))).join('')
    const says = (page: string) => told.map((words) => page.split(words).length - 1)
    const [before, received] = [says(await read()), (await mails()).length]
    await decide(open, id, 'award', 'award', {
      yen: '180000',
      conditions: '看板を掲げること',
      reason: '見積りの一部を除きます',
    })
    expect(
      says(await text(w.drafter.browser.get(`/applications/${id}`))).filter((times) => times > 0).length,
    ).toBeGreaterThan(3)
    expect(says(await read())).toEqual(before)
    expect(await text(w.hana.browser.get(`/applications/${id}`))).toContain('決定の通知あり')
    expect((await mails()).slice(received)).toEqual([expect.stringContaining('通知書が届きました')])
    const after = ['change', 'account', 'report', 'outcome/1', 'tax-report'].map(
      (path) => `/applications/${id}/${path}`,
    )
    const answers = await Promise.all([
      ...after.map((path) => w.hana.browser.get(path)),
      ...['change', 'account', 'report', 'withdrawal'].map((path) =>
        w.hana.browser.post(`/applications/${id}/${path}`),
      ),
    ])
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`))).toEqual(
      new Set([`303 /applications/${id}`]),
    )
    expect((await w.jiro.browser.get(`/applications/${id}/change`)).status).toBe(404)
    const letter = await site.inside((tx) =>
      tx.selectFrom('letter').select(['id', 'decided_on']).where('application', '=', id).executeTakeFirstOrThrow(),
    )
    await w.drafter.browser.post(`/letters/${letter.id}/posting`, { posted_on: letter.decided_on })
    expect(says(await text(w.hana.browser.get(`/applications/${id}`)))).not.toContain(0)
    expect((await mails()).at(-1)).toContain('振込先の口座')
  })

  it('whoever is rejected reads why, with the condition that was not met', async () => {
    const open = await w.scheme(0)
    const id = await w.application(open, { organization: w.factory, outcome: 'not' })
    await decide(open, id, 'reject')
    await openLetters(site, w.hana.browser, id)
    const page = await text(w.hana.browser.get(`/applications/${id}`))
    for (const words of ['交付しない', '満たしていない要件', '第3条第1項']) expect(page).toContain(words)
  })

  it('a smaller amount is asked for and approved: the rest goes back to the budget', async () => {
    const [open, id] = await awarded()
    const ask = (values: Record<string, string>) => w.hana.browser.post(`/applications/${id}/change`, values)
    expect(await text(ask({ kind: 'amount', words: '見積りが増えました', yen: '300000' }))).toContain(
      '決定した額（200,000円）までで書いてください',
    )
    expect((await ask({ kind: 'amount', words: '見積りが下がりました', yen: '' })).status).toBe(422)
    const form = new FormData()
    for (const [name, value] of Object.entries({ kind: 'amount', words: '見積りが下がりました', yen: '120000' }))
      form.append(name, value)
    form.append('upload_1', new File(['費目,金額\n'], '新しい見積書.csv'))
    expect((await w.hana.browser.post(`/applications/${id}/change`, form as never)).status).toBe(303)
    const page = await text(w.drafter.browser.get(`/applications/${id}`))
    expect(page).toContain('新しい見積書.csv')
    const file = /\/files\/[\w-]+/.exec(page.slice(page.indexOf('id="decision"')))?.[0] ?? ''
    const opens = await Promise.all(
      [w.hana, w.drafter, w.jiro].map(async ({ browser }) => (await browser.get(file)).status),
    )
    expect(opens).toEqual([200, 200, 404])
    expect([await state(id), (await ask({ kind: 'content', words: 'もう一つ' })).status]).toEqual(['change', 409])
    const proposal = await w.drafted(w.drafter.browser, open, { [id]: 'approve' }, 'change')
    expect(await text(w.drafter.browser.get(`/staff/decisions/${proposal}/items/${id}`))).toContain('新しい見積書.csv')
    await w.act(w.drafter.browser, proposal, 'sending', w.chain(w.chief))
    expect((await w.act(w.chief.browser, proposal, 'approval')).status).toBe(303)
    expect([await state(id), (await award(id))?.yen, (await award(id))?.decided_yen]).toEqual([
      'awarded',
      120_000,
      200_000,
    ])
    expect((await balance(open.scheme)).committed).toBe(120_000)
  })

  it('an amount that nobody asked for is not decided; more than was awarded only where the scheme allows it, with a reason', async () => {
    const [open, id] = await awarded()
    const ask = (values: Record<string, string>) => w.hana.browser.post(`/applications/${id}/change`, values)
    const item = async (yen: number, reason = '') => {
      await w.act(w.drafter.browser, draft, `items/${id}`, {
        outcome: 'approve',
        yen: String(yen),
        conditions: '',
        reason,
      })
      const sent = await w.act(w.drafter.browser, draft, 'sending', w.chain(w.chief))
      return [sent.status, sent.status === 303 ? '' : await sent.text()]
    }
    await ask({ kind: 'content', words: '会場を変えます' })
    let draft = await w.drafted(w.drafter.browser, open, { [id]: 'approve' }, 'change')
    expect(await item(5_000_000, '会場が変わるため')).toEqual([
      422,
      expect.stringContaining('額の変更は申請されていません。決める額は200,000円にしてください'),
    ])
    expect([await item(200_000), (await w.act(w.chief.browser, draft, 'approval')).status]).toEqual([[303, ''], 303])
    await openLetters(site, w.hana.browser, id)
    await ask({ kind: 'amount', words: '見積りが下がりました', yen: '150000' })
    draft = await w.drafted(w.drafter.browser, open, { [id]: 'approve' }, 'change')
    expect(await item(250_000, '見積りのとおり')).toEqual([
      422,
      expect.stringContaining('決定した額（200,000円）より多くはできません'),
    ])
    await allowMore(open)
    expect(await item(250_000)).toEqual([
      422,
      expect.stringContaining('いまの額は200,000円、申請された額は150,000円、申請のときの判定ルールでは200,000円です'),
    ])
    expect(await item(140_000)).toEqual([422, expect.stringContaining('理由を書いてください')])
    expect(await item(250_000, '物価が上がったため')).toEqual([303, ''])
    expect([(await award(id))?.yen, (await balance(open.scheme)).committed]).toEqual([200_000, 200_000])
  })

  it('after a carry-over the budget of the year in which it is entered is shown, and asked beforehand', async () => {
    const [open, id] = await awarded()
    const entry = { scheme: open.scheme, words: '繰越', now: new Date(), application: id, yen: 200_000 }
    await site.inside(async (tx) => {
      const by = systemActor(minamo.code, '予算')
      await postEntry(tx, by, { ...entry, fiscal_year: bookYear, kind: 'release' })
      await postEntry(tx, by, {
        ...entry,
        fiscal_year: bookYear + 1,
        kind: 'appropriate',
        application: null,
        yen: 250_000,
      })
      await postEntry(tx, by, { ...entry, fiscal_year: bookYear + 1, kind: 'commit' })
    })
    await allowMore(open)
    await w.hana.browser.post(`/applications/${id}/change`, { kind: 'amount', words: '設備を足します', yen: '300000' })
    const refused = await decide(open, id, 'approve', 'change', {
      yen: '300000',
      conditions: '',
      reason: '設備が要るため',
    })
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining(
        `${bookYear + 1}年度の予算が足りません。この起案で100,000円を決定しますが、残りは50,000円です`,
      ),
    ])
    const { decision } = await proposalOf(id)
    const page = await text(w.drafter.browser.get(`/staff/decisions/${decision}`))
    expect([page.includes(`${bookYear + 1}年度の予算`), page.includes(`${bookYear}年度の予算`)]).toEqual([true, false])
  })

  it('a change is declined with a reason, or taken back; the award stands', async () => {
    const [open, id] = await awarded()
    const ask = () => w.hana.browser.post(`/applications/${id}/change`, { kind: 'content', words: '期間を延ばしたい' })
    await ask()
    expect((await decide(open, id, 'decline', 'change')).status).toBe(422)
    const proposal = await proposalOf(id)
    expect((await w.hana.browser.post(`/applications/${id}/change/taking-back`)).status).toBe(409)
    await w.act(w.drafter.browser, proposal.decision, `items/${id}`, {
      outcome: 'decline',
      yen: '',
      conditions: '',
      reason: '事業の目的から外れます',
    })
    await w.act(w.drafter.browser, proposal.decision, 'sending', w.chain(w.chief))
    expect((await w.act(w.chief.browser, proposal.decision, 'approval')).status).toBe(303)
    expect([await state(id), (await award(id))?.yen]).toEqual(['awarded', 200_000])
    await openLetters(site, w.hana.browser, id)
    expect(await text(w.hana.browser.get(`/applications/${id}`))).toContain('事業の目的から外れます')
    await ask()
    expect((await w.hana.browser.post(`/applications/${id}/change/taking-back`)).status).toBe(303)
    expect(await state(id)).toBe('awarded')
  })
})
