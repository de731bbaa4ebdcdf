// For the tests of reports: a scheme with costs, rules, a period; 花's firm has an award of 200,000 yen, from the budget.
import { newId } from '#platform/id.ts'
import { addDays, today } from '#platform/calendar/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { postEntry } from '#modules/budget/index.ts'
import { formDefinition } from '#modules/schemes/index.ts'
import { ruleSet } from '../src/modules/schemes/rules/rule-set.ts'
import { schemeOf } from './application-world.ts'
import { callRow, inDays, insertScheme } from './scheme-world.ts'
import { minamo } from './database.ts'
import { memberWorld } from './member-world.ts'
import { givenAward } from './given-award.ts'
import type { testSite } from './site.ts'
import { applicationRow } from './application-row.ts'

type Site = Awaited<ReturnType<typeof testSite>>

const municipality = minamo.code
export const day = (n: number): string => addDays(today(new Date()), n)

const lines = [
  { code: 'booth', label: '出展料' },
  { code: 'video', label: '動画の制作費' },
]
export const definition = formDefinition.parse({
  sections: [
    {
      code: 'plan',
      title: '計画',
      fields: [
        { code: 'costs', kind: 'budget', label: '経費明細', needed: true, lines },
        { code: 'days', kind: 'period', label: '会期', needed: true },
        { code: 'people', kind: 'number', label: '人数', needed: true },
      ],
    },
  ],
})

export const aidRules = ruleSet.parse({
  title: '展示会の補助',
  form: {
    costs: { type: 'costs', words: '経費明細', options: { booth: '出展料', video: '動画の制作費' } },
    people: { type: 'number', words: '人数' },
    other_aid: { type: 'yes', words: 'ほかの補助を受ける' },
    other_aid_yen: { type: 'yen', words: 'ほかの補助の額' },
  },
  lines: [
    { id: 'least', article: '第3条', words: '対象経費が5万円以上であること', must: 'eligible(form.costs) >= 50000' },
  ],
  amount: [
    { words: '対象経費', take: 'eligible(form.costs)' },
    {
      words: 'ほかの補助と合わせて対象経費まで',
      cap: 'eligible(form.costs) - (has(form.other_aid) && form.other_aid ? form.other_aid_yen : 0)',
    },
    { words: '2分の1', rate: '1/2' },
    { words: '千円未満切捨て', floor: 1000 },
    { words: '1人10万円まで', cap: 'form.people * 100000' },
    { words: '予算の範囲内', cap: 'budget.left_yen' },
  ],
  examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
})

type Stages = ReturnType<typeof schemeOf>['stages']
export const allStages: Stages = [
  'submitted',
  'formal',
  'decision',
  'report',
  'inspection',
  'fixing',
  'payment',
  'closed',
]

/** People, the scheme, and awards of it. */
export async function reportWorld(
  site: Site,
  { stages = allStages, reports = {}, rules = aidRules }: { stages?: Stages; reports?: object; rules?: object } = {},
) {
  const w = await memberWorld(site)
  const scheme = schemeOf({ title: '展示会出展補助金', stages, measures: ['1-1.1.1.1'] })
  const fiscal_year = Number(day(-90).slice(0, 4))
  const plan = {
    due_days: 20,
    ends_field: 'days',
    ask: '名刺交換の数',
    property_from_yen: 150_000,
    follow_years: [1],
    questions: [],
    ...reports,
  }
  const officer = await site.account('officer@example.jp', 'officer')
  const approver = await site.account('approver@example.jp', 'administrator')
  const browserOf = async (email: string) => {
    const browser = site.browser()
    await browser.signIn(email)
    return browser
  }
  const clerk = systemActor(municipality, '区')
  const parts = await site.inside(async (tx) => {
    await tx
      .insertInto('policy_node')
      .values([
        { municipality, id: '1', level: 'policy', parent: null, label: '産業', position: 1 },
        { municipality, id: '1-1', level: 'aim', parent: '1', label: '伸びる', position: 2 },
        { municipality, id: '1-1.1', level: 'strategy', parent: '1-1', label: '販路', position: 3 },
        { municipality, id: '1-1.1.1', level: 'tactic', parent: '1-1.1', label: '出展', position: 4 },
        { municipality, id: '1-1.1.1.1', level: 'measure', parent: '1-1.1.1', label: '出展の補助', position: 5 },
      ])
      .execute()
    const made = await insertScheme(tx, scheme, { form: definition, rules, days: 30 })
    await tx
      .insertInto('scheme_plan')
      .values({ municipality, scheme: scheme.id, part: 'reports', definition: JSON.stringify(plan) })
      .execute()
    await postEntry(tx, clerk, {
      scheme: scheme.id,
      fiscal_year,
      kind: 'appropriate',
      yen: 5_000_000,
      application: null,
      words: '当初予算',
      now: new Date(),
    })
    return made
  })
  let number = 0
  return {
    ...w,
    scheme: scheme.id,
    fiscal_year,
    officer: { account: officer, browser: await browserOf('officer@example.jp') },
    approver: { account: approver, browser: await browserOf('approver@example.jp') },
    /** An application that was awarded ten days ago, of a call of its own: a firm applies once to each. */
    async awarded({
      organization = w.factory,
      yen = 200_000 as number | null,
      ended = 5,
      state = 'awarded' as const,
    } = {}): Promise<string> {
      const id = newId()
      number += 1
      const call = callRow(parts, {
        fiscal_year,
        opens_at: inDays(-60 - 2 * number),
        closes_at: inDays(-59 - 2 * number),
      })
      const answers = {
        costs: [
          { line: 'booth', what: '1小間', yen: '330000', eligible_yen: '300000' },
          { line: 'video', what: '製品の動画', yen: '110000', eligible_yen: '100000' },
        ],
        days: { from: day(ended - 2), to: day(ended) },
        people: '2',
      }
      await site.inside(async (tx) => {
        await tx.insertInto('scheme_call').values(call).execute()
        await tx
          .insertInto('application')
          .values(
            applicationRow({
              ...parts,
              id,
              call: call.id,
              organization,
              applicant_name: '小宮山製作所',
              number,
              state,
              answers: JSON.stringify(answers),
              asked_yen: yen,
              submitted_at: inDays(-40),
            }),
          )
          .execute()
        await givenAward(tx, {
          municipality,
          application: id,
          scheme: scheme.id,
          call: call.id,
          fiscal_year,
          organization,
          person: null,
          corporate_number: null,
          applicant_name: '小宮山製作所',
          decided_on: day(-10),
          decided_yen: yen,
          yen,
          conditions: [],
          valid_until: null,
        })
        if (yen !== null)
          await postEntry(tx, clerk, {
            scheme: scheme.id,
            fiscal_year,
            kind: 'commit',
            yen,
            application: id,
            words: '交付決定',
            now: new Date(),
          })
      })
      return id
    },
    report: (id: string) =>
      site.inside((tx) => tx.selectFrom('cost_report').selectAll().where('application', '=', id).executeTakeFirst()),
    lines: (id: string) =>
      site.inside((tx) =>
        tx.selectFrom('cost_line').selectAll().where('application', '=', id).orderBy('position').execute(),
      ),
    state: (id: string) =>
      site.inside(
        async (tx) =>
          (await tx.selectFrom('application').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state,
      ),
  }
}

export type ReportWorld = Awaited<ReturnType<typeof reportWorld>>
