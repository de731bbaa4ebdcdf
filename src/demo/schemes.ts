// The invented ward's support schemes: those that come with the software, each with a call.
import { addDays, fiscalYear, today, tokyoInstant } from '#platform/calendar/index.ts'
import { announce } from '#platform/audit/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import {
  contentFromFile,
  insertSchemes,
  plansIn,
  schemePaths,
  type SchemeRows,
  shippedSchemes,
} from '#modules/schemes/index.ts'
import { idAt, random } from './random.ts'

interface Round {
  /** By which the applications of the demo name it. */
  code: string
  title: string
  opens_on: string
  closes_on: string
  budget_yen: number | null
}

interface Planned {
  /** Of the ward's vision. */
  measures: string[]
  budget_line: string
  /** Days from today; applications end at 17:00. */
  opens: number
  closes: number
  budget_yen: number | null
  /** Of the call that is open. */
  title?: string
  /** Calls that ended: this year's by days from today, last year's by month and day. */
  ended?: readonly (Omit<Round, 'opens_on' | 'closes_on'> & { from: number | string; to: number | string })[]
}

const plans: Readonly<Record<string, Planned>> = {
  'social-business': {
    measures: ['3-1.1.1.1'],
    budget_line: '産業振興費 社会的事業の支援',
    opens: -20,
    closes: 34,
    budget_yen: 6_000_000,
    title: '第3回',
    ended: [
      { code: 'last', title: '', from: '04-10', to: '06-13', budget_yen: 4_000_000 },
      { code: 'decided', title: '第1回', from: -195, to: -150, budget_yen: 8_000_000 },
      { code: 'review', title: '第2回', from: -75, to: -30, budget_yen: 6_000_000 },
    ],
  },
  'it-tools': {
    measures: ['1-1.2.1.2'],
    budget_line: '産業振興費 経営力の強化',
    opens: -50,
    closes: 13,
    budget_yen: 15_000_000,
    ended: [{ code: 'last', title: '', from: '06-02', to: '11-28', budget_yen: 1_500_000 }],
  },
  'trade-fair': {
    measures: ['1-4.1.6.1'],
    budget_line: '産業振興費 販路の拡大',
    opens: -200,
    closes: 97,
    budget_yen: 8_000_000,
    ended: [{ code: 'last', title: '', from: '04-10', to: '02-27', budget_yen: 2_000_000 }],
  },
  'vacant-shop': {
    measures: ['1-3.1.1.3'],
    budget_line: '商店街振興費 空き店舗の活用',
    opens: 10,
    closes: 70,
    budget_yen: 20_000_000,
  },
  'starters-rent': {
    measures: ['2-3.3.2.1'],
    budget_line: '産業振興費 創業の支援',
    opens: -80,
    closes: 130,
    budget_yen: 9_600_000,
  },
  reskilling: {
    measures: ['1-1.2.5.1'],
    budget_line: '労働費 人材の育成',
    opens: -120,
    closes: -20,
    budget_yen: 3_000_000,
    ended: [{ code: 'last', title: '', from: '06-02', to: '11-28', budget_yen: 800_000 }],
  },
  'stress-check': {
    measures: ['2-2.1.1.1'],
    budget_line: '労働費 健康経営の推進',
    opens: -60,
    closes: 120,
    budget_yen: 2_000_000,
    ended: [{ code: 'last', title: '', from: '06-02', to: '11-28', budget_yen: 200_000 }],
  },
  'social-business-certification': {
    measures: ['3-1.1.1.2'],
    budget_line: '産業振興費 社会的事業の支援',
    opens: -5,
    closes: 60,
    budget_yen: null,
    ended: [{ code: 'last', title: '', from: '06-01', to: '08-29', budget_yen: null }],
  },
}

/** The call that is open is `open`. */
function roundsOf({ ended = [], opens, closes, budget_yen, title = '' }: Planned, day: string): Round[] {
  const year = fiscalYear(day) - 1
  const on = (when: number | string) =>
    typeof when === 'number' ? addDays(day, when) : `${when < '04' ? year + 1 : year}-${when}`
  return [
    ...ended.map(({ from, to, ...round }) => ({ ...round, opens_on: on(from), closes_on: on(to) })),
    { code: 'open', title, opens_on: on(opens), closes_on: on(closes), budget_yen },
  ]
}

