// What is settled of a scheme, on each of its pages: one way to say what became of a press, and nothing to press for those who only read.
import { type HTMLElement, parse } from 'node-html-parser'
import { beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { type AwardWorld, awardWorld } from './award-world.ts'
import { type Browser, testSite } from './site.ts'

const plans = ['screening', 'review-plan', 'decision-plan', 'letters', 'payment-plan', 'report-plan', 'open-data']
const stages = ['submitted', 'formal', 'review', 'decision', 'report', 'inspection', 'fixing', 'payment', 'closed']

let w: AwardWorld
let scheme: string
beforeAll(async () => {
  w = await awardWorld(await testSite())
  scheme = (await w.scheme(0, stages)).scheme
})

const page = async (browser: Browser, path: string) => {
  const answer = await browser.get(path)
  return { status: answer.status, main: parse(await answer.text()).querySelector('main') }
}

/** As a browser would send the form that posts to this address. */
function sent(main: HTMLElement | null, path: string): Record<string, string> {
  const form = main?.querySelectorAll('form[method=post]').find((one) => one.getAttribute('action') === path)
  const given = (form?.querySelectorAll('input, textarea, select option') ?? []).flatMap(
    (field): [string, string][] => {
      const choice = ['checkbox', 'radio'].includes(field.getAttribute('type') ?? '')
      const option = field.tagName === 'OPTION'
      if ((choice && !field.hasAttribute('checked')) || (option && !field.hasAttribute('selected'))) return []
      const name = (option ? field.closest('select') : field)?.getAttribute('name') ?? ''
      return [[name, field.tagName === 'TEXTAREA' ? field.textContent : (field.getAttribute('value') ?? '')]]
    },
  )
  return Object.fromEntries(given)
}

it.each(plans)('%s says that it was saved, and that nothing changed', async (plan) => {
  const path = `/staff/schemes/${scheme}/${plan}`
  const browser = w.drafter.browser
  for (const [saved, words] of [
    ['yes', '保存しました。'],
    ['same', 'すでにこの内容で保存されています。'],
  ] as const) {
    const answer = await browser.post(path, sent((await page(browser, path)).main, path))
    expect([plan, answer.status, answer.headers.get('location')]).toEqual([plan, 303, `${path}?saved=${saved}`])
    expect((await page(browser, `${path}?saved=${saved}`)).main?.textContent).toContain(words)
  }
})

it.each([
  ['screening', 'correction_days', []],
  ['decision-plan', 'step_1', ['step_2', 'step_3', 'step_4']],
  ['report-plan', 'due_days', []],
])('%s leads from an error to its field, by name', async (plan, field, others) => {
  const path = `/staff/schemes/${scheme}/${plan}`
  const browser = w.drafter.browser
  const empty = Object.fromEntries([field, ...others].map((name) => [name, '']))
  const answer = await browser.post(path, { ...sent((await page(browser, path)).main, path), ...empty })
  const main = parse(await answer.text()).querySelector('main')
  const link = main?.querySelector('.error-summary a')
  expect([answer.status, link?.getAttribute('href')]).toEqual([422, `#${field}`])
  expect(main?.querySelector(`label[for=${field}]`)?.text).toContain(link?.text.split('：')[0])
})

it.each([
  ['screening', 'correction_days', '11', '12'],
  ['review-plan', 'days', '11', '12'],
  ['decision-plan', 'step_1', '主査', '部長'],
  ['letters', 'signer', '区長　森', '区長　林'],
  ['payment-plan', 'repay_days', '11', '12'],
  ['report-plan', 'due_days', '11', '12'],
  ['open-data', 'title_field', 'name', 'purpose'],
])(
  '%s keeps what the slower of two wrote, says so, and saves it when pressed again',
  async (plan, name, first, second) => {
    const path = `/staff/schemes/${scheme}/${plan}`
    const browser = w.drafter.browser
    const before = sent((await page(browser, path)).main, path)
    await browser.post(path, { ...before, [name]: first })
    const late = await browser.post(path, { ...before, [name]: second })
    const main = parse(await late.text()).querySelector('main')
    expect([plan, late.status, main?.textContent]).toEqual([
      plan,
      409,
      expect.stringContaining('ほかの方が先に保存しました'),
    ])
    const again = sent(main, path)
    expect([plan, again[name]]).toEqual([plan, second])
    expect((await browser.post(path, again)).headers.get('location')).toBe(`${path}?saved=yes`)
  },
)

it.each(plans)('%s of no scheme is not there, also for a form that is right', async (plan) => {
  const path = `/staff/schemes/${scheme}/${plan}`
  const browser = w.drafter.browser
  const values = sent((await page(browser, path)).main, path)
  for (const other of ['x', newId()])
    expect([plan, (await browser.post(`/staff/schemes/${other}/${plan}`, values)).status]).toEqual([plan, 404])
})

it.each(plans)('%s is read by the auditor, without a form, and found from the scheme', async (plan) => {
  const path = `/staff/schemes/${scheme}/${plan}`
  const browser = w.auditor.browser
  const { status, main } = await page(browser, path)
  expect([plan, status, main?.querySelectorAll('form[method=post]').length]).toEqual([plan, 200, 0])
  expect((await browser.post(path, { version: '0' })).status).toBe(403)
  const { main: whole } = await page(browser, `/staff/schemes/${scheme}`)
  expect(whole?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toContain(path)
  expect((await w.hana.browser.get(path)).status).toBe(404)
})
