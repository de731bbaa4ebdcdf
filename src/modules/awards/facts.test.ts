import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { type Asked, formDefinition, givenFacts } from '#modules/schemes/index.ts'
import { issueLetter } from '#modules/letters/index.ts'
import { definition, openScheme, rules } from '../../../test/application-world.ts'
import { type AwardWorld, awardWorld } from '../../../test/award-world.ts'
import { givenAward } from '../../../test/given-award.ts'
import { testSite } from '../../../test/site.ts'
import { bookYear } from '../../../test/book-year.ts'

let w: Omit<AwardWorld, 'scheme'> & Awaited<ReturnType<typeof openScheme>>
beforeAll(async () => {
  const site = await testSite()
  w = { ...(await awardWorld(site)), ...(await openScheme(site)) }
})

const asked = (more: Partial<Asked> = {}): Asked => ({
  scheme: w.scheme,
  call: w.call,
  fiscal_year: bookYear,
  organization: w.factory,
  person: null,
  application: null,
  sums: [],
  ...more,
})
const given = async (...all: Asked[]) => await w.site.inside((tx) => givenFacts(tx, all, 'all', new Date()))

/** Granted to the factory, by an application that is then thrown together for it. */
async function award(
  scheme: { scheme: string; call: string },
  fiscal_year: number,
  yen: number | null,
  more: object = {},
  { browser, applicant } = { browser: w.hana.browser, applicant: w.factory },
) {
  const id = await w.begun(browser, applicant, scheme.scheme)
  const row = {
    municipality: w.municipality,
    application: id,
    scheme: scheme.scheme,
    call: scheme.call,
    fiscal_year,
    organization: w.factory,
    person: null,
    corporate_number: null,
    applicant_name: '小宮山製作所',
    decided_on: '2026-05-01',
    decided_yen: yen,
    yen,
    conditions: [],
    valid_until: null,
    ...more,
  }
  await w.site.inside((tx) => givenAward(tx, row))
  return id
}

test('Earlier awards of the same firm count, also for who represents it, by scheme, year and yen; its own, ended ones and others’ do not', async () => {
  const [before, ended, another] = [await openScheme(w.site), await openScheme(w.site), await openScheme(w.site)]
  const own = await award(w, bookYear, 100)
  await award(before, bookYear - 2, 30)
  await award(another, bookYear - 3, 1_000)
  await award(ended, bookYear, 0, { ended_on: '2026-06-01' })
  const [first, again, other] = await given(asked(), asked({ application: own }), asked({ organization: w.other }))
  const { awards, ...counted } = first?.past ?? {}
  expect(counted).toEqual({ same_scheme: 1, same_scheme_year: 1, same_scheme_year_yen: 100, aid_yen_3_years: 130 })
  const was = (fiscal_year: number, yen: number, same_scheme = false) => ({
    on: '2026-05-01',
    fiscal_year,
    yen,
    same_scheme,
  })
  expect(awards).toHaveLength(3)
  expect(awards).toEqual(
    expect.arrayContaining([was(bookYear, 100, true), was(bookYear - 2, 30), was(bookYear - 3, 1000)]),
  )
  expect(again?.past).toMatchObject({ same_scheme: 0, same_scheme_year_yen: 0, aid_yen_3_years: 30 })
  expect(other?.past).toMatchObject({ same_scheme: 0, aid_yen_3_years: 0 })
  const people = await given(...[w.hana, w.jiro].map(({ person }) => asked({ organization: null, person })))
  expect(people.map(({ past }) => past?.['same_scheme'])).toEqual([1, 0])
})

