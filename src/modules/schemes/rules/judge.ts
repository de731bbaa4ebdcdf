// One application, judged: eligible, not, or unknown and what is missing; for how much; each line with its article and words.
import { EvaluationError } from '@marcbachmann/cel-js'
import type { Phrase } from '#platform/i18n/index.ts'
import { readCase } from './case.ts'
import type { Rules } from './compile.ts'
import type { Context, Expression, RuleError } from './expression.ts'
import type { Fact } from './facts.ts'
import type { AmountStep, Case, Line } from './rule-set.ts'

export interface JudgedLine {
  line: Line
  state: 'met' | 'unmet' | 'unknown'
  /** What would have to be known. */
  missing: readonly Fact[]
  /** Why it cannot be worked out, where nothing is missing. */
  trouble?: Phrase
}

/** A step that applies, or of which that is not known. */
interface JudgedStep {
  step: AmountStep
  /** The amount after this step; null: not known. */
  yen: number | null
}

export interface Judgement {
  outcome: 'eligible' | 'not' | 'unknown'
  lines: readonly JudgedLine[]
  /** Null: this scheme gives no money. */
  amount: {
    yen: number | null
    /** By what is known it cannot be more; null: that says no limit. */
    most_yen: number | null
    steps: readonly JudgedStep[]
    trouble?: Phrase
  } | null
  /** Everything that is missing, each once. */
  missing: readonly Fact[]
  /** The record and earlier aid, as they were known: the final amount is worked out by the same. */
  known: Pick<Case, 'applicant' | 'past'>
}

type Worked = { value: unknown } | { missing: readonly Fact[]; trouble?: Phrase }

const tooLarge: Phrase = { ja: '金額が大きすぎて計算できません', en: 'The amount is too large to be worked out' }

function troubleOf(error: unknown): Phrase {
  const code = error instanceof EvaluationError ? error.code : ''
  if (code === 'numeric_overflow') return tooLarge
  return code === 'division_by_zero'
    ? { ja: '0で割ることになり計算できません', en: 'It would be divided by nothing' }
    : { ja: '計算できません', en: 'It cannot be worked out' }
}

/** Facts that an expression rests on, through its values, and that are not known. */
function missingFor({ names }: Expression, rules: Rules, context: Context): Fact[] {
  return names.flatMap((name) => {
    const [group = '', code = ''] = name.split('.')
    if (Object.hasOwn(context[group] ?? {}, code)) return []
    const value = group === 'value' ? rules.values.find((one) => one.code === code) : undefined
    if (value !== undefined) return missingFor(value.expression, rules, context)
    return rules.facts.get(name) ?? []
  })
}

const each = (facts: readonly Fact[]): Fact[] => [...new Map(facts.map((fact) => [fact.name, fact])).values()]

function work(expression: Expression, rules: Rules, context: Context): Worked {
  try {
    return { value: expression.run(context) }
  } catch (error) {
    const missing = each(missingFor(expression, rules, context))
    return missing.length > 0 ? { missing } : { missing, trouble: troubleOf(error) }
  }
}

export function outcomeOf(lines: readonly Pick<JudgedLine, 'state'>[]): Judgement['outcome'] {
  const states = lines.map(({ state }) => state)
  return states.includes('unmet') ? 'not' : states.includes('unknown') ? 'unknown' : 'eligible'
}

/**
 * Judges a case. What is not known makes a line unknown only where it matters: a line that is unmet by what is known is unmet.
 * Errors: of a case that names what rules do not have, or says it in another shape.
 * Yen: exact; shares and divisions are cut to whole yen.
 */
export function judge(rules: Rules, given: Case): Judgement | { errors: readonly RuleError[] } {
  const { context, errors } = readCase(given, rules.facts)
  if (errors.length > 0) return { errors }
  const known = withValues(rules, context)
  const lines = rules.lines.map(({ line, expression }): JudgedLine => {
    const worked = work(expression, rules, known)
    if (!('value' in worked)) return { line, state: 'unknown', ...worked }
    return { line, state: worked.value === true ? 'met' : 'unmet', missing: [] }
  })
  const outcome = outcomeOf(lines)
  const { missing, ...amount } = amountOf(rules, known)
  const wanted = outcome === 'not' ? [] : missing
  return {
    outcome,
    lines,
    amount: rules.steps.length === 0 ? null : outcome === 'not' ? { ...amount, yen: null } : amount,
    missing: each([...lines.flatMap((line) => line.missing), ...wanted]),
    known: { applicant: given.applicant, past: given.past },
  }
}

function withValues(rules: Rules, context: Context): Context {
  const value: Record<string, unknown> = {}
  const known = { ...context, value }
  for (const { code, expression } of rules.values) {
    const worked = work(expression, rules, known)
    if ('value' in worked) value[code] = worked.value
  }
  return known
}

const largest = BigInt(Number.MAX_SAFE_INTEGER)

function amountOf(rules: Rules, context: Context) {
  const steps: JudgedStep[] = []
  const missing: Fact[] = []
  let yen: bigint | null = null
  let most: bigint | null = null
  let trouble: Phrase | undefined
  for (const { step, when, expression, rate } of rules.steps) {
    const applies: Worked = when === undefined ? { value: true } : work(when, rules, context)
    if ('value' in applies && applies.value !== true) continue
    const given = expression && work(expression, rules, context)
    most = atMost(
      step,
      most,
      'value' in applies,
      given && 'value' in given ? BigInt(String(given.value)) : undefined,
      rate,
    )
    const worked: Worked | undefined = 'value' in applies ? given : applies
    if (worked !== undefined && !('value' in worked)) {
      missing.push(...worked.missing)
      trouble ??= worked.trouble
      yen = null
    } else {
      yen = after(step, yen, worked === undefined ? undefined : BigInt(String(worked.value)), rate)
    }
    if (yen !== null && yen > largest) [yen, trouble] = [null, tooLarge]
    steps.push({ step, yen: yen === null ? null : Number(yen) })
  }
  const most_yen = most === null || most > largest ? null : Number(most)
  return { yen: yen === null ? null : Number(yen), most_yen, steps, missing, ...(trouble && { trouble }) }
}

/** The same of what it can be at most: every step but the first only lowers it, and one that may not apply leaves it as it is. */
function atMost(
  step: AmountStep,
  most: bigint | null,
  applies: boolean,
  given: bigint | undefined,
  rate: Rules['steps'][number]['rate'],
) {
  if (step.take !== undefined) return applies && given !== undefined ? after(step, most, given, rate) : null
  if (!applies) return most
  if (step.cap === undefined) return after(step, most, given, rate)
  const cap = given ?? (typeof step.cap === 'number' ? BigInt(step.cap) : null)
  return cap === null || (most !== null && most < cap) ? most : cap < 0n ? 0n : cap
}

/** What a step makes of the amount before it. Less than nothing is nothing. */
function after(step: AmountStep, yen: bigint | null, given: bigint | undefined, rate: Rules['steps'][number]['rate']) {
  if (step.take !== undefined) return given === undefined || given < 0n ? 0n : given
  if (yen === null) return null
  if (rate !== undefined) return (yen * rate.of) / rate.in
  if (step.floor !== undefined) return yen - (yen % BigInt(step.floor))
  const cap = given ?? BigInt(typeof step.cap === 'number' ? step.cap : 0)
  return yen > cap ? (cap < 0n ? 0n : cap) : yen
}
