import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { givenScheme, inDays, type SchemeWorld, schemeWorld } from '../../../test/scheme-world.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { schemesForStaff } from './queries/lists.ts'

describe('a scheme becomes public by two people', () => {
  let w: SchemeWorld
  beforeAll(async () => {
    w = await schemeWorld(await testSite())
  })
  const row = (id: string) =>
    w.site.inside((tx) => tx.selectFrom('scheme').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const step = async (browser: Browser, id: string, name: string, more = {}) =>
    (await browser.post(`/staff/schemes/${id}/${name}`, { version: String((await row(id)).version), ...more })).status
  const text = async (browser: Browser, path: string) => parse(await (await browser.get(path)).text()).text

  it('one hands it in, another is told, finds it waiting and publishes it; nobody does both', async () => {
    const id = await givenScheme(w.site)
    expect(await step(w.miura.browser, id, 'submission')).toBe(303)
    expect((await row(id)).submitted_account).toBe(w.miura.account)
    expect((await w.site.mailTo(`${w.saeki.person}@example.jp`)).at(-1)?.subject).toContain('支援制度の確認のお願い')
    expect(await w.site.mailTo(`${w.miura.person}@example.jp`)).toEqual([])
    expect(await text(w.saeki.browser, '/desk?show=schemes')).toContain('IT導入支援補助金')
    expect(await text(w.miura.browser, '/desk?show=schemes')).not.toContain('IT導入支援補助金')
    expect([await step(w.miura.browser, id, 'publication'), (await row(id)).state]).toEqual([403, 'review'])
    expect(await step(w.coordinator.browser, id, 'publication')).toBe(403)
    expect([await step(w.saeki.browser, id, 'publication'), (await row(id)).state]).toEqual([303, 'published'])
    expect((await w.site.mailTo(`${w.miura.person}@example.jp`)).at(-1)?.subject).toContain('公開しました')
    const facts = await w.site.inside((tx) =>
      tx.selectFrom('fact').select(['name', 'measures']).where('subject_id', '=', id).execute(),
    )
    expect(facts).toEqual([{ name: 'schemes.published', measures: ['1-1.1.1.1'] }])
  })

  it('the database holds it too: whoever handed it in is never who published it', async () => {
    const id = await givenScheme(w.site)
    const both = {
      state: 'published' as const,
      published_at: new Date(),
      submitted_account: 'a',
      published_account: 'a',
    }
    const write = w.site.inside((tx) => tx.updateTable('scheme').set(both).where('id', '=', id).execute())
    await expect(write).rejects.toThrow(/scheme_four_eyes/)
  })

  it('nobody changes what was handed in, until it is taken back or returned with words', async () => {
    const id = await givenScheme(w.site)
    await step(w.miura.browser, id, 'submission')
    const edit = await w.saeki.browser.post(`/staff/schemes/${id}/edit`, { title: '別の題', version: '1' })
    expect([edit.status, (await row(id)).title]).toEqual([409, 'IT導入支援補助金'])
    expect([await step(w.saeki.browser, id, 'return'), (await row(id)).state]).toEqual([422, 'review'])
    expect(await step(w.miura.browser, id, 'return', { review_note: '自分で返す' })).toBe(403)
    expect(await step(w.saeki.browser, id, 'return', { review_note: '対象者をはっきりと。' })).toBe(303)
    expect(await row(id)).toMatchObject({ state: 'draft', review_note: '対象者をはっきりと。' })
    expect(await text(w.miura.browser, `/staff/schemes/${id}`)).toContain('対象者をはっきりと。')
    expect(await text(w.miura.browser, '/me')).toContain('返ってきました')
    await step(w.miura.browser, id, 'submission')
    expect([await step(w.miura.browser, id, 'taking-back'), (await row(id)).state]).toEqual([303, 'draft'])
  })

  it('is decided on as it was read: an older version is shown again, a second click does nothing', async () => {
    const id = await givenScheme(w.site)
    await w.saeki.browser.post(`/staff/schemes/${id}/edit`, { title: '新しい題', version: '1' })
    const old = await w.miura.browser.post(`/staff/schemes/${id}/submission`, { version: '1' })
    expect([old.status, parse(await old.text()).text.includes('内容が変わっています')]).toEqual([409, true])
    const other = await givenScheme(w.site)
    expect(await step(w.miura.browser, other, 'submission')).toBe(303)
    expect(await step(w.miura.browser, other, 'submission')).toBe(303)
    const lines = await w.site.inside((tx) =>
      tx.selectFrom('audit_line').select('action').where('subject_id', '=', other).execute(),
    )
    expect(lines.map(({ action }) => action)).toEqual(['schemes.submitted'])
  })

  it('words changed after publication are public at once and kept, old and new; needed ones cannot be taken away', async () => {
    const id = await givenScheme(w.site, { state: 'published', published_at: new Date() })
    const form = parse(await (await w.miura.browser.get(`/staff/schemes/${id}/edit`)).text())
    const typed = Object.fromEntries(
      form
        .querySelectorAll('main input[name], main textarea[name]')
        .filter((one) => one.getAttribute('type') !== 'checkbox' && one.getAttribute('type') !== 'radio')
        .map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? one.text]),
    )
    const save = (more: Record<string, string>) =>
      w.miura.browser.post(`/staff/schemes/${id}/edit`, { ...typed, applying: 'here', measures: '1-1.1.1.1', ...more })
    expect((await save({ summary: '' })).status).toBe(422)
    expect((await save({ summary: '費用の3分の2を補助します。' })).status).toBe(303)
    expect((await row(id)).changed_at).not.toBeNull()
    const shown = await text(w.coordinator.browser, `/staff/schemes/${id}`)
    expect(shown).toContain('会計ソフトやレジの導入費用の半分を補助します。 → 費用の3分の2を補助します。')
  })

  it('is ended once no call takes applications', async () => {
    const id = await givenScheme(w.site, { state: 'published', published_at: new Date() })
    expect([await step(w.miura.browser, id, 'ending'), (await row(id)).state]).toEqual([409, 'published'])
    const over = await givenScheme(
      w.site,
      { state: 'published', published_at: new Date() },
      { opens_at: inDays(-9), closes_at: inDays(-1) },
    )
    expect([await step(w.miura.browser, over, 'ending'), (await row(over)).state]).toEqual([303, 'ended'])
  })
})

