import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { privacyWorld } from '../../../test/privacy-world.ts'
import { testSite } from '../../../test/site.ts'

describe('the screens of personal data', () => {
  let site: Awaited<ReturnType<typeof testSite>>
  let w: Awaited<ReturnType<typeof privacyWorld>>
  let admin: ReturnType<typeof site.browser>
  beforeAll(async () => {
    site = await testSite()
    w = await privacyWorld(site)
    await site.inside((tx) => tx.deleteFrom('leaving').execute())
    await site.account('admin@example.jp', 'administrator')
    admin = site.browser()
    await admin.signIn('admin@example.jp')
  })
  const audited = async (action: string) =>
    (await site.inside((tx) => tx.selectFrom('audit_line').select('seq').where('action', '=', action).execute())).length

  it('give everybody their own data, and record it', async () => {
    const answer = await w.browser.post('/account/privacy/download')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK')
    expect(await audited('privacy.exported')).toBe(1)
  })

  it('let somebody leave and take it back; staff first give back their role', async () => {
    expect((await w.browser.post('/account/privacy/leaving')).status).toBe(303)
    expect((await w.browser.post('/account/privacy/leaving')).status).toBe(303)
    expect(await (await w.browser.get('/account/privacy')).text()).toContain('退会を取りやめる')
    expect(await site.mailTo(w.email)).toHaveLength(1)
    expect((await w.browser.post('/account/privacy/staying')).status).toBe(303)
    expect(await site.inside((tx) => tx.selectFrom('leaving').select('person').execute())).toEqual([])
    expect([await audited('privacy.leaving'), await audited('privacy.stayed')]).toEqual([1, 1])
    expect((await w.auditor.browser.post('/account/privacy/leaving')).status).toBe(403)
  })

  it('show register, periods and reports to administrators and auditors; for anybody else they do not exist', async () => {
    for (const path of ['/admin/privacy', '/admin/privacy/register.csv']) {
      expect((await admin.get(path)).status).toBe(200)
      expect((await w.auditor.browser.get(path)).status).toBe(200)
      expect((await w.coordinator.browser.get(path)).status).toBe(404)
      expect((await w.browser.get(path)).status).toBe(404)
    }
    expect((await w.auditor.browser.get('/admin/disclosure')).status).toBe(404)
  })

  it('lead a request for disclosure from receipt to handing over', async () => {
    const id = newId()
    const form = {
      id,
      whom: 'x@example.jp',
      asked_by: '葉隠 菊乃',
      identity_check: 'licence',
      received_on: '2026-11-02',
      note: '',
    }
    const wrong = await admin.post('/admin/disclosure', form)
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('この人は登録されていません')
    expect((await admin.post('/admin/disclosure', { ...form, whom: w.email })).status).toBe(303)
    expect((await admin.post('/admin/disclosure', { ...form, whom: w.email })).status).toBe(303)
    const row = () =>
      site.inside((tx) => tx.selectFrom('disclosure_request').selectAll().where('id', '=', id).executeTakeFirst())
    expect(await row()).toMatchObject({ person: w.person, due_on: '2026-12-02', made_at: null })
    const handed = { handed_on: '2026-11-03', handed_how: 'counter' }
    expect((await admin.post(`/admin/disclosure/${id}/handing`, handed)).status).toBe(409)
    expect((await w.browser.post(`/admin/disclosure/${id}/export`)).status).toBe(404)
    const made = await admin.post(`/admin/disclosure/${id}/export`)
    expect(Buffer.from(await made.arrayBuffer()).toString('utf8')).toContain('葉隠さんがよい')
    expect((await admin.post(`/admin/disclosure/${id}/handing`, { ...handed, handed_on: '2999-01-01' })).status).toBe(
      422,
    )
    expect((await admin.post(`/admin/disclosure/${id}/handing`, handed)).status).toBe(303)
    expect(await row()).toMatchObject(handed)
    expect(await audited('privacy.requested')).toBe(1)
  })
})
