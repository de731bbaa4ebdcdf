// A file that people write (YAML; JSON is YAML too): what it says, and where in it something stands, by line and column.
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
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

interface YamlFile {
  value: unknown
  place(issue: Issue): FileError
}

const longest = 500_000
/** Of one anchor: what a file of so many examples shares. Aliases of aliases count by what they come to. */
const mostAliases = 200
const failed = (ja: string, en: string) => ({ errors: [{ line: 1, column: 1, why: { ja, en } }] })

const unknownKey = (key: string): Phrase => ({
  ja: `「${key}」という項目はありません`,
  en: `There is no field ${key}`,
})

/** Everything in which a value does not have the shape. */
export function issuesOf({ issues }: z.ZodError): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    if (issue.code !== 'unrecognized_keys') return [{ path, why: whyNot(issue, String(path.at(-1) ?? '')) }]
    return issue.keys.map((key) => ({ path, key, why: unknownKey(key) }))
  })
}

/** What zod expects, as somebody writes it. */
const written: Readonly<Record<string, Phrase>> = {
  string: { ja: '文字', en: 'text' },
  number: { ja: '数', en: 'a number' },
  int: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false ', en: 'true or false' },
  array: { ja: '「- 」で始まる行の並び', en: 'a list of lines that begin with “- ”' },
  object: { ja: '「名前: 値」の組', en: 'pairs of “name: value”' },
  record: { ja: '「名前: 値」の組', en: 'pairs of “name: value”' },
}

const asDay: Phrase = { ja: '2026-11-21 のような日付で書いてください', en: 'write a day such as 2026-11-21' }
const asName: Phrase = {
  ja: '英小文字で始まる、英小文字・数字・_ の40文字までで書いてください',
  en: 'write at most 40 lower-case letters, digits and _, a letter first',
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Phrase {
  if (origin === 'int' || origin === 'number')
    return { ja: `${minimum}以上の数で書いてください`, en: `write a number of at least ${minimum}` }
  return origin === 'string'
    ? { ja: '空です', en: 'it is empty' }
    : { ja: '一つ以上書いてください', en: 'write at least one' }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Phrase {
  if (origin === 'int' || origin === 'number')
    return maximum === Number.MAX_SAFE_INTEGER
      ? { ja: '2の53乗より小さい数で書いてください', en: 'write a number below 2^53' }
      : { ja: `${maximum}以下の数で書いてください`, en: `write a number of at most ${maximum}` }
  return origin === 'string'
    ? { ja: `長すぎます（${maximum}文字まで）`, en: `too long (at most ${maximum} characters)` }
    : { ja: `多すぎます（${maximum}件まで）`, en: `too many (at most ${maximum})` }
}

export function reasonOf(issue: z.core.$ZodIssue): Phrase {
  switch (issue.code) {
    case 'invalid_type': {
      const { ja, en } = written[issue.expected] ?? { ja: issue.expected, en: issue.expected }
      return issue.input === undefined
        ? { ja: `書かれていません。${ja}で書いてください`, en: `missing; write ${en}` }
        : { ja: `${ja}で書いてください`, en: `write ${en}` }
    }
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'unrecognized_keys':
      return unknownKey(issue.keys.join(' '))
    case 'invalid_value':
      return {
        ja: `次のどれかにしてください：${issue.values.join('、')}`,
        en: `must be one of ${issue.values.join(', ')}`,
      }
    case 'custom':
      return { ja: issue.message, en: issue.message }
    case 'invalid_key':
      return asName
    case 'invalid_format':
      return issue.format === 'date' ? asDay : asName
    default:
      return {
        ja: 'この書き方は使えません。docs/rules.md の書き方に合わせてください',
        en: 'not written as docs/rules.md says',
      }
  }
}

function whyNot(issue: z.core.$ZodIssue, name: string): Phrase {
  const { ja, en } = reasonOf(issue)
  return name === '' ? { ja, en } : { ja: `「${name}」：${ja}`, en: `${name}: ${en}` }
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

/** Where an anchor is named once too often; else the last alias. */
function overusedAlias(document: Document): Alias | undefined {
  const counts = new Map<string, number>()
  let last: Alias | undefined
  visit(document, {
    Alias(_, alias) {
      last = alias
      const count = (counts.get(alias.source) ?? 0) + 1
      counts.set(alias.source, count)
      return count > mostAliases ? visit.BREAK : undefined
    },
  })
  return last
}

/** What slips most often, by the code of the reader; the rest is said in its own words. */
const notYaml: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  DUPLICATE_KEY: '同じ名前が2度書かれています',
  TAB_AS_INDENT: '字下げにタブは使えません',
  BAD_INDENT: '字下げがそろっていません',
  MISSING_CHAR: 'とじる記号か、区切りの「,」や「:」がありません',
  BLOCK_AS_IMPLICIT_KEY: '字下げか「:」の位置をお確かめください',
  MULTILINE_IMPLICIT_KEY: '「:」がありません',
  BAD_ALIAS: '参照（*）の名前がありません',
}

export function parseYaml(text: string): YamlFile | { errors: FileError[] } {
  if (text.length > longest) return failed('ファイルが大きすぎます（50万文字まで）', 'The file is too large')
  const lines = new LineCounter()
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  return guarded(() => {
    const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false })
    if (document.errors.length > 0)
      return {
        errors: document.errors.map(({ code, pos, message }) => ({
          ...position(pos[0]),
          why: { ja: `YAMLとして読めません（${notYaml[code] ?? message}）`, en: message },
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
    try {
      return { value: document.toJS({ maxAliasCount: mostAliases }), place }
    } catch (error) {
      const alias = error instanceof ReferenceError ? overusedAlias(document) : undefined
      if (alias === undefined) throw error
      const why = {
        ja: `参照「*${alias.source}」が多すぎます（一つの名前につき${mostAliases}回まで）`,
        en: `*${alias.source} is used too often (at most ${mostAliases} times)`,
      }
      return { errors: [{ ...position(alias.range?.[0] ?? 0), why }] }
    }
  })
}
