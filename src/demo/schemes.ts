// The invented ward's support schemes: those that come with the software, each with a call.
import { addDays, fiscalYear, today, tokyoInstant } from '#platform/calendar/index.ts'
import { announce } from '#platform/audit/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { contentFromFile, insertSchemes, schemePaths, type SchemeRows, shippedSchemes } from '#modules/schemes/index.ts'
import { idAt, random } from './random.ts'

interface Planned {
  /** Of the ward's vision. */
  measures: string[]
  budget_line: string
  /** Days from today; applications end at 17:00. */
  opens: number
  closes: number
  budget_yen: number | null
}

const plans: Readonly<Record<string, Planned>> = {
  'social-business': { measures: ['3-1.1.1.1'], budget_line: '産業振興費 社会的事業の支援', opens: -20, closes: 34, budget_yen: 12_000_000 },
  'it-tools': { measures: ['1-1.2.1.2'], budget_line: '産業振興費 経営力の強化', opens: -50, closes: 13, budget_yen: 15_000_000 },
  'trade-fair': { measures: ['1-4.1.6.1'], budget_line: '産業振興費 販路の拡大', opens: -200, closes: 97, budget_yen: 8_000_000 },
  'vacant-shop': { measures: ['1-3.1.1.3'], budget_line: '商店街振興費 空き店舗の活用', opens: 10, closes: 70, budget_yen: 20_000_000 },
  'starters-rent': { measures: ['2-3.3.2.1'], budget_line: '産業振興費 創業の支援', opens: -80, closes: 130, budget_yen: 9_600_000 },
  reskilling: { measures: ['1-1.2.5.1'], budget_line: '労働費 人材の育成', opens: -120, closes: -20, budget_yen: 3_000_000 },
  'stress-check': { measures: ['2-2.1.1.1'], budget_line: '労働費 健康経営の推進', opens: -60, closes: 120, budget_yen: 2_000_000 },
  'social-business-certification': { measures: ['3-1.1.1.2'], budget_line: '産業振興費 社会的事業の支援', opens: -5, closes: 60, budget_yen: null },
} // prettier-ignore

/** `officers`: who handed them in, and who published them. */
export function schemeRowsOf(
  municipality: string,
  seed: number,
  until: Date,
  [writer, publisher]: readonly [string, string],
): SchemeRows {
  const r = random(seed, `schemes/${municipality}`)
  const day = today(until)
  const rows = shippedSchemes().flatMap(({ name, scheme: file }) => {
    const plan = plans[name]
    if (plan === undefined) return []
    const begun_at = tokyoInstant(addDays(day, plan.opens - 30), '10:00')
    const published_at = tokyoInstant(addDays(day, Math.min(plan.opens, 0) - 14), '09:00')
    const [id, form, rules, call] = [begun_at, begun_at, begun_at, published_at].map((at) => idAt(r, at))
    if (id === undefined || form === undefined || rules === undefined || call === undefined) return []
    const own = { municipality, created_account: writer, created_at: begun_at }
    const version = { ...own, scheme: id, number: 1, published_at }
    const opens_on = addDays(day, plan.opens)
    return [
      {
        scheme: {
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
        },
        form: { ...version, id: form, definition: JSON.stringify(file.form) },
        rules: { ...version, id: rules, definition: JSON.stringify(file.rules) },
        call: {
          ...own,
          id: call,
          scheme: id,
          title: '',
          fiscal_year: fiscalYear(opens_on),
          opens_at: tokyoInstant(opens_on, '09:00'),
          closes_at: tokyoInstant(addDays(day, plan.closes), '17:00'),
          grace_minutes: 30,
          budget_yen: plan.budget_yen,
          form,
          rules,
        },
      },
    ]
  })
  return {
    schemes: rows.map(({ scheme }) => scheme),
    forms: rows.map(({ form }) => form),
    rules: rows.map(({ rules }) => rules),
    calls: rows.map(({ call }) => call),
  }
}

/** With the facts that publishing would have announced. */
export async function loadSchemes(tx: Tx, municipality: string, rows: SchemeRows): Promise<void> {
  await insertSchemes(tx, rows)
  const actor = systemActor(municipality, 'machiport demo')
  for (const { id, title, kind, measures } of rows.schemes) {
    const data = { title, href: schemePaths.page(id), kind }
    await announce(tx, actor, { name: 'schemes.published', subject: 'scheme', subject_id: id, measures, data })
  }
}
