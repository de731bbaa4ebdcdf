import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { givenScheme, type SchemeWorld, schemeWorld } from '../../../test/scheme-world.ts'
import { type Browser, testSite } from '../../../test/site.ts'
import { kinds } from './kinds/index.ts'
import { shippedSchemes } from './shipped.ts'

const text = {
  title: '展示会出展補助金',
  summary: '展示会の出展料の半分を補助します。',
  content: '販路を広げる取組を助けます。',
  for_whom: '区内の中小企業',
  applying: 'here',
  stages: 'formal',
  department: '産業振興課',
  contact: '03-0000-0000',
  measures: '1-1.1.1.1',
  keywords: '展示会、見本市,展示会',
  open_data_from_yen: '100,000円',
  after: 'look',
}

describe('writing a scheme', () => {
  let w: SchemeWorld
  beforeAll(async () => {
    w = await schemeWorld(await testSite())
  })
  const row = (id: string) =>
    w.site.inside((tx) => tx.selectFrom('scheme').selectAll().where('id', '=', id).executeTakeFirst())
  const audited = (id: string) =>
    w.site.inside((tx) =>
      tx.selectFrom('audit_line').select(['action', 'changes']).where('subject_id', '=', id).orderBy('seq').execute(),
    )
  const page = async (browser: Browser, path: string) => {
    const answer = await browser.get(path)
    return { status: answer.status, html: parse(await answer.text()) }
  }
  const drafted = async (more = {}) => {
    const id = newId()
    await w.miura.browser.post('/staff/schemes', { id, kind: 'grant', ...text, ...more })
    return id
  }

  it('begins with a kind; only officers and administrators write, coordinators and the auditor read, others find nothing', async () => {
    const choose = await page(w.miura.browser, '/staff/schemes/new')
    expect(choose.html.querySelectorAll('.card-title a').length).toBe(kinds.length)
    expect(choose.html.querySelectorAll('form[action^="/staff/schemes/shipped/"]').length).toBe(shippedSchemes().length)
    const id = await drafted()
    const seen = async (browser: Browser) =>
      Promise.all(
        ['/staff/schemes', '/staff/schemes/new?kind=grant', `/staff/schemes/${id}`, `/staff/schemes/${id}/edit`].map(
          async (path) => (await browser.get(path)).status,
        ),
      )
    expect(await seen(w.miura.browser)).toEqual([200, 200, 200, 200])
    expect(await seen(w.coordinator.browser)).toEqual([200, 403, 200, 403])
    expect(await seen(w.auditor.browser)).toEqual([200, 403, 200, 403])
    expect(await seen(w.hana.browser)).toEqual([404, 404, 404, 404])
    const own = newId()
    expect((await w.coordinator.browser.post('/staff/schemes', { id: own, kind: 'grant', ...text })).status).toBe(403)
    expect((await w.hana.browser.post(`/staff/schemes/${id}/submission`, { version: '1' })).status).toBe(404)
    expect([await row(own), (await row(id))?.state]).toEqual([undefined, 'draft'])
  })

  it('begins from a template, whole, as a draft of one’s own', async () => {
    const id = newId()
    const answer = await w.miura.browser.post('/staff/schemes/shipped/it-tools', { id })
    expect(answer.headers.get('location')).toBe(`/staff/schemes/${id}/edit?from=file`)
    expect(await row(id)).toMatchObject({ state: 'draft', kind: 'grant', created_account: w.miura.account })
    expect((await audited(id)).map(({ action }) => action)).toEqual(['schemes.imported'])
    expect((await w.miura.browser.post('/staff/schemes/shipped/nothing', { id: newId() })).status).toBe(404)
  })

  it('asks what its kind asks: a certification has neither money nor stages about it, whatever is posted', async () => {
    const { html } = await page(w.miura.browser, '/staff/schemes/new?kind=certification')
    const names = html.querySelectorAll('[name]').map((one) => one.getAttribute('name'))
    expect(names.filter((name) => name === 'amount_words' || name === 'open_data_from_yen')).toEqual([])
    expect(html.querySelectorAll('[name=stages]').map((one) => one.getAttribute('value'))).toEqual([
      'formal',
      'correction',
      'review',
      'change',
      'report',
      'inspection',
    ])
    const id = newId()
    const posted = { id, kind: 'certification', ...text, amount_words: '10万円', stages: 'payment' }
    await w.miura.browser.post('/staff/schemes', posted)
    expect(await row(id)).toMatchObject({
      amount_words: '',
      open_data_from_yen: null,
      stages: ['submitted', 'decision', 'closed'],
    })
  })

  it('is kept as written, once, and leads to what is still missing', async () => {
    const id = newId()
    for (const _ of [1, 2]) {
      const answer = await w.miura.browser.post('/staff/schemes', { id, kind: 'grant', ...text, contact: '' })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/staff/schemes/${id}`])
    }
    expect(await row(id)).toMatchObject({
      keywords: ['展示会', '見本市'],
      open_data_from_yen: 100_000,
      stages: ['submitted', 'formal', 'decision', 'closed'],
      measures: ['1-1.1.1.1'],
      state: 'draft',
    })
    expect((await audited(id)).map(({ action }) => action)).toEqual(['schemes.drafted'])
    const { html } = await page(w.miura.browser, `/staff/schemes/${id}`)
    const links = html.querySelectorAll('.scheme-parts a').map((a) => a.getAttribute('href'))
    expect(links).toEqual(['edit', 'form', 'rules', 'calls/new'].map((part) => `/staff/schemes/${id}/${part}`))
    expect(html.querySelector(`a[href="/staff/schemes/${id}/edit#contact"]`)?.text).toBe('お問い合わせ先')
    const refused = await w.miura.browser.post(`/staff/schemes/${id}/submission`, { version: '1' })
    expect([refused.status, (await row(id))?.state]).toEqual([422, 'draft'])
  })

  it('comes back as it was typed, with a sentence for what does not fit', async () => {
    const wrong = {
      id: newId(),
      kind: 'grant',
      ...text,
      stages: 'inspection',
      employees_max: 'たくさん',
      source_url: 'x',
    }
    const answer = await w.miura.browser.post('/staff/schemes', {
      ...wrong,
      opens_on: '2026-12-20',
      closes_on: '2026-12-01',
    })
    const html = parse(await answer.text())
    expect(answer.status).toBe(422)
    expect(html.querySelectorAll('.error-summary a').map((a) => a.getAttribute('href'))).toEqual([
      '#employees_max',
      '#stages',
      '#source_url',
    ])
    expect(html.querySelector('#title')?.getAttribute('value')).toBe(text.title)
    const days = { id: newId(), kind: 'grant', ...text, opens_on: '2026-12-20', closes_on: '2026-12-01' }
    const late = parse(await (await w.miura.browser.post('/staff/schemes', days)).text())
    expect(late.querySelector('.error-summary a')?.getAttribute('href')).toBe('#closes_on')
  })

  it('two officers do not overwrite each other; the second keeps what was typed and sees what is stored', async () => {
    const id = await drafted()
    const edit = (browser: Browser, title: string) =>
      browser.post(`/staff/schemes/${id}/edit`, { ...text, title, version: '1' })
    expect((await edit(w.miura.browser, '一人目の題')).status).toBe(303)
    const second = await edit(w.saeki.browser, '二人目の題')
    const html = parse(await second.text())
    expect([second.status, html.querySelector('#title')?.getAttribute('value')]).toEqual([409, '二人目の題'])
    expect(html.text).toContain('一人目の題')
    expect((await row(id))?.title).toBe('一人目の題')
  })

  it('is copied with its newest form and rules as drafts, without its calls and its past', async () => {
    const from = await givenScheme(w.site, { state: 'published', published_at: new Date() })
    const id = newId()
    for (const _ of [1, 2]) {
      const answer = await w.saeki.browser.post(`/staff/schemes/${from}/copy`, { id })
      expect(answer.headers.get('location')).toBe(`/staff/schemes/${id}/edit`)
    }
    const counted = await w.site.inside(async (tx) => {
      const of = (table: 'scheme_form' | 'scheme_rules' | 'scheme_call') =>
        tx.selectFrom(table).select('id').where('scheme', '=', id).execute()
      const draft = await tx.selectFrom('scheme_form').selectAll().where('scheme', '=', id).executeTakeFirst()
      return [
        (await of('scheme_form')).length,
        (await of('scheme_rules')).length,
        (await of('scheme_call')).length,
        draft?.published_at,
      ]
    })
    expect(counted).toEqual([1, 1, 0, null])
    expect(await row(id)).toMatchObject({ state: 'draft', published_at: null, created_account: w.saeki.account })
    expect((await audited(id)).map(({ action }) => action)).toEqual(['schemes.copied'])
  })

  it('a draft can be deleted with all that hangs on it; what was public cannot', async () => {
    const id = await givenScheme(w.site)
    const shown = await page(w.miura.browser, `/staff/schemes/${id}/deletion`)
    expect(shown.html.querySelector('main form button')?.text).toBe('この下書きを消す')
    await w.miura.browser.post(`/staff/schemes/${id}/deletion`, { version: '1' })
    expect([await row(id), (await page(w.miura.browser, `/staff/schemes/${id}`)).status]).toEqual([undefined, 404])
    const was = await givenScheme(w.site, { state: 'published', published_at: new Date() })
    const refused = await w.miura.browser.post(`/staff/schemes/${was}/deletion`, { version: '1' })
    expect([refused.status, (await row(was))?.state]).toEqual([409, 'published'])
  })
})
