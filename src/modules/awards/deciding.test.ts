// From a proposal to what is granted: by two people at least, whole or not at all.
import { beforeAll, describe, expect, it } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import { balanceOf } from '#modules/budget/index.ts'
import { minamo } from '../../../test/database.ts'
import { type AwardWorld, awardWorld } from '../../../test/award-world.ts'
import { bookYear } from '../../../test/book-year.ts'
import { testSite } from '../../../test/site.ts'
import { awardOf } from './index.ts'

describe('deciding', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let w: AwardWorld
  beforeAll(async () => {
    site = await testSite()
    w = await awardWorld(site)
  })
  const state = async (id: string) => (await w.row(id))?.state
  const left = (scheme: string) => site.inside((tx) => balanceOf(tx, scheme, bookYear))
  const text = async (response: Promise<Response>) => (await response).text()

  it('an officer proposes, two others approve, and everything is decided at once', async () => {
    const open = await w.scheme(1_000_000)
    const [yes, no, wait] = [
      await w.application(open),
      await w.application(open, { outcome: 'not' }),
      await w.application(open),
    ]
    const id = await w.drafted(w.drafter.browser, open, { [yes]: 'award', [no]: 'reject', [wait]: 'reserve' })
    expect(await text(w.drafter.browser.get(`/staff/decisions/${id}/items/${no}`))).toContain(
      '「経費が10万円以上であること（第3条第1項）」を満たしていません。',
    )
    const sent = await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief, w.director))
    expect([sent.status, (await w.decision(id)).state]).toEqual([303, 'pending'])
    expect((await site.mailTo(`${w.chief.person}@example.jp`)).at(-1)?.subject).toContain('決裁のお願い：11月分の決定')
    expect(await text(w.chief.browser.get('/staff/decisions'))).toContain('あなたの決裁を待っています')
    // Not yet the second's turn, and never the drafter's.
    expect((await w.act(w.director.browser, id, 'approval')).status).toBe(403)
    expect((await w.act(w.drafter.browser, id, 'approval')).status).toBe(403)
    const dossier = await w.chief.browser.get(`/staff/decisions/${id}/dossier.pdf`)
    expect((await PDFDocument.load(await dossier.arrayBuffer())).getPageCount()).toBe(4)
    const { version } = await w.decision(id)
    for (const _ of [1, 2])
      expect((await w.chief.browser.post(`/staff/decisions/${id}/approval`, { version: String(version) })).status).toBe(
        303,
      )
    expect([await state(yes), (await left(open.scheme)).committed]).toEqual(['formal', 0])
    expect((await w.act(w.director.browser, id, 'approval')).status).toBe(303)
    expect([await state(yes), await state(no), await state(wait)]).toEqual(['awarded', 'rejected', 'reserve'])
    expect(await left(open.scheme)).toMatchObject({
      appropriated: 1_000_000,
      committed: 200_000,
      paid: 0,
      left: 800_000,
    })
    expect(await site.inside((tx) => awardOf(tx, yes))).toMatchObject({
      decided_yen: 200_000,
      yen: 200_000,
      fiscal_year: bookYear,
    })
    expect(await site.inside((tx) => awardOf(tx, no))).toBeUndefined()
    expect((await site.mailTo(`${w.drafter.person}@example.jp`)).at(-1)?.subject).toContain('決裁が終わりました')
    const steps = () =>
      site.inside((tx) => tx.selectFrom('fact').select('name').where('subject_id', '=', open.scheme).execute())
    expect(await steps()).toEqual([{ name: 'awards.awarded' }])
    // From the reserve later, by a new proposal.
    const later = await w.drafted(w.drafter.browser, open, { [wait]: 'award' })
    await w.act(w.drafter.browser, later, 'sending', w.chain(w.chief))
    expect((await w.act(w.chief.browser, later, 'approval')).status).toBe(303)
    expect(await state(wait)).toBe('awarded')
  })

  it('what is still being checked can be refused, not awarded', async () => {
    const open = await w.scheme(1_000_000)
    const application = await w.application(open)
    const id = await w.drafted(w.drafter.browser, open, { [application]: 'award' })
    const checked = (passed_at: Date | null) =>
      site.inside((tx) =>
        tx
          .insertInto('screening')
          .values({
            municipality: w.municipality,
            application,
            points: '{}',
            checked_account: 'x',
            checked_name: 'x',
            checked_at: new Date(),
            passed_at,
          })
          .onConflict((conflict) => conflict.columns(['municipality', 'application']).doUpdateSet({ passed_at }))
          .execute(),
      )
    await checked(null)
    expect(await text(w.drafter.browser.get(`/staff/decisions/${id}`))).toContain('形式審査が終わっていません')
    expect((await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))).status).toBe(422)
    await checked(new Date())
    expect((await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))).status).toBe(303)
  })

  it('what is missing is said before others read it', async () => {
    const open = await w.scheme(1_000_000)
    const [one, other] = [await w.application(open), await w.application(open)]
    const id = await w.drafted(w.drafter.browser, open, { [one]: 'reject', [other]: 'award' })
    const page = await text(w.drafter.browser.get(`/staff/decisions/${id}`))
    expect(page).toContain('理由を書いてください')
    expect((await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))).status).toBe(422)
    const item = {
      outcome: 'award',
      yen: '150,000',
      conditions: '書類を5年間保存すること\n変更は申請すること',
      reason: '',
    }
    await w.act(w.drafter.browser, id, `items/${other}`, item)
    await w.act(w.drafter.browser, id, `items/${one}`, {
      outcome: 'reject',
      yen: '',
      conditions: '',
      reason: '計画が足りません',
    })
    expect(await text(w.drafter.browser.get(`/staff/decisions/${id}`))).toContain('額が違う理由を書いてください')
    // Whoever has not read it as it stands reads it first; what was typed is kept.
    const stale = await w.act(w.drafter.browser, id, `items/${other}`, {
      ...item,
      reason: '前の見積りによる',
      application_version: '99',
    })
    expect([stale.status, (await stale.text()).includes('前の見積りによる')]).toEqual([422, true])
    await w.act(w.drafter.browser, id, `items/${other}`, { ...item, reason: '見積りの一部を除きます' })
    expect((await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))).status).toBe(303)
    // While it is read, it stays; the drafter is no approver, and nobody twice.
    expect((await w.act(w.drafter.browser, id, `items/${one}`, item)).status).toBe(409)
    await w.act(w.drafter.browser, id, 'taking-back')
    expect(await text(w.act(w.drafter.browser, id, 'sending', w.chain(w.chief, w.chief)))).toContain(
      '同じ人が2回決裁することはできません',
    )
    expect((await w.act(w.drafter.browser, id, 'sending', w.chain(w.drafter))).status).toBe(422)
    const again = await w.drafted(w.drafter.browser, open, { [one]: 'award' })
    expect([
      again.includes('422'),
      again.includes('決められる申請が、このあいだになくなりました'),
      again.includes('11月分の決定'),
    ]).toEqual([true, true, true])
  })

  it('goes back with a reason, and is read anew', async () => {
    const open = await w.scheme(1_000_000)
    const id = await w.drafted(w.drafter.browser, open, { [await w.application(open)]: 'award' })
    await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief, w.director))
    await w.act(w.chief.browser, id, 'approval')
    expect((await w.act(w.director.browser, id, 'return')).status).toBe(422)
    expect(
      (await w.act(w.director.browser, id, 'return', { return_note: '予算との関係を書いてください' })).status,
    ).toBe(303)
    expect((await w.decision(id)).state).toBe('returned')
    expect(await text(w.drafter.browser.get(`/staff/decisions/${id}`))).toContain('予算との関係を書いてください')
    const read = (await w.decision(id)).version
    await w.act(w.drafter.browser, id, 'edit', { title: '11月分（直し）', words: '予算の範囲' })
    const stale = await w.drafter.browser.post(`/staff/decisions/${id}/sending`, {
      version: String(read),
      ...w.chain(w.chief),
    })
    expect([stale.status, await stale.text()]).toEqual([
      409,
      expect.stringContaining('読んでいるあいだに、内容が変わりました'),
    ])
    await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief, w.director))
    const steps = await site.inside((tx) =>
      tx.selectFrom('decision_step').select('approved_at').where('decision', '=', id).execute(),
    )
    expect(steps).toEqual([{ approved_at: null }, { approved_at: null }])
    const inTurn = { constraint: 'decision_step_in_turn' }
    const done = { approved_at: new Date(), approved_account: w.director.account }
    await expect(
      site.inside((tx) =>
        tx.updateTable('decision_step').set(done).where('decision', '=', id).where('position', '=', 2).execute(),
      ),
    ).rejects.toMatchObject(inTurn)
    await w.act(w.drafter.browser, id, 'taking-back')
    const step = { municipality: minamo.code, decision: id, drafter: w.drafter.account, position: 3, title: '部長' }
    await expect(
      site.inside((tx) =>
        tx
          .insertInto('decision_step')
          .values({ ...step, account: 'y', name: '佐伯', ...done })
          .execute(),
      ),
    ).rejects.toMatchObject(inTurn)
  })

  it('is refused whole where the budget does not reach, or one application moved meanwhile', async () => {
    const open = await w.scheme(300_000)
    const [one, other] = [await w.application(open), await w.application(open)]
    const id = await w.drafted(w.drafter.browser, open, { [one]: 'award', [other]: 'award' })
    await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))
    const poor = await w.act(w.chief.browser, id, 'approval')
    expect([poor.status, await poor.text()]).toEqual([
      409,
      expect.stringContaining('予算が足りません。この起案で400,000円を決定しますが、残りは300,000円です。'),
    ])
    await w.budget(open.scheme, 500_000)
    await site.inside((tx) =>
      tx.updateTable('application').set({ state: 'review', version: 9 }).where('id', '=', other).execute(),
    )
    const moved = await w.act(w.chief.browser, id, 'approval')
    expect([moved.status, await moved.text()]).toEqual([
      409,
      expect.stringContaining('いまの状態は「審査中」のため、「交付する」とは決められません'),
    ])
    expect([await state(one), (await left(open.scheme)).committed, (await w.decision(id)).state]).toEqual([
      'formal',
      0,
      'pending',
    ])
  })

  it('two who decide at once out of a budget for one: one decides, the other is refused whole', async () => {
    const open = await w.scheme(500_000)
    const proposal = async (approver: typeof w.chief) => {
      const ids = [await w.application(open), await w.application(open)]
      const id = await w.drafted(w.drafter.browser, open, Object.fromEntries(ids.map((one) => [one, 'award'])))
      await w.act(w.drafter.browser, id, 'sending', w.chain(approver))
      return { id, ids, approver }
    }
    const both = [await proposal(w.chief), await proposal(w.director)]
    const answers = await Promise.all(both.map(({ id, approver }) => w.act(approver.browser, id, 'approval')))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const states = await Promise.all(both.map(({ ids }) => Promise.all(ids.map(state))))
    expect(states.map(String).toSorted()).toEqual(['awarded,awarded', 'formal,formal'])
    expect((await left(open.scheme)).committed).toBe(400_000)
  })
})