test('Until its letter is opened an award shows nowhere that the firm looks, and staff judge by it all the same', async () => {
  const line = {
    id: 'once',
    article: '第4条',
    words: '3年度に1万円以上の交付を受けていないこと',
    must: 'past.aid_yen_3_years < 10000',
    unmet: '来年度にご申請ください。',
  }
  const less = { words: '受けた額を除いた残り', article: '第5条', cap: '150000 - past.aid_yen_3_years' }
  const scheme = await openScheme(
    w.site,
    {},
    definition,
    {},
    { ...rules, lines: [line], amount: [...rules.amount, less] },
  )
  const before = await award(await openScheme(w.site), bookYear, 50_000)
  await w.site.inside(async (tx) => {
    await tx
      .updateTable('application')
      .set({
        state: 'submitted',
        number: 99,
        number_year: bookYear,
        sha256: '0'.repeat(64),
        pages: 0,
        judgement: '{"outcome":"eligible","lines":[],"amount":null}',
        submitted_at: new Date(),
        submitted_account: 'x',
      })
      .where('id', '=', before)
      .execute()
    for (const state of ['formal', 'awarded'] as const)
      await tx.updateTable('application').set({ state }).where('id', '=', before).execute()
    await issueLetter(tx, systemActor(w.municipality, '決裁'), {
      application: before,
      kind: 'award',
      yen: 50_000,
      conditions: [],
      reason: '',
      decided_on: '2026-05-01',
      now: new Date(),
    })
  })
  const { browser } = w.hana
  const id = await w.begun(browser, w.factory, scheme.scheme)
  await w.filled(id)
  const pages = async (...paths: string[]) => Promise.all(paths.map(async (path) => (await browser.get(path)).text()))
  const own = [`/applications/${id}`, `/applications/${id}/whole`, `/applications/${id}/check`]
  for (const page of await pages('/support/fits', ...own)) {
    expect(page).not.toContain('来年度にご申請')
    expect(page).not.toContain('99,870円')
  }
  await w.submitted(id)
  const [after] = await pages(`/applications/${id}`)
  expect([after?.includes('来年度にご申請'), after?.includes('149,870円')]).toEqual([false, true])
  expect((await w.row(id))?.judgement).toMatchObject({ outcome: 'not' })

  await w.site.inside((tx) =>
    tx
      .updateTable('letter')
      .set({ posted_on: '2026-05-02', posted_account: 'x' })
      .where('application', '=', before)
      .execute(),
  )
  expect((await pages('/support/fits'))[0]).toContain('来年度にご申請')
})

test('Rules read the sum of a number over earlier awards of the scheme: 12 months in all, whatever somebody says of themselves', async () => {
  const number = (code: string) => ({ code, kind: 'number', label: code, needed: true })
  const form = formDefinition.parse({
    sections: [{ code: 'rent', title: '家賃', fields: [number('months'), number('said')] }],
  })
  const rent = await openScheme(
    w.site,
    {},
    form,
    {},
    {
      title: '家賃の補助',
      form: { months: { type: 'number', words: '月数' }, said: { type: 'number', words: '受けた月数' } },
      lines: [{ id: 'twelve', article: '第5条', words: '通算12か月まで', must: 'past.sum_months < 12' }],
      amount: [{ words: '残り', take: 'least(form.months, 12 - most(past.sum_months, form.said)) * 1000' }],
      examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
    },
  )
  const sums = ['months']
  const sum = async (more: Partial<Asked> = {}) =>
    (await given(asked({ ...rent, sums, ...more })))[0]?.past?.['sum_months']
  const earlier = async (of: typeof w.hana, firm: string | null, months: string, more: object = {}) => {
    const whose = firm === null ? { organization: null, person: of.person } : {}
    const id = await award(
      rent,
      bookYear - 1,
      1,
      { ...whose, ...more },
      { browser: of.browser, applicant: firm ?? 'person' },
    )
    const answers = JSON.stringify({ months, said: '0' })
    await w.site.inside((tx) => tx.updateTable('application').set({ answers }).where('id', '=', id).execute())
    return id
  }
  expect(await sum()).toBe(0)
  const first = await earlier(w.hana, null, '7')
  await earlier(w.jiro, null, '5', { ended_on: '2026-06-01' })
  await earlier(w.jiro, w.other, '3', { organization: w.other })
  expect([await sum(), await sum({ application: first }), await sum({ organization: w.other })]).toEqual([7, 0, 3])
  expect(await sum({ sums: [] })).toBeUndefined()

  const { browser } = w.hana
  const id = await w.begun(browser, w.factory, rent.scheme)
  const values = { 'f-months': '12', 'f-said': '0', version: await w.version(id) }
  await browser.post(`/applications/${id}/whole`, values)
  expect(await (await browser.get(`/applications/${id}/check`)).text()).toContain('5,000円')
})