/** A call as the applications of the demo know it. */
export interface DemoCall {
  /** `trade-fair/last` */
  code: string
  scheme: string
  call: string
  form: string
  rules: string
  fiscal_year: number
  budget_yen: number | null
  opens_on: string
  closes_on: string
}

interface DemoSchemes {
  rows: SchemeRows
  calls: readonly DemoCall[]
}

/** `officers`: who handed them in, and who published them. */
export function demoSchemes(
  municipality: string,
  seed: number,
  until: Date,
  [writer, publisher]: readonly [string, string],
): DemoSchemes {
  const r = random(seed, `schemes/${municipality}`)
  const day = today(until)
  const all = shippedSchemes().flatMap(({ name, scheme: file }) => {
    const plan = plans[name]
    if (plan === undefined) return []
    const rounds = roundsOf(plan, day)
    const first = rounds.map(({ opens_on }) => opens_on).reduce((a, b) => (a < b ? a : b))
    const begun_at = tokyoInstant(addDays(first, -30), '10:00')
    const published_at = tokyoInstant(addDays(first < day ? first : day, -14), '09:00')
    const [id, form, rules] = [idAt(r, begun_at), idAt(r, begun_at), idAt(r, begun_at)]
    const own = { municipality, created_account: writer, created_at: begun_at }
    const version = { ...own, scheme: id, number: 1, published_at }
    const scheme = {
      ...own,
      ...contentFromFile(file),
      id,
      kind: file.text.kind,
      measures: plan.measures,
      budget_line: plan.budget_line,
      state: 'published' as const,
      source: null,
      source_key: null,
      source_on: null,
      coordinator: writer,
      origin: 'demo' as const,
      submitted_at: begun_at,
      submitted_account: writer,
      published_at,
      published_account: publisher,
    }
    const calls = rounds.map(({ code, ...round }) => ({
      code: `${name}/${code}`,
      round,
      row: {
        ...own,
        id: idAt(r, published_at),
        scheme: id,
        title: round.title,
        fiscal_year: fiscalYear(round.opens_on),
        opens_at: tokyoInstant(round.opens_on, '09:00'),
        closes_at: tokyoInstant(round.closes_on, '17:00'),
        grace_minutes: 30,
        budget_yen: round.budget_yen,
        form,
        rules,
      },
    }))
    return [
      {
        scheme,
        form: { ...version, id: form, definition: JSON.stringify(file.form) },
        rules: { ...version, id: rules, definition: JSON.stringify(file.rules) },
        calls,
        plans: Object.entries(plansIn(file)).map(([part, definition]) => ({
          municipality,
          scheme: id,
          part,
          definition: JSON.stringify(part === 'decision' ? inTurn(definition) : definition),
        })),
      },
    ]
  })
  const calls = all.flatMap((one) => one.calls)
  return {
    rows: {
      schemes: all.map(({ scheme }) => scheme),
      forms: all.map(({ form }) => form),
      rules: all.map(({ rules }) => rules),
      calls: calls.map(({ row }) => row),
      plans: all.flatMap((one) => one.plans),
    },
    calls: calls.map(({ code, round, row: { id: call, scheme, form, rules, fiscal_year } }) => ({
      ...round,
      code,
      scheme,
      call,
      form,
      rules,
      fiscal_year,
    })),
  }
}

/** Whoever tries it finds two to approve, and no 部長. */
const inTurn = (plan: unknown): object => ({ ...Object(plan), steps: ['係長', '課長'] })

/** With the facts that publishing would have announced. */
export async function loadSchemes(tx: Tx, municipality: string, rows: SchemeRows): Promise<void> {
  await insertSchemes(tx, rows)
  const actor = systemActor(municipality, 'machiport demo')
  for (const { id, title, kind, measures } of rows.schemes) {
    const data = { title, href: schemePaths.page(id), kind }
    await announce(tx, actor, { name: 'schemes.published', subject: 'scheme', subject_id: id, measures, data })
  }
}
