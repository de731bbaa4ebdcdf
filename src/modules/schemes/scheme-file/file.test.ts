import { parse } from 'node-html-parser'
import { parse as parseYaml } from 'yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { givenScheme, type SchemeWorld, schemeWorld } from '../../../../test/scheme-world.ts'
import { testSite } from '../../../../test/site.ts'
import { shippedSchemes } from '../shipped.ts'
import { readSchemeFile } from './read.ts'

const good = `text:
  kind: grant
  title: 展示会出展補助金
  content: |
    一行目
    二行目
  topics: [sales]
  department: となり町 商工課
stages: [formal, payment]
form:
  sections:
    - code: applicant
      title: 申請者
      fields:
        - { code: cost_yen, kind: yen, label: 出展料, needed: true }
rules:
  title: 判定
  form:
    cost_yen: { type: yen, words: 出展料 }
  lines:
    - { id: cost, article: 第3条, words: 出展料が1万円以上, must: form.cost_yen >= 10000 }
  amount:
    - { words: 出展料, take: form.cost_yen }
  examples:
    - title: 足りる
      case: { form: { cost_yen: 20000 } }
      expect: { outcome: eligible, amount_yen: 20000 }
`

describe('a scheme file', () => {
  const wrong = (from: string | RegExp, to: string) => {
    const read = readSchemeFile(good.replace(from, to))
    return 'errors' in read ? read.errors.map(({ line, column, why }) => [line, column, why.ja]) : []
  }

  it('is read whole; what is wrong is told by line and column', () => {
    expect('scheme' in readSchemeFile(good)).toBe(true)
    expect(wrong('  topics: [sales]', '  topic: [sales]')).toEqual([[7, 3, '「topic」という項目はありません']])
    expect(wrong('sales', 'nowhere')[0]?.slice(0, 2)).toEqual([7, 12])
    expect(wrong('kind: grant', 'kind: gift')[0]?.slice(0, 2)).toEqual([2, 9])
    expect(wrong('formal, payment', 'inspection')[0]?.slice(0, 2)).toEqual([9, 9])
    expect(wrong('kind: yen', 'kind: money')[0]?.[0]).toBe(15)
    expect(wrong('>= 10000', '>> 10000')[0]?.[0]).toBe(21)
    expect(wrong('amount_yen: 20000', 'amount_yen: 1')[0]?.[0]).toBeGreaterThan(24)
    expect(wrong(/^text:/, 'text: [')[0]?.[2]).toContain('YAMLとして読めません')
    expect(wrong(/^[^]*$/, '[]').length).toBe(1)
  })

  it('that comes with the software is whole', () => {
    expect(shippedSchemes().map(({ name }) => name)).toEqual([...new Set(shippedSchemes().map(({ name }) => name))])
  })
})

describe('a scheme goes from town to town', () => {
  let w: SchemeWorld
  beforeAll(async () => {
    w = await schemeWorld(await testSite())
  })
  const upload = (browser: SchemeWorld['stranger'], text: string, id = newId()) => {
    const body = new FormData()
    body.set('id', id)
    body.set('file', new File([text], 'scheme.yaml'))
    return browser.post('/staff/schemes/import', body)
  }
  const row = (id: string) =>
    w.site.inside((tx) => tx.selectFrom('scheme').selectAll().where('id', '=', id).executeTakeFirst())

  it('as a file that becomes a draft with form and rules as drafts, and gives the same file again', async () => {
    const id = newId()
    const answer = await upload(w.miura.browser, good, id)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/staff/schemes/${id}/edit?from=file`])
    expect(await row(id)).toMatchObject({
      state: 'draft',
      title: '展示会出展補助金',
      stages: ['submitted', 'formal', 'decision', 'payment', 'closed'],
      measures: [],
    })
    const file = await (await w.coordinator.browser.get(`/staff/schemes/${id}/scheme.yaml`)).text()
    const again = newId()
    await upload(w.saeki.browser, file, again)
    expect(await (await w.saeki.browser.get(`/staff/schemes/${again}/scheme.yaml`)).text()).toBe(file)
    expect(parseYaml(file)).toMatchObject({ text: { content: '一行目\n二行目\n' }, rules: { title: '判定' } })
  })

  it('without what is a town’s own: measures, budget line, calls, who wrote it', async () => {
    const id = await givenScheme(w.site, { budget_line: '商工費の秘密の行', created_account: 'somebody' })
    const file = await (await w.miura.browser.get(`/staff/schemes/${id}/scheme.yaml`)).text()
    expect(Object.keys(parseYaml(file))).toEqual(['text', 'stages', 'form', 'rules'])
    expect(['秘密の行', 'somebody', '1-1.1.1.1', '5000000'].filter((words) => file.includes(words))).toEqual([])
  })

  it('a file of another kind is told which kinds this field takes', async () => {
    const send = async (bytes: Uint8Array<ArrayBuffer>, name: string) => {
      const body = new FormData()
      body.set('id', newId())
      body.set('file', new File([bytes], name))
      const answer = await w.miura.browser.post('/staff/schemes/import', body)
      const text = await answer.text()
      return [answer.status, text.includes('読み込めるのはYAMLかJSON'), text.includes('画像（PNG')]
    }
    const told = [422, true, false]
    expect(await send(Uint8Array.from([0, 1, 2, 3, 0, 255]), 'scheme.yaml')).toEqual(told)
    expect(await send(new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), 'scheme.pdf')).toEqual(told)
  })

  it('a wrong file makes nothing and says where; it is for those who write', async () => {
    const id = newId()
    const answer = await upload(w.miura.browser, good.replace('kind: grant', 'kind: gift'), id)
    expect([answer.status, await row(id)]).toEqual([422, undefined])
    expect(parse(await answer.text()).querySelector('.notice li')?.text).toContain('2行目の9文字目')
    const none = await w.miura.browser.post('/staff/schemes/import', { id })
    expect([none.status, (await upload(w.coordinator.browser, good)).status]).toEqual([422, 403])
    expect((await upload(w.hana.browser, good)).status).toBe(404)
    const draft = await givenScheme(w.site)
    expect((await w.hana.browser.get(`/staff/schemes/${draft}/scheme.yaml`)).status).toBe(404)
  })
})