test('Twenty judgements ask the database as often as one', async () => {
  const queries = async (n: number) => {
    w.site.db.takeQueries()
    await given(...Array.from({ length: n }, () => asked()))
    return w.site.db.takeQueries().length
  }
  expect(await queries(20)).toBe(await queries(1))
})

test('Two applications of one year that were submitted before either was decided: the second is awarded only with a reason', async () => {
  const once = {
    id: 'once',
    article: '第8条',
    words: 'この年度に交付を受けていないこと',
    must: 'past.same_scheme_year == 0',
    unmet: '',
    duplicate: true,
  }
  const open = await openScheme(w.site, {}, definition, {}, { ...rules, lines: [...rules.lines, once] })
  await w.budget(open.scheme, 1_000_000)
  const later = { ...open, call: newId() }
  await w.site.inside(async (tx) => {
    const row = await tx.selectFrom('scheme_call').selectAll().where('id', '=', open.call).executeTakeFirstOrThrow()
    await tx
      .insertInto('scheme_call')
      .values({
        ...row,
        id: later.call,
        opens_at: new Date(Date.now() + 40 * 86_400_000),
        closes_at: new Date(Date.now() + 50 * 86_400_000),
      })
      .execute()
  })
  const sent = async (of: typeof open) => {
    const application = await w.application(of, { organization: w.factory })
    const id = await w.drafted(w.drafter.browser, of, { [application]: 'award' })
    expect((await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))).status).toBe(303)
    return { application, id }
  }
  const [first, second] = [await sent(open), await sent(later)]
  expect((await w.act(w.chief.browser, first.id, 'approval')).status).toBe(303)
  const refused = await w.act(w.chief.browser, second.id, 'approval')
  expect([
    refused.status,
    (await refused.text()).includes('「この年度に交付を受けていないこと」を満たさなくなりました'),
  ]).toEqual([409, true])
  await w.act(w.drafter.browser, second.id, 'taking-back')
  expect((await w.act(w.drafter.browser, second.id, 'sending', w.chain(w.chief))).status).toBe(422)
  const item = { outcome: 'award', yen: '200,000', conditions: '', reason: '1回目は中止の見込みのため' }
  await w.act(w.drafter.browser, second.id, `items/${second.application}`, item)
  for (const [by, act, values] of [
    [w.drafter, 'sending', w.chain(w.chief)],
    [w.chief, 'approval', {}],
  ] as const)
    expect((await w.act(by.browser, second.id, act, values)).status).toBe(303)
  expect((await w.row(second.application))?.state).toBe('awarded')
})

test('A corporation that stands in the directory twice is one when it is decided, too', async () => {
  const corporate_number = '7000012050002'
  const once = { id: 'once', words: 'この年度に初めてであること', must: 'past.same_scheme_year == 0', duplicate: true }
  const open = await openScheme(w.site, {}, definition, {}, { ...rules, lines: [once] })
  await w.budget(open.scheme, 1_000_000)
  const application = await w.application(open, { corporate_number })
  const id = await w.drafted(w.drafter.browser, open, { [application]: 'award' })
  expect((await w.act(w.drafter.browser, id, 'sending', w.chain(w.chief))).status).toBe(303)
  // Meanwhile: the other record, which has no number any more.
  await award(open, bookYear, 100, { organization: w.other, corporate_number })
  const refused = await w.act(w.chief.browser, id, 'approval')
  expect([refused.status, (await refused.text()).includes('を満たさなくなりました')]).toEqual([409, true])
})
