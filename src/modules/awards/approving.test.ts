// Who approves: deputies, the chain, whose own firm asks; who may read it.
import { beforeAll, describe, expect, it } from 'vitest'
import { minamo } from '../../../test/database.ts'
import { type AwardWorld, awardWorld } from '../../../test/award-world.ts'
import { testSite } from '../../../test/site.ts'

describe('deciding', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let w: AwardWorld
  beforeAll(async () => {
    site = await testSite()
    w = await awardWorld(site)
  })
  const text = async (response: Promise<Response>) => (await response).text()

  it('an administrator deputises with a reason, and the dossier says so; the database holds the four eyes', async () => {
    const open = await w.scheme(1_000_000)
    const id = await w.drafted(w.drafter.browser, open, { [await w.application(open)]: 'award' })
    await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))
    expect((await w.act(w.director.browser, id, 'approval', { deputy_reason: '不在のため' })).status).toBe(403)
    expect((await w.act(w.administrator.browser, id, 'approval')).status).toBe(422)
    const approved = site.inside((tx) =>
      tx.updateTable('decision').set({ state: 'approved', decided_at: new Date() }).where('id', '=', id).execute(),
    )
    await expect(approved).rejects.toThrow('a step of the approval is open')
    const own = site.inside((tx) =>
      tx
        .updateTable('decision_step')
        .set({ approved_at: new Date(), approved_account: w.drafter.account, deputy_reason: 'x' })
        .where('decision', '=', id)
        .execute(),
    )
    await expect(own).rejects.toThrow('decision_step_four_eyes')
    expect((await w.act(w.administrator.browser, id, 'approval', { deputy_reason: '課長が出張のため' })).status).toBe(
      303,
    )
    expect(await text(w.drafter.browser.get(`/staff/decisions/${id}`))).toContain('代決の理由：課長が出張のため')
    const stays = { constraint: 'decision_step_stays' }
    const step = await site.inside((tx) =>
      tx.selectFrom('decision_step').selectAll().where('decision', '=', id).executeTakeFirstOrThrow(),
    )
    for (const set of [{ deputy_reason: 'y' }, { approved_at: null, approved_account: null }, { title: '部長' }])
      await expect(
        site.inside((tx) => tx.updateTable('decision_step').set(set).where('decision', '=', id).execute()),
      ).rejects.toMatchObject(stays)
    await expect(
      site.inside((tx) => tx.deleteFrom('decision_step').where('decision', '=', id).execute()),
    ).rejects.toMatchObject(stays)
    await expect(
      site.inside((tx) =>
        tx
          .insertInto('decision_step')
          .values({ ...step, position: 2, account: w.director.account, approved_account: null, approved_at: null })
          .execute(),
      ),
    ).rejects.toMatchObject(stays)
  })

  it('who stands in the chain, or approved already, does not deputise for another in it', async () => {
    const open = await w.scheme(1_000_000)
    const id = await w.drafted(w.drafter.browser, open, { [await w.application(open)]: 'award' })
    await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief, w.administrator))
    const reason = { deputy_reason: '課長が出張のため' }
    const twice = await w.act(w.administrator.browser, id, 'approval', reason)
    expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('ほかの管理者に')])
    await w.act(w.drafter.browser, id, 'taking-back')
    await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief, w.director))
    expect((await w.act(w.administrator.browser, id, 'approval', reason)).status).toBe(303)
    expect((await w.act(w.administrator.browser, id, 'approval', reason)).status).toBe(409)
  })

  it('is nobody else’s to see; an auditor reads and writes nothing', async () => {
    const open = await w.scheme(1_000_000)
    const id = await w.drafted(w.drafter.browser, open, { [await w.application(open)]: 'award' })
    for (const path of ['', '/dossier.pdf'])
      expect((await w.hana.browser.get(`/staff/decisions/${id}${path}`)).status).toBe(404)
    expect((await w.auditor.browser.get(`/staff/decisions/${id}`)).status).toBe(200)
    expect((await w.act(w.auditor.browser, id, 'dropping')).status).toBe(403)
    expect((await w.act(w.chief.browser, id, 'dropping')).status).toBe(403)
    expect((await w.act(w.administrator.browser, id, 'dropping')).status).toBe(303)
  })

  it('is proposed and approved by nobody whose own firm asks in it', async () => {
    const open = await w.scheme(1_000_000)
    const application = await w.application(open, { organization: w.factory })
    await site.inside((tx) =>
      tx
        .insertInto('role_grant')
        .values({ municipality: minamo.code, account: w.hana.account, role: 'officer', granted_by: 'test' })
        .execute(),
    )
    const id = await w.drafted(w.drafter.browser, open, { [application]: 'award' })
    await w.act(w.drafter.browser, id, 'sending', w.chain(w.hana))
    const own = await w.act(w.hana.browser, id, 'approval')
    const next = await w.scheme(1_000_000)
    const other = await w.application(next, { organization: w.factory })
    const path = `/staff/decisions/new?scheme=${next.scheme}`
    expect(await (await w.hana.browser.get(path)).text()).toContain('ほかの担当者が起案します')
    const proposed = await w.hana.browser.post(path, {
      call: next.call,
      title: 'x',
      words: '',
      [`outcome_${other}`]: 'award',
    })
    expect([proposed.status, await proposed.text()]).toEqual([409, expect.stringContaining('起案してもらってください')])
    expect([own.status, await own.text(), (await w.row(application))?.state]).toEqual([
      409,
      expect.stringContaining('所属する事業者の申請'),
      'formal',
    ])
  })
})
