// Common Expression Language as rules use it: facts by group and name with their types, civil days, and sums over a budget table.
import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import type { Fact } from './facts.ts'
import { groups } from './facts.ts'
import type { FactType } from './rule-set.ts'
import { fiscalYearOf, fullDays, fullMonths, fullYears } from './spans.ts'

const celTypes: Readonly<Record<FactType, string>> = {
  yes: 'bool',
  number: 'int',
  yen: 'int',
  date: 'string',
  text: 'string',
  choice: 'string',
  choices: 'list<string>',
  costs: 'list<Cost>',
  awards: 'list<Award>',
}

/** One line of a budget table or one award, as the evaluator hands it to a function: as it was given, or wrapped. */
const part = (cost: unknown, key: string): unknown =>
  cost instanceof Map ? cost.get(key) : Object.entries(cost ?? {}).find(([name]) => name === key)?.[1]

const sum = (costs: Iterable<unknown>, key: string, line?: string): bigint =>
  [...costs]
    .filter((cost) => line === undefined || part(cost, 'line') === line)
    .reduce((all: bigint, cost) => all + BigInt(String(part(cost, key))), 0n)

/** @param values types of the named values, as far as they are known */
export function environmentOf(facts: Iterable<Fact>, values: Readonly<Record<string, string>>): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    limits: { maxAstNodes: 500, maxDepth: 50, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 10 },
  })
    .registerType('Cost', { fields: { line: 'string', what: 'string', yen: 'int', eligible_yen: 'int' } })
    .registerType('Award', { fields: { on: 'string', fiscal_year: 'int', yen: 'int', same_scheme: 'bool' } })
    .registerFunction('aid(list<Award>): int', (awards: unknown[]) => sum(awards, 'yen'))
    .registerFunction('total(list<Cost>): int', (costs: unknown[]) => sum(costs, 'yen'))
    .registerFunction('total(list<Cost>, string): int', (costs: unknown[], line: string) => sum(costs, 'yen', line))
    .registerFunction('eligible(list<Cost>): int', (costs: unknown[]) => sum(costs, 'eligible_yen'))
    .registerFunction('eligible(list<Cost>, string): int', (costs: unknown[], line: string) =>
      sum(costs, 'eligible_yen', line),
    )
    .registerFunction('any_of(list<string>, list<string>): bool', (all: string[], some: string[]) =>
      all.some((one) => some.includes(one)),
    )
    .registerFunction('least(int, int): int', (a: bigint, b: bigint) => (a < b ? a : b))
    .registerFunction('most(int, int): int', (a: bigint, b: bigint) => (a > b ? a : b))
    .registerFunction('years(string, string): int', (from: string, to: string) => BigInt(fullYears(from, to)))
    .registerFunction('months(string, string): int', (from: string, to: string) => BigInt(fullMonths(from, to)))
    .registerFunction('days(string, string): int', (from: string, to: string) => BigInt(fullDays(from, to)))
    .registerFunction('fiscal_year(string): int', (on: string) => BigInt(fiscalYearOf(on)))
  const fields: Record<string, Record<string, string>> = Object.fromEntries(groups.map((group) => [group, {}]))
  for (const { name, type } of facts) {
    const [group = '', code = ''] = name.split('.')
    Object.assign(fields[group] ?? {}, { [code]: celTypes[type] })
  }
  for (const [group, codes] of Object.entries({ ...fields, value: values })) {
    const type = `Group_${group}`
    environment.registerType(type, { fields: codes }).registerVariable(group, type)
  }
  return environment
}

/** All that rules may call, ours and CEL's own: nothing else is needed, and a pattern of `matches` could run for ever. */
const callable = new Set(
  `total eligible aid any_of least most years months days fiscal_year
  has size string startsWith endsWith contains int all exists exists_one filter map`.split(/\s+/),
)

/** What a node calls that rules may not. */
export const notCallable = (node: ASTNode): string | undefined =>
  (node.op === 'call' || node.op === 'rcall') && !callable.has(node.args[0]) ? node.args[0] : undefined

const isNode = (part: unknown): part is ASTNode => typeof part === 'object' && part !== null && 'op' in part

/** A node and all within it. */
export function* nodesOf(node: ASTNode): Generator<ASTNode> {
  yield node
  const parts: unknown[] = Array.isArray(node.args) ? node.args.flat(2) : [node.args]
  for (const inner of parts) if (isNode(inner)) yield* nodesOf(inner)
}

/** `form.cost_yen`, where the node says that. */
export function nameIn(node: ASTNode): string | undefined {
  if (node.op !== '.') return undefined
  const [of, key] = node.args
  return of.op === 'id' && (of.args === 'value' || groups.some((group) => group === of.args))
    ? `${of.args}.${key}`
    : undefined
}
