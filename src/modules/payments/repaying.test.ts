// Whoever is ordered to pay back reads how, until when, with which interest and whom to ask; and what is left of it.
import { expect, it } from 'vitest'
import { addDays, datePhrase } from '#platform/calendar/index.ts'
import { openLetters } from '../../../test/open-letters.ts'
import { payingWorld } from '../../../test/paying-world.ts'
import { testSite } from '../../../test/site.ts'
import { paymentPaths } from './paths.ts'

const site = await testSite()
const w = await payingWorld(site)
const { payDay } = w

const text = async (path: string) => (await (await w.hana.browser.get(path)).text()).replace(/<[^>]+>/g, ' ')

async function ordered(words: string, late_rate = '10.95') {
  const terms = await w.scheme(['submitted', 'decision', 'payment', 'closed'])
  await site.inside((tx) =>
    tx.updateTable('scheme').set({ department: '産業振興課', contact: '電話 03-0000-0000' }).execute(),
  )
  const page = paymentPaths.plan(terms.scheme)
  const version = /name="version" value="(\d+)"/.exec(await (await w.miura.browser.get(page)).text())?.[1] ?? ''
  const saved = await w.miura.browser.post(page, {
    version,
    percent_1: '100',
    when_1: 'fixed',
    surcharge_rate: '10.95',
    late_rate,
    repay_days: '30',
    repay_words: words,
  })
  expect(saved.status).toBe(303)
  const application = await w.granted(terms, 120_000)
  await w.pay(application)
  await w.decided(
    'recovery',
    application,
    { outcome: 'recover', yen: 120_000, reason: '財産を処分したため' },
    site.services.now(),
  )
  await openLetters(site, w.hana.browser, application)
  return application
}

it('by words of the scheme, or the usual ones; from which day interest runs, and whom to ask', async () => {
  const own = await ordered('同封の納付書で、区民センターの窓口で納めてください。')
  const usual = await ordered('')
  expect(await text(`/applications/${own}`)).toContain('同封の納付書で、区民センターの窓口で納めてください。')
  const page = await text(`/applications/${usual}`)
  const [paid, late] = [datePhrase(payDay), datePhrase(addDays(payDay, 31))]
  for (const words of [
    '別にお送りする納付書で',
    `支払を受けた日の${paid.ja}`,
    `遅れると、${late.ja}`,
    '産業振興課　電話 03-0000-0000',
  ])
    expect(page).toContain(words)
})

it('what has come already is said, and only the rest is asked for', async () => {
  const application = await ordered('')
  expect(await text(`/applications/${application}`)).toContain('120,000円の返還をお願いします')
  await w.receive((await w.recovery(application))?.id ?? '', 70_000)
  expect(await text(`/applications/${application}`)).toMatch(
    /50,000円の返還をお願いします.*これまでに70,000円を受け取りました/s,
  )
  expect(await text('/me')).toContain('50,000円の返還（期限 ')
})

it('of a scheme that takes no interest for lateness, the page does not speak of 0 per cent', async () => {
  const application = await ordered('', '0')
  const page = await text(`/applications/${application}`)
  expect(page).toMatch(/延滞金\s+かかりません/)
  expect(page).not.toContain('年0%')
})
