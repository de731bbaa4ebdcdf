// A rule file (YAML; JSON is YAML too), or the rules of a scheme file: the rules, or everything that is wrong with line and column.
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { z } from 'zod'
import type { Phrase } from '#platform/i18n/index.ts'
import { compile, type Rules } from './compile.ts'
import { failures, unshown } from './examples.ts'
import type { RuleError } from './expression.ts'
import { ruleSet } from './rule-set.ts'

/** From 1. */
export interface FileError {
  line: number
  column: number
  why: Phrase
}

const longest = 500_000

interface Issue extends RuleError {
  /** The name itself is wrong, not what stands at it. */
  key?: string
}

function issuesOf({ issues }: z.ZodError): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    if (issue.code !== 'unrecognized_keys') return [{ path, why: whyNot(issue, String(path.at(-1) ?? '')) }]
    return issue.keys.map((key) => ({
      path,
      key,
      why: { ja: `「${key}」という項目はありません`, en: `There is no field ${key}` },
    }))
  })
}

function whyNot(issue: z.core.$ZodIssue, name: string): Phrase {
  const at = name === '' ? { ja: '', en: '' } : { ja: `「${name}」：`, en: `${name}: ` }
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return {
      ja: `${at.ja}書かれていないか、形が違います（${issue.expected}）`,
      en: `${at.en}missing, or not ${issue.expected}`,
    }
  if (issue.code === 'too_small') return { ja: `${at.ja}空か、少なすぎます`, en: `${at.en}empty, or too few` }
  return { ja: `${at.ja}この書き方は使えません（${issue.message}）`, en: `${at.en}${issue.message}` }
}

/** The node that a path leads to, or the last one on the way. */
function nodeAt(document: Document, { path, key }: Issue): Node | null {
  const onTheWay = path.map((_, i): unknown => document.getIn(path.slice(0, i + 1), true))
  const node = [document.contents, ...onTheWay].findLast((one) => isNode(one)) ?? null
  if (key === undefined || !isMap(node)) return node
  const named = node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
  return isNode(named) ? named : node
}

/** Rules that run, or everything that is wrong with the file. An example that does not hold is wrong, too. */
export function readRules(text: string): { rules: Rules; unshown: FileError[] } | { errors: FileError[] } {
  const nowhere = { line: 1, column: 1 }
  if (text.length > longest) return { errors: [{ ...nowhere, why: { ja: 'ファイルが大きすぎます（50万文字まで）', en: 'The file is too large' } }] } // prettier-ignore
  const lines = new LineCounter()
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, merge: true })
    if (document.errors.length > 0)
      return {
        errors: document.errors.map(({ pos, message }) => ({
          ...position(pos[0]),
          why: { ja: `YAMLとして読めません（${message.split('\n')[0]}）`, en: message.split('\n')[0] ?? '' },
        })),
      }
    const whole: unknown = document.toJS({ maxAliasCount: 20 })
    const isScheme = typeof whole === 'object' && whole !== null && 'rules' in whole
    const place = (issue: Issue): FileError => {
      const { at = 0, why } = issue
      const node = nodeAt(document, isScheme ? { ...issue, path: ['rules', ...issue.path] } : issue)
      const start = node?.range?.[0] ?? 0
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0
      const inLine = isScalar(node) && (node.type === 'PLAIN' || quoted === 1) ? quoted + at : 0
      return { ...position(start + inLine), why }
    }
    const shape = ruleSet.safeParse(isScheme ? whole.rules : whole, { reportInput: true })
    if (!shape.success) return { errors: issuesOf(shape.error).map(place) }
    const compiled = compile(shape.data)
    const errors = 'errors' in compiled ? compiled.errors : failures(compiled.rules)
    if ('errors' in compiled || errors.length > 0) return { errors: errors.map(place) }
    return { rules: compiled.rules, unshown: unshown(compiled.rules).map(place) }
  } catch (error) {
    // Nested too deeply, or aliases that would grow without end.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error
    return {
      errors: [
        { ...nowhere, why: { ja: '入れ子や参照が多すぎて読めません', en: 'It is nested too deeply to be read' } },
      ],
    }
  }
}
