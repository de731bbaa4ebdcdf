// From rules as they are written to rules that run: names, types, circles, shapes. Nothing runs before all of it holds.
import { Environment } from '@marcbachmann/cel-js'
import { type Rate, rateOf, whyNoStep } from './amount.ts'
import { environmentOf, nameIn, nodesOf } from './environment.ts'
import { type Expression, readExpression, type RuleError } from './expression.ts'
import { type Fact, factsOf } from './facts.ts'
import { inOrder } from './order.ts'
import type { AmountStep, Line, RuleSet } from './rule-set.ts'

export interface Rules {
  set: RuleSet
  facts: ReadonlyMap<string, Fact>
  /** In the order in which they can be worked out. */
  values: readonly { code: string; expression: Expression }[]
  lines: readonly { line: Line; expression: Expression }[]
  steps: readonly { step: AmountStep; when?: Expression; expression?: Expression; rate?: Rate }[]
}

/** All that its expressions name. */
export const namesRead = ({ values, lines, steps }: Rules): ReadonlySet<string> =>
  new Set(
    [...values, ...lines, ...steps, ...steps.map(({ when }) => ({ expression: when }))].flatMap(
      ({ expression }) => expression?.names ?? [],
    ),
  )

/** `types`: of the values, as CEL calls them, as far as they can be read. */
type Compiled = ({ rules: Rules } | { errors: RuleError[] }) & { types: Readonly<Record<string, string>> }

/** The values that a value names, whatever their types. */
function needsOf(text: string): string[] {
  try {
    return [...nodesOf(new Environment().parse(text).ast)].flatMap((node) => {
      const name = nameIn(node)
      return name?.startsWith('value.') ? [name.slice(6)] : []
    })
  } catch {
    return []
  }
}

export function compile(set: RuleSet): Compiled {
  const errors: RuleError[] = []
  const facts = factsOf(set)
  const types: Record<string, string> = {}

  let environment = environmentOf(facts.values(), types)
  const broken = new Set<string>()
  const read = (path: RuleError['path'], text: string, wanted?: string): Expression | undefined => {
    const rests = needsOf(text).some((code) => broken.has(code))
    const outcome = rests ? { wrong: [] } : readExpression(text, environment, facts)
    if ('wrong' in outcome) {
      // What rests on a wrong value is not blamed too.
      if (wanted === undefined) broken.add(String(path[1]))
      errors.push(...outcome.wrong.map((wrong) => ({ path, ...wrong })))
      return undefined
    }
    if (wanted === undefined) {
      // The next ones may name it.
      types[String(path[1])] = outcome.type
      environment = environmentOf(facts.values(), types)
    } else if (outcome.type !== wanted) errors.push({ path, why: wrongType(wanted) })
    return outcome.expression
  }

  const needs = new Map(Object.entries(set.values).map(([code, { is }]) => [code, needsOf(is)]))
  const ordered = inOrder(needs)
  if ('circle' in ordered) {
    const circle = ordered.circle.map((code) => `value.${code}`).join(' → ')
    const why = { ja: `途中の値が堂々めぐりをしています（${circle}）`, en: `The values go in a circle (${circle})` }
    return { errors: [{ path: ['values', ordered.circle[0] ?? ''], why }], types }
  }
  const values = ordered.order.flatMap((code) => {
    const expression = read(['values', code, 'is'], set.values[code]?.is ?? '')
    return expression === undefined ? [] : [{ code, expression }]
  })

  const lines = set.lines.flatMap((line, i) => {
    if (set.lines.findIndex(({ id }) => id === line.id) < i)
      errors.push({
        path: ['lines', i, 'id'],
        why: { ja: `「${line.id}」が2つあります`, en: `There are two ${line.id}` },
      })
    const expression = read(['lines', i, 'must'], line.must, 'bool')
    return expression === undefined ? [] : [{ line, expression }]
  })

  const steps = set.amount.map((step, i) => {
    const wrong = whyNoStep(step, i)
    if (wrong !== undefined)
      errors.push({ path: ['amount', i, ...(wrong.part === undefined ? [] : [wrong.part])], why: wrong.why })
    const [part, text] = step.take === undefined ? ['cap', step.cap] : ['take', step.take]
    const expression = typeof text === 'string' ? read(['amount', i, part ?? ''], text, 'int') : undefined
    const when = step.when === undefined ? undefined : read(['amount', i, 'when'], step.when, 'bool')
    const rate = step.rate === undefined ? undefined : (rateOf(step.rate) ?? undefined)
    return { step, ...(when && { when }), ...(expression && { expression }), ...(rate && { rate }) }
  })
  return errors.length > 0 ? { errors, types } : { rules: { set, facts, values, lines, steps }, types }
}

const wrongType = (wanted: string): RuleError['why'] =>
  wanted === 'bool'
    ? {
        ja: '「はい」か「いいえ」になる式にしてください（例：form.cost_yen >= 100000）',
        en: 'This must be true or false',
      }
    : { ja: '整数の円になる式にしてください', en: 'This must be a whole number of yen' }
