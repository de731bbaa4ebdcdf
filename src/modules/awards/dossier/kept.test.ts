// What a decider read is what is shown a year later: the same bytes, whatever changed since.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AwardWorld, awardWorld } from '../../../../test/award-world.ts'
import { minamo } from '../../../../test/database.ts'
import { type Browser, testSite } from '../../../../test/site.ts'
import { erasingIn } from '#platform/db/index.ts'
import { jobHandlers } from '../../../modules.ts'
import { jobs } from '../jobs.ts'
import { dossiersOf } from '../queries/dossiers.ts'
import { dossierPdf } from './print.ts'

describe('a dossier that is kept', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let w: AwardWorld
  beforeAll(async () => {
    site = await testSite()
    w = await awardWorld(site)
  })
  const kept = (id: string) => site.inside((tx) => dossiersOf(tx, id))
  const print = async (id: string) => {
    for (const { id: dossier } of await kept(id))
      await jobs['awards.print']?.run(site.services, { municipality: minamo.code, dossier })
  }
  const proposed = async () => {
    const open = await w.scheme(1_000_000)
    const application = await w.application(open)
    const id = await w.drafted(w.drafter.browser, open, { [application]: 'award' })
    return { open, application, id }
  }
  const sent = (id: string) => w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))
  const bytes = async (browser: Browser, path: string) => {
    const answer = await browser.get(`/staff/decisions/${path}`)
    expect([path, answer.status]).toEqual([path, 200])
    return Buffer.from(await answer.arrayBuffer())
  }
  const sha256 = (of: Buffer) => createHash('sha256').update(of).digest('hex')
  const page = async (id: string) => (await w.chief.browser.get(`/staff/decisions/${id}`)).text()

  it('gives the same bytes on every request, although a figure under it changed; its hash is on the page', async () => {
    const { open, id } = await proposed()
    expect([await kept(id), await page(id)]).toEqual([[], expect.stringContaining('未確定・現在の内容')])
    await sent(id)
    await print(id)
    const before = await bytes(w.chief.browser, `${id}/dossier.pdf`)
    await w.budget(open.scheme, 5_000_000)
    expect((await bytes(w.chief.browser, `${id}/dossier.pdf`)).equals(before)).toBe(true)
    const [first] = await kept(id)
    expect(first).toMatchObject({ stage: 'sent', sha256: sha256(before), bytes: before.length })
    const read = await page(id)
    expect(read).toContain(sha256(before))
    expect(read).not.toContain('未確定・現在の内容')
    await print(id)
    expect((await kept(id))[0]?.pdf).toBe(first?.pdf)
  })

  it('is frozen with the decision: where power fails before it is printed, it is printed later, as it was decided', async () => {
    const { open, id } = await proposed()
    await sent(id)
    await w.act(w.chief.browser, id, 'approval')
    // Nothing is printed yet: no job has run.
    expect((await kept(id)).map(({ stage, pdf }) => [stage, pdf])).toEqual([
      ['sent', null],
      ['decided', null],
    ])
    expect(await page(id)).toContain('PDFを作っています')
    const frozen = await site.inside((tx) =>
      tx
        .selectFrom('decision_dossier')
        .select(['stage', 'content'])
        .where('decision', '=', id)
        .orderBy('kept_at')
        .execute(),
    )
    await w.budget(open.scheme, 5_000_000)
    await print(id)
    const [first, last] = await kept(id)
    const decided = await bytes(w.auditor.browser, `${id}/dossiers/${last?.id}`)
    expect(sha256(decided)).toBe(last?.sha256)
    expect((await bytes(w.auditor.browser, `${id}/dossier.pdf`)).equals(decided)).toBe(true)
    expect(sha256(await bytes(w.auditor.browser, `${id}/dossiers/${first?.id}`))).toBe(first?.sha256)
    const content = frozen.find(({ stage }) => stage === 'decided')?.content
    expect(content?.mark).toMatch(/^決裁のとき/)
    expect(content?.boxes).toMatchObject([{ title: '課長', name: 'kacho', on: expect.stringContaining('年') }])
    expect(content?.summary).toContainEqual({ label: '決定したあとの残り', text: '800,000円' })
    expect(content && sha256(Buffer.from(dossierPdf(content)))).toBe(last?.sha256)
  })

  it('was not kept of what was decided before dossiers were: the page says so, and that it is no draft', async () => {
    const { id } = await proposed()
    await sent(id)
    const unkept = () =>
      site.db.root.transaction().execute(async (tx) => {
        // As it stands where proposals are older than the table.
        await sql`set local session_replication_role = replica`.execute(tx)
        await sql`delete from decision_dossier where decision = ${id}`.execute(tx)
      })
    await unkept()
    expect(await page(id)).toContain('調書の保存が始まる前に決裁に回した案です')
    await w.act(w.chief.browser, id, 'approval')
    await unkept()
    const read = await page(id)
    expect(read).toContain('調書の保存が始まる前の決定です。いまの記録から作った調書です。')
    expect(read).not.toContain('未確定')
    expect((await bytes(w.auditor.browser, `${id}/dossier.pdf`)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is kept each time it is sent on', async () => {
    const { id } = await proposed()
    await sent(id)
    await w.act(w.chief.browser, id, 'return', { return_note: '趣旨を書いてください' })
    await w.act(w.drafter.browser, id, 'edit', { title: '直した起案', words: '予算の範囲で' })
    await sent(id)
    await print(id)
    const [once, again] = await kept(id)
    expect([once?.stage, again?.stage, once?.sha256 === again?.sha256]).toEqual(['sent', 'sent', false])
    const now = await bytes(w.chief.browser, `${id}/dossier.pdf`)
    expect(sha256(now)).toBe(again?.sha256)
  })

  it('is read by staff and the auditor; to the applicant it is not there, by any address', async () => {
    const { id } = await proposed()
    await sent(id)
    await print(id)
    const [one] = await kept(id)
    for (const path of [
      `/staff/decisions/${id}/dossier.pdf`,
      `/staff/decisions/${id}/dossiers/${one?.id}`,
      `/files/${one?.pdf}`,
    ])
      expect([path, (await w.hana.browser.get(path)).status, (await w.auditor.browser.get(path)).status]).toEqual([
        path,
        404,
        200,
      ])
    const other = await proposed()
    expect((await w.chief.browser.get(`/staff/decisions/${other.id}/dossiers/${one?.id}`)).status).toBe(404)
  })

  it('never changes and never goes, but after the last application that it speaks of', async () => {
    const { application, id } = await proposed()
    await sent(id)
    const stays = { constraint: 'decision_dossier_stays' }
    const change = (set: object) =>
      site.inside((tx) => tx.updateTable('decision_dossier').set(set).where('decision', '=', id).execute())
    await expect(change({ content: '{}' })).rejects.toMatchObject(stays)
    await print(id)
    for (const set of [{ kept_at: new Date(0) }, { sha256: '0'.repeat(64) }, { pdf: null, sha256: null, bytes: null }])
      await expect(change(set)).rejects.toMatchObject(stays)
    await expect(
      site.inside((tx) => tx.deleteFrom('decision_dossier').where('decision', '=', id).execute()),
    ).rejects.toThrow('permission denied')
    const owned = () =>
      erasingIn(site.db.root, minamo.code, (tx) =>
        tx.deleteFrom('decision_dossier').where('decision', '=', id).execute(),
      )
    await expect(owned()).rejects.toMatchObject(stays)
    const retain = (years: number) =>
      jobHandlers['privacy.retain']?.run(
        { ...site.services, now: () => new Date(Date.now() + years * 366 * 86_400_000) },
        { municipality: minamo.code },
      )
    await retain(4)
    expect(await kept(id)).toHaveLength(1)
    await site.inside((tx) =>
      tx.updateTable('application').set({ state: 'rejected' }).where('id', '=', application).execute(),
    )
    await retain(6)
    expect(await kept(id)).toEqual([])
  })
})
