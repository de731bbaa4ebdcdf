// The copy of one's own data tells a decision when its letter was opened, not before.
import { beforeAll, expect, it } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { exportHoldings } from '#platform/privacy/index.ts'
import { declaredBy } from '#modules/privacy/index.ts'
import { bookYear } from '../../../test/book-year.ts'
import { applicationWorld, type ApplicationWorld } from '../../../test/application-world.ts'
import { minamo } from '../../../test/database.ts'
import { givenAward } from '../../../test/given-award.ts'
import { testSite } from '../../../test/site.ts'
import { modules } from '../../modules.ts'
import { issueLetter } from './index.ts'

const site = await testSite()
const { holdings } = declaredBy(modules)
let w: ApplicationWorld
let application: string

const judgement = (outcome: string, same_scheme: number) =>
  JSON.stringify({ outcome, lines: [], amount: null, known: { past: { same_scheme } } })

const copy = async (judgedToo = false) => {
  const { account, person } = w.hana
  const one = { person, account, emails: [], names: [], ids: [] }
  const sections = await site.inside((tx) => exportHoldings(tx, holdings, one, judgedToo))
  return new Map(sections.map(({ table, rows }) => [table, rows]))
}

beforeAll(async () => {
  w = await applicationWorld(site)
  application = await w.begun(w.hana.browser, 'person')
  await w.filled(application)
  await site.inside(async (tx) => {
    // Another award counted that was not told yet: the page showed it without.
    const judged = { judgement: judgement('not', 1), shown_judgement: judgement('eligible', 0) }
    const submitted = {
      number: 1,
      number_year: bookYear,
      sha256: '0'.repeat(64),
      pages: 0,
      submitted_at: new Date(),
      submitted_account: 'x',
    }
    await tx
      .updateTable('application')
      .set({ state: 'submitted', ...submitted, ...judged })
      .where('id', '=', application)
      .execute()
    for (const state of ['formal', 'awarded'] as const)
      await tx.updateTable('application').set({ state }).where('id', '=', application).execute()
    const { scheme, call } = w
    const municipality = minamo.code
    await givenAward(tx, {
      municipality,
      application,
      scheme,
      call,
      fiscal_year: bookYear,
      organization: null,
      person: w.hana.person,
      corporate_number: null,
      applicant_name: '花',
      decided_on: '2026-05-01',
      decided_yen: 76_543,
      yen: 76_543,
      conditions: [],
      valid_until: null,
    })
    await issueLetter(tx, systemActor(municipality, '決裁'), {
      application,
      kind: 'award',
      yen: 76_543,
      conditions: [],
      reason: '',
      decided_on: '2026-05-01',
      now: new Date(),
    })
  })
})

const yen = /76,?543|７６，?５４３/

it('says neither state nor amount before, and a judgement as the page showed it', async () => {
  const before = await copy()
  expect(before.get('application')).toMatchObject([
    { state: null, state_at: null, judgement: { outcome: 'eligible', known: { past: { same_scheme: 0 } } } },
  ])
  expect(before.get('award')).toBeUndefined()
  expect(before.get('letter')).toMatchObject([{ content: null }])
  expect(JSON.stringify([...before])).not.toMatch(yen)
  expect([...before].flatMap(([, rows]) => rows.flatMap((row) => Object.keys(row)))).not.toContain('until told')
})

it('is whole for staff, who look before they hand it out', async () => {
  const whole = await copy(true)
  expect(whole.get('application')).toMatchObject([{ state: 'awarded', judgement: { outcome: 'not' } }])
  expect(whole.get('award')).toMatchObject([{ yen: 76_543 }])
})

it('says both once the letter was opened; of the judgement still what the page showed', async () => {
  await site.inside((tx) =>
    tx
      .updateTable('letter')
      .set({ posted_on: '2026-05-02', posted_account: 'x' })
      .where('application', '=', application)
      .execute(),
  )
  const after = await copy()
  expect(after.get('application')).toMatchObject([{ state: 'awarded', judgement: { outcome: 'eligible' } }])
  expect(after.get('award')).toMatchObject([{ yen: 76_543 }])
  expect(JSON.stringify(after.get('letter'))).toMatch(yen)
})
