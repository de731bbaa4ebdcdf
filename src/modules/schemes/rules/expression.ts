// One expression: read, and checked before anything runs.
import { type ASTNode, type Environment, EvaluationError, ParseError, TypeError } from '@marcbachmann/cel-js'
import type { Phrase } from '#platform/i18n/index.ts'
import { nameIn, nodesOf, notCallable } from './environment.ts'
import { celWords } from './cel-words.ts'
import { type Fact, groups } from './facts.ts'

/** What is wrong, where in the rule set, and at which character of an expression. */
export interface RuleError {
  path: readonly (string | number)[]
  at?: number
  why: Phrase
  /** The same for whoever builds rules on pages, where it cannot be said alike: a page has no `expect`. */
  onPage?: Phrase
}

export type Context = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface Expression {
  run: (context: Context) => unknown
  /** The facts and values that it names. */
  names: readonly string[]
}

type Wrong = Omit<RuleError, 'path'>
type CelError = ParseError | TypeError | EvaluationError

const isCelError = (error: unknown): error is CelError =>
  error instanceof ParseError || error instanceof TypeError || error instanceof EvaluationError

/** Of an error that is the expression's own; another is thrown on. */
export function said(error: unknown): Wrong {
  if (!isCelError(error)) throw error
  const { code, summary, range } = error
  const at = range?.start
  const why = celWords(code, summary)
  return at === undefined ? { why } : { at, why }
}

const nameless = (node: ASTNode, all: readonly ASTNode[]): boolean =>
  node.op === 'id' &&
  [...groups, 'value'].includes(node.args) &&
  !all.some((one) => nameIn(one) !== undefined && Array.isArray(one.args) && one.args[0] === node)

/** What stands beside one another in a comparison, or in `eligible(form.costs, "booth")`. */
function sidesOf(node: ASTNode): readonly ASTNode[] {
  if (node.op === 'call') return ['any_of', 'total', 'eligible'].includes(node.args[0]) ? node.args[1] : []
  return node.op === '==' || node.op === '!=' || node.op === 'in' ? node.args : []
}

/** A choice compared with what is not among its options, a line that a budget does not have: a slip of the pen that no type finds. */
function strangers(nodes: readonly ASTNode[], facts: ReadonlyMap<string, Fact>): Wrong[] {
  return nodes.flatMap((node): Wrong[] => {
    const sides = sidesOf(node)
    const options = sides.map((side) => facts.get(nameIn(side) ?? '')?.options).find((one) => one !== undefined)
    if (options === undefined) return []
    const literals = sides
      .flatMap((side) => (side.op === 'list' ? side.args : [side]))
      .filter((one) => one.op === 'value')
    return literals
      .filter(({ args }) => typeof args === 'string' && !Object.hasOwn(options, args))
      .map(({ args, start }) => ({
        at: start,
        why: {
          ja: `「${String(args)}」という選択肢はありません（${Object.keys(options).join('、')}）`,
          en: `There is no option ${String(args)} (${Object.keys(options).join(', ')})`,
        },
      }))
  })
}

const unknownCall = (node: ASTNode): Wrong => ({
  at: node.start,
  why: { ja: `関数「${notCallable(node)}」は使えません`, en: `There is no function ${notCallable(node)}` },
})

/** The expression and its type, or all that is wrong with it. */
export function readExpression(
  text: string,
  environment: Environment,
  facts: ReadonlyMap<string, Fact>,
): { expression: Expression; type: string } | { wrong: Wrong[] } {
  try {
    const run = environment.parse(text)
    const nodes = [...nodesOf(run.ast)]
    const bare = nodes.find((node) => nameless(node, nodes))
    if (bare !== undefined)
      return {
        wrong: [
          { at: bare.start, why: { ja: '材料は「form.名前」のように書いてください', en: 'Write a fact as form.name' } },
        ],
      }
    const calling = nodes.find((node) => notCallable(node) !== undefined)
    if (calling !== undefined) return { wrong: [unknownCall(calling)] }
    const { valid, type = '', error } = run.check()
    if (!valid) return { wrong: [said(error)] }
    const wrong = strangers(nodes, facts)
    const names = [...new Set(nodes.flatMap((node) => nameIn(node) ?? []))]
    return wrong.length > 0 ? { wrong } : { expression: { run, names }, type }
  } catch (error) {
    return { wrong: [said(error)] }
  }
}