const everything = { q: '', state: null, kind: null, call: null, own: false, page: 1 }

describe('the list of schemes for staff', () => {
  let w: SchemeWorld
  beforeAll(async () => {
    w = await schemeWorld(await testSite())
  })
  const listed = async (query = '') => {
    const html = parse(await (await w.coordinator.browser.get(`/staff/schemes${query}`)).text())
    return html.querySelectorAll('tbody th a').map((a) => a.text)
  }

  it('costs the same with one scheme and with three, whatever their calls', async () => {
    const cost = async () => {
      w.site.db.takeQueries()
      await w.site.inside((tx) => schemesForStaff(tx, everything, new Date()))
      return w.site.db.takeQueries().length
    }
    await givenScheme(w.site, { title: '一つ目' })
    const one = await cost()
    expect(one).toBeGreaterThan(2)
    await givenScheme(w.site, { title: '二つ目', kind: 'loan' }, null)
    await givenScheme(
      w.site,
      { title: '三つ目', state: 'published', published_at: new Date() },
      { opens_at: inDays(3) },
    )
    expect(await cost()).toBe(one)
  })

  it('is narrowed by state, kind, name and what its calls do, newest first', async () => {
    expect(await listed()).toEqual(['三つ目', '二つ目', '一つ目'])
    expect(await listed('?state=published')).toEqual(['三つ目'])
    expect(await listed('?kind=loan')).toEqual(['二つ目'])
    expect(await listed('?q=三')).toEqual(['三つ目'])
    expect(await Promise.all(['open', 'coming', 'none'].map((call) => listed(`?call=${call}`)))).toEqual([
      ['一つ目'],
      ['三つ目'],
      ['二つ目'],
    ])
  })
})
