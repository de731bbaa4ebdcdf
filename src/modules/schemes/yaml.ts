// A file that people write (YAML; JSON is YAML too): what it says, and where in it something stands, by line and column.
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Phrase } from '#platform/i18n/index.ts'

/** From 1. */
export interface FileError {
  line: number
  column: number
  why: Phrase
}

export interface Issue {
  path: readonly (string | number)[]
  why: Phrase
  /** The name itself is wrong, not what stands at it. */
  key?: string
  /** How far into the text that stands there. */
  at?: number
}

export interface YamlFile {
  value: unknown
  place(issue: Issue): FileError
}

const longest = 500_000
const failed = (ja: string, en: string) => ({ errors: [{ line: 1, column: 1, why: { ja, en } }] })

/** Everything in which a value does not have the shape. */
export function issuesOf({ issues }: z.ZodError): Issue[] {
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
  if (issue.code === 'too_big') return { ja: `${at.ja}長すぎるか、多すぎます`, en: `${at.en}too long, or too many` }
  if (issue.code === 'invalid_value')
    return {
      ja: `${at.ja}次のどれかにしてください：${issue.values.join('、')}`,
      en: `${at.en}must be one of ${issue.values.join(', ')}`,
    }
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

/** What is nested too deeply, or has aliases that would grow without end, is one error. */
export function guarded<T>(run: () => T): T | { errors: FileError[] } {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error
    return failed('入れ子や参照が多すぎて読めません', 'It is nested too deeply to be read')
  }
}

export function parseYaml(text: string): YamlFile | { errors: FileError[] } {
  if (text.length > longest) return failed('ファイルが大きすぎます（50万文字まで）', 'The file is too large')
  const lines = new LineCounter()
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  return guarded(() => {
    const document = parseDocument(text, { lineCounter: lines, merge: true })
    if (document.errors.length > 0)
      return {
        errors: document.errors.map(({ pos, message }) => ({
          ...position(pos[0]),
          why: { ja: `YAMLとして読めません（${message.split('\n')[0]}）`, en: message.split('\n')[0] ?? '' },
        })),
      }
    const place = (issue: Issue): FileError => {
      const { at = 0, why } = issue
      const node = nodeAt(document, issue)
      const start = node?.range?.[0] ?? 0
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0
      const inLine = isScalar(node) && (node.type === 'PLAIN' || quoted === 1) ? quoted + at : 0
      return { ...position(start + inLine), why }
    }
    return { value: document.toJS({ maxAliasCount: 20 }), place }
  })
}
