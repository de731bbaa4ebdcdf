// A condition as an officer chooses it — fact, comparison, value or another fact — and the CEL that says the same. More than that is written as CEL.
import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import type { Phrase } from '#platform/i18n/index.ts'
import { nameIn } from './environment.ts'
import type { Fact } from './facts.ts'
import type { FactType } from './rule-set.ts'

export const comparisons = [
  'yes',
  'no',
  'at_least',
  'at_most',
  'more',
  'less',
  'equal',
  'from',
  'until',
  'after',
  'before',
  'one_of',
  'none_of',
] as const
export type Comparison = (typeof comparisons)[number]

export interface Condition {
  /** A name or an expression of `choosable`. */
  fact: string
  is: Comparison
  /** Nothing for yes and no; one number, day or other fact; one or more options. */
  values: readonly string[]
}

export interface Conditions {
  join: 'all' | 'any'
  conditions: readonly Condition[]
}

export const comparisonWords: Readonly<Record<Comparison, Phrase>> = {
  yes: { ja: 'はい', en: 'is yes' },
  no: { ja: 'いいえ', en: 'is no' },
  at_least: { ja: '以上', en: 'is at least' },
  at_most: { ja: '以下', en: 'is at most' },
  more: { ja: 'を超える', en: 'is more than' },
  less: { ja: '未満', en: 'is less than' },
  equal: { ja: 'と同じ', en: 'is exactly' },
  from: { ja: '以降', en: 'is on or after' },
  until: { ja: 'まで', en: 'is on or before' },
  after: { ja: 'より後', en: 'is after' },
  before: { ja: 'より前', en: 'is before' },
  one_of: { ja: 'のどれか', en: 'is one of' },
  none_of: { ja: 'のどれでもない', en: 'is none of' },
}

/** What can be chosen for a fact; nothing where only CEL will do. */
export const comparisonsOf: Readonly<Record<FactType, readonly Comparison[]>> = {
  yes: ['yes', 'no'],
  number: ['at_least', 'at_most', 'more', 'less', 'equal'],
  yen: ['at_least', 'at_most', 'more', 'less', 'equal'],
  date: ['from', 'until', 'after', 'before'],
  choice: ['one_of', 'none_of'],
  choices: ['one_of', 'none_of'],
  text: [],
  costs: [],
  awards: [],
}

const signs = {
  at_least: '>=',
  at_most: '<=',
  more: '>',
  less: '<',
  equal: '==',
  from: '>=',
  until: '<=',
  after: '>',
  before: '<',
} as const
const isSigned = (is: Comparison): is is keyof typeof signs => Object.hasOwn(signs, is)

type Facts = ReadonlyMap<string, Fact>

const kindOf = (type: FactType) => (type === 'yen' ? 'number' : type)
/** Whether the one may stand beside the other in a comparison. */
export const comparable = (a: FactType, b: FactType): boolean =>
  kindOf(a) === kindOf(b) && comparisonsOf[a].some(isSigned)

function celOf({ fact, is, values }: Condition, facts: Facts): string {
  if (is === 'yes') return fact
  if (is === 'no') return `!${fact}`
  const type = facts.get(fact)?.type ?? 'text'
  const [first = ''] = values
  if (isSigned(is))
    return `${fact} ${signs[is]} ${type === 'date' && !facts.has(first) ? JSON.stringify(first) : first}`
  const list = `[${values.map((value) => JSON.stringify(value)).join(', ')}]`
  const among = type === 'choices' ? `any_of(${fact}, ${list})` : `${fact} in ${list}`
  return is === 'one_of' ? among : `!(${among})`
}

/** The expression that says these; each fact must be one of `facts`. */
export function expressionOf({ join, conditions }: Conditions, facts: Facts): string {
  const parts = conditions.map((condition) => celOf(condition, facts))
  return parts.join(join === 'all' ? ' && ' : ' || ')
}

const textsIn = (node: ASTNode): string[] | null => {
  if (node.op !== 'list') return null
  const texts = node.args.flatMap(({ op, args }) => (op === 'value' && typeof args === 'string' ? [args] : []))
  return texts.length === node.args.length && texts.length > 0 ? texts : null
}

function among(node: ASTNode): Omit<Condition, 'is'> | null {
  const [of, list] =
    node.op === 'in'
      ? node.args
      : node.op === 'call' && node.args[0] === 'any_of'
        ? node.args[1]
        : [undefined, undefined]
  const [fact, values] = of && list ? [nameIn(of), textsIn(list)] : [undefined, null]
  return fact !== undefined && values !== null ? { fact, values } : null
}

/** What can be chosen that this names or reckons: `form.cost_yen`, `eligible(form.costs, "fee")`. */
function chosenIn(node: ASTNode, facts: Facts): Fact | undefined {
  if (node.op !== 'call') return facts.get(nameIn(node) ?? '')
  const [called, given] = node.args
  const said = given.map((one) => nameIn(one) ?? (one.op === 'value' ? JSON.stringify(String(one.args)) : ''))
  return facts.get(`${called}(${said.join(', ')})`)
}

function compared(node: ASTNode, facts: Facts): Condition | null {
  if (node.op !== '>=' && node.op !== '<=' && node.op !== '>' && node.op !== '<' && node.op !== '==') return null
  const [left, right] = node.args
  const [fact, other] = [chosenIn(left, facts), chosenIn(right, facts)]
  if (fact === undefined) return null
  const { name, type } = fact
  const is = comparisonsOf[type].find((one) => isSigned(one) && signs[one] === node.op)
  if (is === undefined) return null
  if (other !== undefined) return comparable(type, other.type) ? { fact: name, is, values: [other.name] } : null
  const wanted = type === 'date' ? 'string' : 'bigint'
  return right.op === 'value' && typeof right.args === wanted ? { fact: name, is, values: [String(right.args)] } : null
}

function conditionIn(node: ASTNode, facts: Facts): Condition | null {
  const not = node.op === '!_'
  const inner = not ? node.args : node
  const fact = nameIn(inner)
  if (fact !== undefined && facts.get(fact)?.type === 'yes') return { fact, is: not ? 'no' : 'yes', values: [] }
  const one = among(inner)
  if (one !== null) return { ...one, is: not ? 'none_of' : 'one_of' }
  return not ? null : compared(node, facts)
}

/** The conditions that an expression says; null where it says more than can be chosen. */
export function conditionsOf(text: string, facts: Facts): Conditions | null {
  let ast: ASTNode
  try {
    ;({ ast } = new Environment().parse(text))
  } catch {
    return null
  }
  const join = ast.op === '||' ? '||' : '&&'
  const parts = (node: ASTNode): ASTNode[] => (node.op === join ? node.args.flatMap(parts) : [node])
  const conditions = parts(ast).map((node) => conditionIn(node, facts))
  const all = conditions.filter((one) => one !== null)
  return all.length === conditions.length ? { join: join === '||' ? 'any' : 'all', conditions: all } : null
}
